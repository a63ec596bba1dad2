"""What more cores bring when the whole site is checked anew."""

from __future__ import annotations

import time

import pytest

from content.models import Analysis
from content.review.recheck.run import cores, recheck
from tests.factories import InformationPageFactory, paragraph

PAGES = 200
# Of each further core, at least this share must be felt: starting the processes costs time as well.
LEAST_SHARE = 0.5
SENTENCE = "Das Rathaus Nummer {} ist am Markt, und dort wird Ihnen in der Zeit bis zum Abend geholfen. "


@pytest.fixture
def pages(information):
    """Pages that take the engine longer than the start of a process."""
    return [
        InformationPageFactory(
            parent=information,
            body_de=paragraph("".join(SENTENCE.format(f"{number}-{place}") for place in range(60))),
            live=False,
        )
        for number in range(PAGES)
    ]


def bench_recheck(pages, say):
    """Print how much sooner all cores end than one; wall-clock time, because that is what people wait for."""
    took = []
    for processes in (1, cores()):
        Analysis.objects.all().delete()
        start = time.perf_counter()
        assert sum(len(found) for found in recheck(pages, processes)) == PAGES
        took.append(time.perf_counter() - start)
    ratio, (one, all_) = took[0] / took[1], took
    least = 1 + LEAST_SHARE * (cores() - 1)
    verdict = "ok" if ratio >= least else "TOO LITTLE (or the machine is busy)"
    say(
        f"recheck  {ratio:.2f} times as fast on {cores()} cores (at least {least:.2f}), "
        f"{one:.1f} and {all_:.1f} s for {PAGES} pages: {verdict}"
    )
