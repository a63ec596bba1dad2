"""Lets Chef-Redaktion make rounds of tandems.

Apart from the tables: PostgreSQL does not add constraints beside rows that are still being written.
"""

from django.db import migrations


def give_right(apps, schema_editor):
    """Give the role its right; the permission is made where a fresh database has none yet."""
    content_type, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="content", model="round"
    )
    allowed, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename="change_round", defaults={"name": "Can change round of tandems"}
    )
    for group in apps.get_model("auth", "Group").objects.filter(name="Chef-Redaktion"):
        group.permissions.add(allowed)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0028_tandem_rounds"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(give_right, migrations.RunPython.noop)]
