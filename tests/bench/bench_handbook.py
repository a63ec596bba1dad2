"""What assembling the handbook costs."""

from __future__ import annotations

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from content.handreichung.book import made_of
from content.handreichung.export.pdf import write_pdf
from content.handreichung.library import live_chapters, read_library
from content.handreichung.manuscripts.book import whole_handbook
from content.models import HandreichungPage, SiteSettings
from tests import factories

FINDINGS, CHAPTERS = 100, 10
MOST_QUERIES = 15
MOST_SECONDS_OF_PDF = 3


@pytest.fixture
def handbook(home) -> HandreichungPage:
    """A handbook of ten chapters and a hundred findings, each with two pieces of evidence and a link."""
    belege = factories.BelegFactory.create_batch(20)
    for number in range(CHAPTERS):
        field = factories.HandlungsfeldFactory()
        guides = [factories.ChecklistePageFactory(handlungsfelder=[field]), factories.LeitfadenPageFactory()]
        for place in range(FINDINGS // CHAPTERS):
            factories.BefundFactory(
                handlungsfeld=field,
                belege=[belege[number], belege[place]],
                links=[guides[place % 2]],
                kind=("chance", "risk", "question")[place % 3],
            )
        factories.KapitelPageFactory(handlungsfelder=[field])
    return HandreichungPage.objects.get()


def bench_assembling(handbook, measure, say):
    """A handbook of 100 findings takes at most 15 queries; its PDF at most 3 seconds."""

    def assemble() -> None:
        chapters = live_chapters()
        found = made_of(tuple(chapters), read_library(chapters), "de")
        assert sum(len(chapter.statements) for chapter in found.chapters) == FINDINGS

    # What every process that serves pages knows: the addresses of the site, the words of the glossary.
    assemble()
    with CaptureQueriesContext(connection) as queries:
        assemble()
    (seconds,) = measure(assemble, rounds=10)
    verdict = "ok" if len(queries) <= MOST_QUERIES else "TOO MUCH"
    say(f"handbook: {len(queries)} queries (at most {MOST_QUERIES}), {seconds * 1000:.0f} ms: {verdict}")
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    version = handbook.version("de")
    (made,) = measure(lambda: write_pdf(whole_handbook(version, settings, QueryDict())), rounds=3, warm_up=1)
    verdict = "ok" if made <= MOST_SECONDS_OF_PDF else "TOO MUCH"
    say(f"handbook as PDF: {made:.2f} s (at most {MOST_SECONDS_OF_PDF}): {verdict}")
