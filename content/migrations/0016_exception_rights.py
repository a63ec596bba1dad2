"""Says which role may let hard texts and places pass, and who may take that back.

Apart from the tables: PostgreSQL does not add constraints beside rows that are still being written.
"""

from django.db import migrations

WRITERS, REVIEWERS, CHIEFS = "Redaktion", "Prüfung", "Chef-Redaktion"
OF_REVIEWERS = [
    *(("acceptedfinding", action) for action in ("add", "change", "view")),
    *(("readabilityexception", action) for action in ("add", "change", "view")),
]
ON_MODELS = {
    WRITERS: [("acceptedfinding", "add"), ("acceptedfinding", "view"), ("readabilityexception", "view")],
    REVIEWERS: OF_REVIEWERS,
    CHIEFS: [*OF_REVIEWERS, ("readabilitysetting", "change")],
}


def give_rights(apps, schema_editor):
    """Give the roles their rights; permissions are made where a fresh database has none yet."""
    Permission = apps.get_model("auth", "Permission")
    for name, rights in ON_MODELS.items():
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            for model, action in rights:
                content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
                    app_label="content", model=model
                )
                allowed, _made = Permission.objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(allowed)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0015_exceptions"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
