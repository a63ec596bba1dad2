"""Has stories of the exchange pass the editors as profiles, offers and requests do.

Apart from the tables: PostgreSQL does not add constraints beside rows that are still being written.
"""

from django.db import migrations

WRITERS, REVIEWERS, CHIEFS = "Redaktion", "Prüfung", "Chef-Redaktion"
RIGHTS = {
    WRITERS: ["view"],
    REVIEWERS: ["change", "publish", "view"],
    CHIEFS: ["change", "delete", "publish", "view"],
}


def give_rights(apps, schema_editor):
    """Give the roles their rights on stories; permissions are made where a fresh database has none yet."""
    Permission = apps.get_model("auth", "Permission")
    story, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="content", model="story"
    )
    for name, actions in RIGHTS.items():
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            for action in actions:
                allowed, _made = Permission.objects.get_or_create(
                    content_type=story,
                    codename=f"{action}_story",
                    defaults={"name": f"Can {action} story"},
                )
                group.permissions.add(allowed)


def take_part(apps, schema_editor):
    """Give stories the workflow of the exchange, the one that entries have."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    chosen = apps.get_model("wagtailcore", "WorkflowContentType").objects
    entries = chosen.filter(content_type__app_label="content", content_type__model="entry").first()
    if entries:
        story = ContentType.objects.get(app_label="content", model="story")
        chosen.update_or_create(content_type=story, defaults={"workflow_id": entries.workflow_id})


class Migration(migrations.Migration):
    dependencies = [("content", "0032_stories")]

    operations = [
        migrations.RunPython(give_rights, migrations.RunPython.noop),
        migrations.RunPython(take_part, migrations.RunPython.noop),
    ]
