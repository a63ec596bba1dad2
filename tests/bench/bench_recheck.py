"""What more cores bring when the whole site is checked anew."""

from __future__ import annotations

import resource
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
    """Print how much sooner all cores end than one: on the clock, and by the work that no other core can take over.

    The clock says what people wait for, but only on an idle machine. CPU time says it on a busy one, too: all cores
    are needed for as long as their share of all work, or as this process is for its own.
    """
    clocks, works = [], []
    for processes in (1, cores()):
        Analysis.objects.all().delete()
        clock, own, others = time.perf_counter(), time.process_time(), of_others()
        assert sum(len(found) for found in recheck(pages, processes)) == PAGES
        clocks.append(time.perf_counter() - clock)
        works.append((time.process_time() - own, of_others() - others))
    (one, _none), (own, others) = works
    ratio = one / max(own, (own + others) / cores())
    least = 1 + LEAST_SHARE * (cores() - 1)
    say(
        f"recheck  {ratio:.2f} times as fast on {cores()} cores (at least {least:.2f}) by CPU time: "
        f"{one:.1f} s alone, {own:.1f} s here and {others:.1f} s elsewhere for {PAGES} pages: "
        f"{'ok' if ratio >= least else 'TOO LITTLE'}; on the clock {clocks[0]:.1f} and {clocks[1]:.1f} s"
    )


def of_others() -> float:
    """Return the CPU time of the processes that have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
