"""``manage.py searchindex``: makes the search index and the facts of the filters anew."""

from typing import Any

from django.core.management.base import BaseCommand

from content.models import BasePage, PageFact, SearchEntry
from content.netzwerke.directory.follow import refresh_all
from content.pages.facts import update_facts
from content.pages.search.index import remove_unused_words, update_index
from glossary.uses import update_all


class Command(BaseCommand):
    """Indexes every live page from the start; readers may search meanwhile, but find less."""

    help = "Makes the search index and the facts of the filters anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Drop and write the index, page by page, and say how many there are."""
        SearchEntry.objects.all().delete()
        PageFact.objects.all().delete()
        for page in BasePage.objects.live().specific().iterator(chunk_size=100):
            update_index(page)
            update_facts(page)
        remove_unused_words()
        update_all()
        refresh_all()
        self.stdout.write(f"{SearchEntry.objects.count()} versions of pages can be searched.")
