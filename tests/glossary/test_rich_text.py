"""Words that an editor explains, or leaves unexplained, by hand at one place of a text."""

from __future__ import annotations

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from content.pages.blocks import RICH_TEXT_FEATURES
from content.pages.rich_text import clean_rich_text
from tests.factories import InformationPageFactory, TermFactory, paragraph


def entities(html: str) -> list[dict]:
    """Return the entities that the editor finds in a stored text."""
    raw = json.loads(ContentstateConverter(RICH_TEXT_FEATURES).from_database_format(html))
    return list(raw["entityMap"].values())


def round_trip(html: str) -> str:
    """Return a stored text after it has been opened and saved in the editor."""
    converter = ContentstateConverter(RICH_TEXT_FEATURES)
    return converter.to_database_format(converter.from_database_format(html))


def test_the_editor_keeps_what_was_set_by_hand(db):
    term = TermFactory(name_de="Cloud")
    html = (
        f'<p data-block-key="a">In der <a linktype="term" id="{term.pk}">Daten-Wolke</a>, '
        'nicht in der <a linktype="term" id="0">Cloud</a>.</p>'
    )
    assert round_trip(html) == html
    assert clean_rich_text(html) == html


def test_the_editor_names_the_term_and_the_place_without_explanation(db):
    term = TermFactory(name_de="Cloud")
    html = f'<p><a linktype="term" id="{term.pk}">Wolke</a> <a linktype="term" id="0">Cloud</a></p>'
    assert [(entity["type"], entity["data"]) for entity in entities(html)] == [
        ("TERM", {"id": term.pk, "label": "Cloud"}),
        ("NO-TERM", {"id": 0, "label": "Hier nicht erklärt"}),
    ]


def test_a_deleted_term_stays_in_the_text_and_is_said_to_be_gone(db):
    html = '<p data-block-key="a"><a linktype="term" id="77">Wolke</a></p>'
    assert entities(html)[0]["data"]["label"] == "Das Wort steht nicht mehr im Glossar."
    assert round_trip(html) == html


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ('<a linktype="term" id="3">Wolke</a>', '<a data-term="3">Wolke</a>'),
        ('<a linktype="term" id="0">Wolke</a>', '<a data-term="0">Wolke</a>'),
        ('<a linktype="term" id="x&quot;">Wolke</a>', "<a>Wolke</a>"),
        ('<a linktype="term">Wolke</a>', "<a>Wolke</a>"),
    ],
)
def test_readers_get_a_mark_for_the_linker_without_a_query(db, django_assert_num_queries, stored, shown):
    with django_assert_num_queries(0):
        assert expand_db_html(stored) == shown


def test_a_term_says_on_which_pages_it_was_set_by_hand(information):
    term = TermFactory()
    page = InformationPageFactory(body_de=paragraph(f'Die <a linktype="term" id="{term.pk}">Wolke</a>.'))
    InformationPageFactory(body_de=paragraph('Die <a linktype="term" id="0">Wolke</a>.'))
    used = ReferenceIndex.get_references_to(term)
    assert [(reference.object_id, reference.describe_source_field()) for reference in used] == [
        (str(page.pk), "Text [de] → Absatz")
    ]


def test_deleting_a_term_says_where_it_was_set_by_hand(information, superuser):
    from django.urls import reverse

    term = TermFactory()
    InformationPageFactory(
        title_de="Daten und wir", body_de=paragraph(f'<a linktype="term" id="{term.pk}">Wolke</a>')
    )
    confirmation = superuser.get(reverse("wagtailsnippets_glossary_term:delete", args=[term.pk]))
    usage = reverse("wagtailsnippets_glossary_term:usage", args=[term.pk])
    assert usage in confirmation.content.decode()
    assert "Daten und wir" in superuser.get(usage).content.decode()
