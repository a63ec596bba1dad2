"""Says which role may change rows, columns and evidence of the matrix.

Apart from the tables: PostgreSQL does not add constraints beside rows that are still being written.
"""

from django.db import migrations

WRITERS, REVIEWERS, CHIEFS = "Redaktion", "Prüfung", "Chef-Redaktion"
EVERYTHING = ("add", "change", "delete", "view")
ON_MODELS = {
    # Who writes a finding writes down what it rests on.
    WRITERS: [*(("beleg", action) for action in ("add", "change", "view")), ("wirkung", "view")],
    REVIEWERS: [*(("beleg", action) for action in ("add", "change", "view")), ("wirkung", "view")],
    CHIEFS: [(model, action) for model in ("beleg", "wirkung") for action in EVERYTHING],
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
        ("content", "0020_matrix"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
