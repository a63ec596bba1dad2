"""Writes the facts of which each thing has one into all of its rows.

Apart from the columns: PostgreSQL does not change tables beside rows that are still being written.
"""

from django.db import migrations
from django.db.models import Exists, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

COLUMNS = {
    "ProfileFact": ("profile", ("kind", "land", "size")),
    "EntryFact": ("entry", ("kind", "who", "land", "size", "handlungsfeld")),
}


def fill(apps, schema_editor):
    """Fill the columns from the rows themselves, and the label from the profile."""
    for model, (owner, names) in COLUMNS.items():
        facts = apps.get_model("content", model).objects
        for name in names:
            own = facts.filter(name=name, **{owner: OuterRef(f"{owner}_id")}).values("value")[:1]
            facts.update(**{name: Coalesce(Subquery(own), Value(""))})
    facts, profiles = (apps.get_model("content", name).objects for name in ("ProfileFact", "Profile"))
    has = facts.filter(profile=OuterRef("profile_id"), name="direction")
    facts.update(
        offers=Exists(has.filter(value="offer")),
        requests=Exists(has.filter(value="request")),
        label=Subquery(profiles.filter(pk=OuterRef("profile_id")).values("name")[:1]),
    )


class Migration(migrations.Migration):
    dependencies = [("content", "0034_quick_exchange_facts")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
