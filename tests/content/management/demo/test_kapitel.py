"""A chapter of the demo knows its part of the matrix and the pages put into it by hand."""

from __future__ import annotations

import pytest

from content.handreichung.freshness.look import freshness
from content.management.demo.bad_data import BadData
from content.management.demo.body import Names
from content.management.demo.kapitel import set_picks, set_plans, set_wirkungen, take_for_looked_at
from content.models import KapitelPage
from tests import factories


@pytest.fixture
def chapter(home) -> KapitelPage:
    return factories.KapitelPageFactory()


def test_a_chapter_is_filled_and_stays_so(chapter):
    effect = factories.WirkungFactory(slug="teilhabe")
    tree, bush = factories.InformationPageFactory(), factories.LeitfadenPageFactory()
    names = Names({"baum": tree.pk, "busch": bush.pk}, {}, {}, {"wirkung": {"teilhabe": effect.pk}})
    for _number in range(2):
        set_wirkungen(chapter, ["teilhabe"], names)
        set_plans(chapter, ["ai", "data"], names)
        set_picks(chapter, ["baum", {"page": "busch", "leave_out": True}], names)
        chapter.save_revision().publish()
        stored = KapitelPage.objects.get()
        assert (list(stored.wirkungen.all()), stored.plans) == ([effect], ["ai", "data"])
        assert [(pick.page_id, pick.is_left_out) for pick in stored.picks.all()] == [
            (tree.pk, False),
            (bush.pk, True),
        ]


def test_chapters_that_went_online_before_their_findings_are_not_marked(home):
    field = factories.HandlungsfeldFactory()
    chapter = factories.KapitelPageFactory(handlungsfelder=[field])
    factories.BefundFactory(handlungsfeld=field)
    assert [state.is_due for state in freshness()] == [True]
    take_for_looked_at([chapter.pk, home.pk])
    assert [state.is_due for state in freshness()] == [False]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "message"),
    [
        (["busch"], "entry 1: there is no page 'busch'"),
        ([{"page": "baum", "leave_out": "no"}], "leave_out is true or false"),
        ([], "a list is expected"),
    ],
)
def test_a_mistake_is_named_with_its_place(given, message):
    with pytest.raises(BadData, match=message):
        set_picks(KapitelPage(), given, Names({"baum": 1}, {}))
