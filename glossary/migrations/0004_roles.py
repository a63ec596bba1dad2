"""Lets the roles work on the glossary as they work on pages, with the same workflow.

On a fresh database permissions are made after all migrations: each one given away here is made where it is missing.
"""

from django.db import migrations

ALLOWED = {
    "Redaktion": ["add", "change", "view"],
    "Prüfung": ["change", "view"],
    "Chef-Redaktion": ["add", "change", "delete", "view", "publish", "lock", "unlock"],
}
WORKFLOW = "Freigabe"


def content_type(apps):
    """Return the content type of terms, made now where it is missing."""
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="glossary", model="term"
    )[0]


def give_permissions(apps, schema_editor):
    """Give each role what it may do; a role that a town has deleted is left out."""
    of_terms = content_type(apps)
    for name, actions in ALLOWED.items():
        group = apps.get_model("auth", "Group").objects.filter(name=name).first()
        for action in actions if group else ():
            allowed, _made = apps.get_model("auth", "Permission").objects.get_or_create(
                content_type=of_terms,
                codename=f"{action}_term",
                defaults={"name": f"Can {action} glossary term"},
            )
            group.permissions.add(allowed)


def take_permissions(apps, schema_editor):
    """Take them all back."""
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ALLOWED):
        group.permissions.remove(*group.permissions.filter(content_type=content_type(apps)))


def use_workflow(apps, schema_editor):
    """Have terms go through the workflow of the pages."""
    workflow = apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW, active=True).first()
    if workflow:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=content_type(apps), defaults={"workflow": workflow}
        )


def leave_workflow(apps, schema_editor):
    """Take terms out of the workflow."""
    apps.get_model("wagtailcore", "WorkflowContentType").objects.filter(
        content_type=content_type(apps)
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("glossary", "0003_term_import"),
        ("content", "0006_roles"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(give_permissions, take_permissions),
        migrations.RunPython(use_workflow, leave_workflow),
    ]
