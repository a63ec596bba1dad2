"""Gives the pages that Wagtail itself makes a German version: they are older than its columns."""

from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    """Copy the plain title into the German column and release it."""
    BasePage = apps.get_model("content", "BasePage")
    BasePage.objects.filter(title_de__isnull=True).update(title_de=F("title"), released_de=True)


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0004_page_types"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
