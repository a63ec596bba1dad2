"""The handbook is made from matrix and pages; nothing of it is typed twice, and it costs a fixed number of queries."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from content.handreichung.book import made_of
from content.handreichung.library import MOST_BY_FIELD, live_chapters, read_library
from content.matrix.kinds import Kind
from tests import factories

# "Assembling a handbook of 100 findings takes at most 15 queries."
MOST_QUERIES = 15


def assembled(code: str = "de"):
    """Return the handbook as it is now, past what is kept in memory."""
    chapters = live_chapters()
    return made_of(tuple(chapters), read_library(chapters), code)


def only_chapter(code: str = "de"):
    (chapter,) = assembled(code).chapters
    return chapter


def titles(versions) -> list[str]:
    return [version.title for version in versions]


@pytest.fixture
def field(home):
    """The field Wohnen."""
    return factories.HandlungsfeldFactory(name_de="Wohnen")


@pytest.fixture
def effect(home):
    """The effect Teilhabe."""
    return factories.WirkungFactory(name_de="Teilhabe")


class TestFindings:
    """Which Befunde a chapter shows."""

    @pytest.fixture(autouse=True)
    def _cells(self, field, effect):
        other_field, other_effect = factories.HandlungsfeldFactory(), factories.WirkungFactory()
        for title, row, column in (
            ("Kreuzung", field, effect),
            ("Zeile", field, other_effect),
            ("Spalte", other_field, effect),
            ("Woanders", other_field, other_effect),
        ):
            factories.BefundFactory(title_de=title, handlungsfeld=row, wirkung=column)

    @pytest.mark.parametrize(
        ("has_field", "has_effect", "shown"),
        [
            (True, True, ["Kreuzung"]),
            (True, False, ["Kreuzung", "Zeile"]),
            (False, True, ["Kreuzung", "Spalte"]),
            (False, False, []),
        ],
    )
    def test_a_chapter_shows_the_cells_where_its_fields_and_effects_meet(
        self, field, effect, has_field, has_effect, shown
    ):
        factories.KapitelPageFactory(
            handlungsfelder=[field] if has_field else [], wirkungen=[effect] if has_effect else []
        )
        assert titles(one.version for one in only_chapter().statements) == shown


def test_statements_are_grouped_by_kind(field):
    for kind in (Kind.RISK, Kind.CHANCE, Kind.OPEN):
        factories.BefundFactory(title_de=kind.value, handlungsfeld=field, kind=kind)
    factories.KapitelPageFactory(handlungsfelder=[field])
    chapter = only_chapter()
    assert [(group.kind, titles(one.version for one in group.statements)) for group in chapter.groups] == [
        (Kind.CHANCE, ["chance"]),
        (Kind.RISK, ["risk"]),
        (Kind.OPEN, ["question"]),
    ]


def test_drafts_and_protected_findings_are_not_shown(field):
    factories.BefundFactory(handlungsfeld=field).unpublish()
    protected = factories.BefundFactory(handlungsfeld=field)
    PageViewRestriction.objects.create(page=protected, restriction_type=PageViewRestriction.LOGIN)
    factories.KapitelPageFactory(handlungsfelder=[field])
    assert only_chapter().statements == ()


def test_a_step_that_two_findings_name_stands_there_once(field):
    factories.BefundFactory(title_de="Eins", handlungsfeld=field, what_to_do_de="Fragen Sie.\nHelfen Sie.")
    factories.BefundFactory(title_de="Zwei", handlungsfeld=field, what_to_do_de="Helfen Sie.\nLernen Sie.")
    factories.BefundFactory(title_de="Drei", handlungsfeld=field, what_to_do_de="Fragen Sie.")
    factories.KapitelPageFactory(handlungsfelder=[field])
    assert [(one.version.title, steps) for one, steps in only_chapter().actions] == [
        ("Eins", ["Fragen Sie.", "Helfen Sie."]),
        ("Zwei", ["Lernen Sie."]),
    ]


def test_sources_are_numbered_as_they_are_named_each_once(field):
    first, second = (factories.BelegFactory(reference=name) for name in ("Studie A", "Studie B"))
    factories.BefundFactory(handlungsfeld=field, belege=[second])
    factories.BefundFactory(handlungsfeld=field, belege=[first, second])
    factories.KapitelPageFactory(handlungsfelder=[field])
    chapter = only_chapter()
    assert [(each.number, each.beleg.reference) for each in chapter.sources] == [
        (1, "Studie B"),
        (2, "Studie A"),
    ]
    assert [[each.source.number for each in one.citations] for one in chapter.statements] == [[1], [2, 1]]


def test_the_handbook_numbers_its_sources_through_all_chapters(field, effect):
    shared, own = factories.BelegFactory(), factories.BelegFactory()
    factories.BefundFactory(handlungsfeld=field, wirkung=effect, belege=[shared])
    factories.BefundFactory(wirkung=effect, belege=[own])
    factories.KapitelPageFactory(handlungsfelder=[field])
    factories.KapitelPageFactory(wirkungen=[effect])
    found = assembled()
    assert [[each.number for each in chapter.sources] for chapter in found.chapters] == [[1], [1, 2]]
    assert [each.beleg for each in found.sources] == [shared, own]


class TestPages:
    """Which pages of the areas a chapter shows."""

    def test_pages_of_its_field_come_in_by_themselves_each_at_its_place(self, field):
        pages = [
            factory(handlungsfelder=[field], title_de=name)
            for name, factory in (
                ("Thema", factories.InformationPageFactory),
                ("Leitfaden", factories.LeitfadenPageFactory),
                ("Checkliste", factories.ChecklistePageFactory),
                ("Workshop", factories.WorkshopPageFactory),
                ("Netzwerk", factories.NetzwerkPageFactory),
            )
        ]
        factories.LeitfadenPageFactory(title_de="Fremd", handlungsfelder=[factories.HandlungsfeldFactory()])
        factories.KapitelPageFactory(handlungsfelder=[field])
        chapter = only_chapter()
        places = (chapter.topics, chapter.guides, chapter.checklists, chapter.workshops, chapter.networks)
        assert [titles(place) for place in places] == [[page.title_de] for page in pages]
        assert titles(chapter.practice) == ["Leitfaden", "Checkliste", "Workshop"]

    def test_those_put_in_come_first_then_those_findings_lead_to_then_those_of_the_field(self, field):
        by_field = factories.LeitfadenPageFactory(title_de="Feld", handlungsfelder=[field])
        linked = factories.LeitfadenPageFactory(title_de="Befund")
        picked = factories.LeitfadenPageFactory(title_de="Hand")
        factories.BefundFactory(handlungsfeld=field, links=[linked, picked])
        factories.KapitelPageFactory(handlungsfelder=[field], put_in=[picked])
        assert titles(only_chapter().guides) == [page.title_de for page in (picked, linked, by_field)]

    def test_a_page_left_out_stays_out(self, field):
        kept, gone = (factories.LeitfadenPageFactory(handlungsfelder=[field]) for _ in range(2))
        factories.BefundFactory(handlungsfeld=field, links=[gone])
        factories.KapitelPageFactory(handlungsfelder=[field], left_out=[gone])
        assert titles(only_chapter().guides) == [kept.title_de]

    def test_not_all_pages_of_a_large_field_come_in(self, field):
        both = [field, factories.HandlungsfeldFactory()]
        for number in range(MOST_BY_FIELD + 2):
            factories.LeitfadenPageFactory(title_de=f"Eins {number}", handlungsfelder=[field])
        factories.LeitfadenPageFactory(title_de="Beide", handlungsfelder=both)
        factories.KapitelPageFactory(handlungsfelder=both)
        guides = titles(only_chapter().guides)
        assert guides == ["Beide", *(f"Eins {number}" for number in range(MOST_BY_FIELD - 1))]

    def test_hidden_pages_do_not_come_in(self, field):
        draft, protected = (factories.LeitfadenPageFactory() for _ in range(2))
        draft.unpublish()
        PageViewRestriction.objects.create(page=protected, restriction_type=PageViewRestriction.LOGIN)
        factories.KapitelPageFactory(handlungsfelder=[field], put_in=[draft, protected])
        assert only_chapter().pages == ()


def test_terms_of_its_own_text_and_of_its_findings_are_listed(field):
    for name in ("Sensor", "Algorithmus", "Server"):
        factories.TermFactory(name_de=name)
    factories.BefundFactory(handlungsfeld=field, lead_de="Ein Sensor zählt die Autos.")
    factories.KapitelPageFactory(handlungsfelder=[field], lead_de="Ein Algorithmus entscheidet.")
    assert [term.name for term in only_chapter().terms] == ["Algorithmus", "Sensor"]


def test_a_reader_of_a_missing_version_gets_the_next_best(field):
    factories.BefundFactory(
        title_de="Zeit sparen", handlungsfeld=field, title_en="Save time", lead_en="People save time."
    )
    factories.KapitelPageFactory(handlungsfelder=[field], title_en="Housing", released_en=True)
    chapter = only_chapter("en")
    assert (chapter.version.code, chapter.version.title) == ("en", "Housing")
    assert (chapter.statements[0].version.code, chapter.statements[0].version.title) == ("de", "Zeit sparen")


def test_a_handbook_costs_as_many_queries_however_many_findings_it_has(
    field, effect, django_assert_max_num_queries
):
    pages = [
        factory(handlungsfelder=[field])
        for factory in (
            factories.InformationPageFactory,
            factories.LeitfadenPageFactory,
            factories.ChecklistePageFactory,
            factories.WorkshopPageFactory,
            factories.NetzwerkPageFactory,
        )
    ]
    belege = [factories.BelegFactory() for _ in range(3)]
    for number in range(25):
        factories.BefundFactory(
            handlungsfeld=field, wirkung=effect, belege=belege, links=[pages[number % len(pages)]]
        )
    for _ in range(8):
        factories.KapitelPageFactory(handlungsfelder=[field], wirkungen=[effect], put_in=pages[:2])
    # Every process that serves pages knows the addresses of the site.
    assert pages[0].get_url()
    with django_assert_max_num_queries(MOST_QUERIES):
        found = assembled()
        assert sum(len(chapter.statements) for chapter in found.chapters) == 200
        assert len(found.sources) == 3
        assert all(chapter.version.url and chapter.reading_minutes for chapter in found.chapters)
