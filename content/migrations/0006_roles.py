"""Makes the roles Redaktion, Prüfung and Chef-Redaktion and the workflow "Freigabe"; removes Wagtail's own.

Permissions are usually made after all migrations; on a fresh database none of them exists yet, so each one that is
given away here is made where it is missing.
"""

from django.db import migrations

WRITERS, REVIEWERS, CHIEFS = "Redaktion", "Prüfung", "Chef-Redaktion"

ON_PAGES = {
    WRITERS: ["add", "change"],
    # Comments are part of the page's form: who comments needs the right to change.
    REVIEWERS: ["change"],
    CHIEFS: ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
}
ON_FILES = {
    WRITERS: ["add", "choose"],
    REVIEWERS: ["choose"],
    CHIEFS: ["add", "change", "delete", "choose"],
}
ON_MODELS = {
    WRITERS: [("wagtailadmin", "admin", "access"), ("content", "feedback", "view")],
    REVIEWERS: [
        ("wagtailadmin", "admin", "access"),
        *(("content", "feedback", action) for action in ("view", "change")),
    ],
    CHIEFS: [
        ("wagtailadmin", "admin", "access"),
        ("content", "sitesettings", "change"),
        *(("content", "feedback", action) for action in ("view", "change", "delete")),
        *(("content", "barrierreport", action) for action in ("view", "change", "delete")),
        *(("content", "handlungsfeld", action) for action in ("add", "change", "delete", "view")),
        *(("wagtailredirects", "redirect", action) for action in ("add", "change", "delete")),
        *(("auth", "user", action) for action in ("add", "change", "delete")),
    ],
}
FILE_MODELS = [("wagtailimages", "image"), ("wagtaildocs", "document")]

WORKFLOW = "Freigabe"
TASKS = [
    # A small town may have nobody for the reading check: then Chef-Redaktion stands in.
    ("Leicht zu lesen?", [REVIEWERS, CHIEFS]),
    ("Darf online gehen?", [CHIEFS]),
]
WAGTAIL_GROUPS = ["Editors", "Moderators"]
WAGTAIL_WORKFLOW = "Moderators approval"


def permission(apps, app_label, model, action):
    """Return the permission, made now where it is missing."""
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{action}_{model}",
        defaults={"name": f"Can {action.replace('_', ' ')} {model}"},
    )
    return found


def make_groups(apps):
    """Make the three groups with their permissions."""
    Group = apps.get_model("auth", "Group")
    root = apps.get_model("content", "BasePage").objects.get(depth=1)
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    for name in (WRITERS, REVIEWERS, CHIEFS):
        group, _made = Group.objects.get_or_create(name=name)
        for action in ON_PAGES[name]:
            allowed = permission(apps, "content", "basepage", action)
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=allowed)
        for model in FILE_MODELS:
            for action in ON_FILES[name]:
                allowed = permission(apps, *model, action)
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=allowed
                )
        for app_label, model, action in ON_MODELS[name]:
            group.permissions.add(permission(apps, app_label, model, action))


def remove_wagtails_roles(apps):
    """Delete the groups and the workflow that Wagtail starts with, where nothing has used them yet."""
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    workflows.filter(name=WAGTAIL_WORKFLOW, workflow_states__isnull=True).delete()
    tasks = apps.get_model("wagtailcore", "GroupApprovalTask").objects
    tasks.filter(name=WAGTAIL_WORKFLOW, task_states__isnull=True).delete()
    apps.get_model("auth", "Group").objects.filter(name__in=WAGTAIL_GROUPS, user__isnull=True).delete()


def make_workflow(apps):
    """Make the workflow: somebody checks that the text is easy to read, then Chef-Redaktion puts it online."""
    Group = apps.get_model("auth", "Group")
    root = apps.get_model("content", "BasePage").objects.get(depth=1)
    task_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=WORKFLOW, active=True)
    for position, (name, groups) in enumerate(TASKS):
        task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
            name=name, content_type=task_type, active=True
        )
        task.groups.set(Group.objects.filter(name__in=groups))
        apps.get_model("wagtailcore", "WorkflowTask").objects.create(
            workflow=workflow, task=task, sort_order=position
        )
    apps.get_model("wagtailcore", "WorkflowPage").objects.update_or_create(
        page=root, defaults={"workflow": workflow}
    )


def forwards(apps, schema_editor):
    """Make the roles and the workflow."""
    make_groups(apps)
    remove_wagtails_roles(apps)
    make_workflow(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0005_fill_default_language"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
