"""Writes the number of outdated places into the states of versions, by which the report sorts thousands of them."""

from django.db import migrations, models

OWNERS = {"basepage": "page", "term": "term"}


def fill(apps, schema_editor):
    """Take the number over from the bases of the translations that have outdated places."""
    states = apps.get_model("content", "VersionStatus").objects
    stale = apps.get_model("content", "TranslationBasis").objects.filter(stale_count__gt=0)
    kinds = apps.get_model("contenttypes", "ContentType").objects.filter(model__in=OWNERS)
    for kind in kinds.filter(app_label__in=("content", "glossary")):
        rows = stale.filter(content_type=kind.pk).values_list("object_id", "language", "stale_count")
        for object_id, language, count in rows.iterator():
            own = {f"{OWNERS[kind.model]}_id": int(object_id), "language": language}
            states.filter(**own).update(stale_count=count)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0039_define_grades_in_help"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AddField(
            model_name="versionstatus",
            name="stale_count",
            field=models.PositiveIntegerField(default=0, verbose_name="Outdated"),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
