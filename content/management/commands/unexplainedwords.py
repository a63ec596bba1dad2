"""``manage.py unexplainedwords``: finds the hard words of all public texts for the report on them."""

from typing import Any

from django.core.management.base import BaseCommand

from content.review.unexplained.words import read, unread


class Command(BaseCommand):
    """Reads the versions that nobody has read yet; needed after an update of the engine, not for single pages."""

    help = "Finds the hard words of all public texts that have not been read yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read them one by one and say how many they were."""
        number = read(unread().select_related("page").iterator(chunk_size=100))
        self.stdout.write(f"{number} versions of pages were read.")
