"""Report on terms that stand on no page."""

from __future__ import annotations

import pytest
from django.urls import reverse
from lxml.html import fromstring

from tests.factories import InformationPageFactory, TermFactory, paragraph

REPORT = "unused_terms_report"


def names(client, **query) -> list[str]:
    """Return the words in the report."""
    html = fromstring(client.get(reverse(REPORT), query).content.decode())
    return [
        " ".join(cell.text_content().split())
        for cell in html.xpath("//table[contains(@class, 'listing')]//tbody/tr/td[1]")
    ]


def test_it_lists_live_terms_that_are_neither_found_nor_set_by_hand(information, redaktion):
    TermFactory(name_de="Cloud")
    by_hand = TermFactory(name_de="Server")
    TermFactory(name_de="Browser")
    TermFactory(name_de="Entwurf", live=False)
    InformationPageFactory(
        body_de=paragraph(f'Die Cloud. Ein <a linktype="term" id="{by_hand.pk}">Rechner</a>.')
    )
    assert names(redaktion) == ["Browser"]


def test_it_is_filtered_by_language(redaktion):
    TermFactory(name_de="Cloud", name_en="cloud", explanation_en="Computers.")
    TermFactory(name_de="Server")
    assert names(redaktion, missing="en") == ["Server"]


def test_its_queries_do_not_grow_with_the_terms(redaktion, django_assert_max_num_queries):
    TermFactory()
    redaktion.get(reverse(REPORT))
    for _number in range(20):
        TermFactory()
    with django_assert_max_num_queries(20):
        assert len(names(redaktion)) == 21


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_it_is_exported_without_formulas(redaktion, kind):
    TermFactory(name_de="=1+1")
    content = b"".join(redaktion.get(reverse(REPORT), {"export": kind}).streaming_content)
    assert content.startswith(b"PK") if kind == "xlsx" else b"'=1+1" in content


def test_readers_do_not_see_it(client, db):
    assert client.get(reverse(REPORT)).status_code == 302
