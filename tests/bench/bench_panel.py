"""What the server needs to check the longest page of the demo while somebody writes on it.

Marks are promised within a second after the last letter. The browser asks after 0.7 seconds at the latest
(``tests/browser/test_readability_panel.py``); the rest is the server's.
"""

from __future__ import annotations

from itertools import count

import pytest
from django.core.management import call_command
from wagtail.models import Site

from content import languages
from content.models import LeitfadenPage
from content.review.subjects import text_of
from tests.editor import ask_panel

MOST_MS = 300


@pytest.fixture
def longest(db, settings) -> LeitfadenPage:
    """The longest guide of the demo."""
    settings.LANGUAGES = languages.choices(["de", "de-simple", "en"])
    settings.RATELIMIT_ENABLE = False
    call_command("demo", verbosity=0)
    Site.clear_site_root_paths_cache()
    pages = LeitfadenPage.objects.live()
    return max(pages, key=lambda page: sum(len(piece.text) for piece in text_of(page, "de")))


def bench_check_while_writing(longest, chefredaktion, measure, say):
    """Print how long the answer takes when one sentence is new each time."""
    numbers = count(1)

    def ask() -> None:
        lead = f"Das ist Satz {next(numbers)}. Er gilt, sofern Sie am 03.04.2025 kommen."
        assert ask_panel(chefredaktion, longest, {"lead_de": lead}).status_code == 200

    [seconds] = measure(ask, rounds=20)
    verdict = "ok" if seconds * 1000 <= MOST_MS else "TOO MUCH"
    say(f"panel    {seconds * 1000:6.1f} ms of {MOST_MS} for a new sentence in {longest.slug}: {verdict}")
