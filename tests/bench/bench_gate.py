"""What the gate costs on a page that was analysed before: at most 5 ms and 3 queries."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from content import languages
from content.models import InformationPage
from content.review.gate import refusals
from content.review.subjects import text_of
from glossary.vocabulary import vocabulary

MOST_MS, MOST_QUERIES = 5, 3


@pytest.fixture
def longest(db, settings, monkeypatch: pytest.MonkeyPatch) -> InformationPage:
    """The longest topic of the demo, with the glossary in memory as in a running site."""
    # Those that a site shows until somebody chooses others.
    settings.LANGUAGES = languages.choices(["de", "de-simple", "en"])
    call_command("demo", verbosity=0)
    Site.clear_site_root_paths_cache()
    known = {code: vocabulary(code) for code, _name in settings.LANGUAGES}
    monkeypatch.setattr("content.review.analysis.live_vocabulary", known.__getitem__)
    pages = InformationPage.objects.live()
    return max(pages, key=lambda page: sum(len(piece.text) for piece in text_of(page, "de")))


def bench_gate_on_an_analysed_page(longest, measure, say):
    """Print time and queries for the longest topic in three languages."""
    assert refusals(longest) == {}
    with CaptureQueriesContext(connection) as found:
        refusals(longest)
    [seconds] = measure(lambda: refusals(longest))
    verdict = "ok" if seconds * 1000 <= MOST_MS and len(found) <= MOST_QUERIES else "TOO MUCH"
    say(
        f"gate     {seconds * 1000:6.2f} ms of {MOST_MS}, {len(found)} queries of {MOST_QUERIES}: "
        f"{longest.slug} in 3 languages: {verdict}"
    )
