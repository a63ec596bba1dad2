"""Writes the languages of a profile into all rows of its facts and of those of its entries.

Apart from the columns: PostgreSQL does not change tables beside rows that are still being written.
"""

from collections import defaultdict

from django.db import migrations

AT_ONCE = 500


def fill(apps, schema_editor):
    """Fill the columns, for many profiles with the same languages at once."""
    speaking = defaultdict(list)
    for pk, codes in apps.get_model("content", "Profile").objects.values_list("pk", "languages"):
        if codes:
            speaking[f",{','.join(sorted(codes))},"].append(pk)
    profile_facts, entry_facts = (
        apps.get_model("content", name).objects for name in ("ProfileFact", "EntryFact")
    )
    for spoken, keys in speaking.items():
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            profile_facts.filter(profile__in=some).update(spoken=spoken)
            entry_facts.filter(entry__profile__in=some).update(spoken=spoken)


class Migration(migrations.Migration):
    dependencies = [("content", "0037_languages_in_exchange_facts")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
