"""What the reports of a large site cost, against those of a small one."""

from __future__ import annotations

from itertools import product

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from content.models import BasePage, Feedback, InformationPage, VersionStatus
from tests.factories import InformationPageFactory, TermFactory, paragraph

MOST_TIMES = 1.5
LANGUAGES = ("de", "de-simple", "en")
VERDICTS = ("passes", "fails", "not measurable")


def add_pages(parent: BasePage, first: int, last: int) -> None:
    """Add pages with the states of three versions each; only what the reports read of them."""
    content_type = ContentType.objects.get_for_model(InformationPage)
    pages = BasePage.objects.bulk_create(
        BasePage(
            path=BasePage._get_path(parent.path, parent.depth + 1, number),
            depth=parent.depth + 1,
            title_de=f"Seite {number}",
            slug=f"seite-{number}",
            live=True,
            content_type=content_type,
            locale_id=parent.locale_id,
            url_path=f"{parent.url_path}seite-{number}/",
        )
        for number in range(first, last)
    )
    versions = list(product(enumerate(pages, first), LANGUAGES))
    VersionStatus.objects.bulk_create(
        VersionStatus(
            page=page,
            language=language,
            kind="information",
            verdict=VERDICTS[number % 3],
            is_binding=True,
            score=number % 100,
            level="B1",
            errors=number % 7,
            hints=number % 11,
            stale_count=number % 2 if language != "de" else 0,
            text_hash=f"{number:064}",
            checked_at=timezone.now(),
        )
        for (number, page), language in versions
    )
    Feedback.objects.bulk_create(
        Feedback(page=page, language="de", answer="no" if number % 2 else "yes")
        for number, page in enumerate(pages)
    )


SENTENCE = "Das Rathaus ist am Markt und hilft."
REPORTS = {
    "readability_report": ("", "-score", "-outdated", "exception", "-tested", "-not_understood"),
    "readability_trend_report": ("",),
    "hard_places_report": ("",),
    "duties_report": ("",),
    # The dashboard names the worst of them.
    "wagtailadmin_home": ("",),
}


@pytest.mark.parametrize(
    ("name", "ordering"), [(name, one) for name, all_ in REPORTS.items() for one in all_]
)
def bench_report(chefredaktion, information, measure, say, name, ordering):
    """10,000 pages in three languages cost as many queries as 100, and at most 1.5 times the CPU time."""
    address = reverse(name)
    TermFactory()
    # The pages whose text is read: more than one page of the list shows.
    written = [
        InformationPageFactory(parent=information, body_de=paragraph(SENTENCE)) for _number in range(20)
    ]

    def ask() -> None:
        assert chefredaktion.get(address, {"ordering": ordering} if ordering else {}).status_code == 200

    results, made = [], len(written) + 1
    for size in (100, 10_000):
        add_pages(information, made, size + 1)
        Feedback.objects.bulk_create(
            Feedback(page=written[number % len(written)], language="de", answer="no", sentence=SENTENCE)
            for number in range(made, size + 1)
        )
        made = size + 1
        (seconds,) = measure(ask, rounds=20)
        with CaptureQueriesContext(connection) as found:
            ask()
        results.append((seconds, len(found)))
    (few, few_queries), (many, many_queries) = results
    times = many / few
    verdict = "ok" if few_queries == many_queries and times <= MOST_TIMES else "TOO MUCH"
    sorted_by = f" sorted by {ordering}" if ordering else ""
    say(
        f"{name}{sorted_by}: {times:.2f} times the time (at most {MOST_TIMES}), "
        f"{few_queries} and {many_queries} queries (the same): {verdict}"
    )
