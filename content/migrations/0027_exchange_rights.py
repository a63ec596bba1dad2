"""Says which role looks at texts from outside, reports of abuse and stuck mails; makes the workflow "Aufnahme ins Netzwerk".

Apart from the tables: PostgreSQL does not add constraints beside rows that are still being written.
"""

from django.db import migrations

WRITERS, REVIEWERS, CHIEFS = "Redaktion", "Prüfung", "Chef-Redaktion"
SUBJECTS = ("profile", "entry")
MODERATING = [
    # Who approves publishes: the workflow has one step.
    *((model, action) for model in SUBJECTS for action in ("change", "publish", "view")),
    *(("abusereport", action) for action in ("change", "view")),
]
ON_MODELS = {
    WRITERS: [(model, "view") for model in SUBJECTS],
    REVIEWERS: MODERATING,
    CHIEFS: [
        *MODERATING,
        *((model, "delete") for model in SUBJECTS),
        ("abusereport", "delete"),
        ("erasure", "view"),
        *(("outgoingmail", action) for action in ("change", "delete", "view")),
    ],
}
WORKFLOW, TASK = "Aufnahme ins Netzwerk", "Darf das ins Netzwerk?"


def content_type(apps, model):
    """Return the content type of a model of ours, made now where it is missing."""
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="content", model=model
    )[0]


def give_rights(apps, schema_editor):
    """Give the roles their rights; permissions are made where a fresh database has none yet."""
    Permission = apps.get_model("auth", "Permission")
    for name, rights in ON_MODELS.items():
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            for model, action in rights:
                allowed, _made = Permission.objects.get_or_create(
                    content_type=content_type(apps, model),
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(allowed)


def make_workflow(apps, schema_editor):
    """Have profiles, offers and requests pass somebody of Prüfung or Chef-Redaktion."""
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=WORKFLOW, active=True)
    task = apps.get_model("content", "ModerationTask").objects.create(
        name=TASK, content_type=content_type(apps, "moderationtask"), active=True
    )
    task.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=[REVIEWERS, CHIEFS]))
    # By its number: this migration's model of the task is a child of another app's, whose state is not this one's.
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task_id=task.pk, sort_order=0
    )
    for model in SUBJECTS:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.update_or_create(
            content_type=content_type(apps, model), defaults={"workflow": workflow}
        )


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0026_exchange_moderation"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(give_rights, migrations.RunPython.noop),
        migrations.RunPython(make_workflow, migrations.RunPython.noop),
    ]
