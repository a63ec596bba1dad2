"""A check of many texts tells each result as soon as it is there."""

import pytest

from content.models import Analysis
from content.review.recheck import run
from content.review.recheck.run import recheck
from tests.factories import InformationPageFactory, paragraph


def test_each_result_comes_before_the_next_text_is_computed(information):
    pages = [
        InformationPageFactory(parent=information, body_de=paragraph(f"Die Tonne Nummer {number} ist blau."))
        for number in range(3)
    ]
    Analysis.objects.all().delete()
    computed = [Analysis.objects.count() for _found in recheck(pages)]
    assert computed == [1, 2, 3]


@pytest.fixture
def pages(information):
    return [
        InformationPageFactory(parent=information, body_de=paragraph(f"Die Tonne Nummer {number} ist blau."))
        for number in range(5)
    ]


@pytest.fixture
def pools(monkeypatch):
    """How many processes were started, each time."""
    started, real = [], run.ProcessPoolExecutor

    def pool(processes, *given):
        started.append(processes)
        return real(processes, *given)

    monkeypatch.setattr(run, "ProcessPoolExecutor", pool)
    return started


@pytest.mark.parametrize("processes", [1, 2])
def test_lots_come_in_their_order_and_only_what_is_not_kept_is_computed(pages, pools, monkeypatch, processes):
    monkeypatch.setattr(run, "AT_ONCE", 2)
    monkeypatch.setattr(run, "LEAST_FOR_PROCESSES", 1)
    kept = Analysis.objects.get(text_hash=pages[1].version_statuses.get().text_hash)
    Analysis.objects.exclude(pk=kept.pk).delete()
    found = list(recheck(pages, processes))
    assert [version.subject for [version] in found] == pages
    assert found[1][0].judgement.analysis.pk == kept.pk
    assert all(version.judgement for [version] in found)
    assert pools == ([processes] if processes > 1 else [])


def test_no_processes_are_started_for_a_few_texts(pages, pools):
    Analysis.objects.all().delete()
    assert len(list(recheck(pages, 2))) == len(pages)
    assert pools == []
