"""A small handbook to choose from."""

from __future__ import annotations

import pytest

from content.handreichung.book import Book, book
from content.matrix.kinds import Kind
from tests import factories


@pytest.fixture
def small_book(home) -> Book:
    """Three chapters: a basic one, one on Wohnen with findings, guides and networks, one for who plans AI."""
    field = factories.HandlungsfeldFactory(name_de="Wohnen", slug="wohnen", name_en="Housing")
    factories.BefundFactory(
        title_de="Schnell umziehen", handlungsfeld=field, weight=3, audiences=["young_people"]
    )
    factories.BefundFactory(
        title_de="Ohne Netz", handlungsfeld=field, kind=Kind.RISK, audiences=["older_people"]
    )
    factories.BefundFactory(title_de="Ohne Geld", handlungsfeld=field, kind=Kind.RISK, weight=3)
    factories.LeitfadenPageFactory(
        title_de="Kurz planen", handlungsfelder=[field], phase="plan", duration="hour", effort="low"
    )
    factories.WorkshopPageFactory(
        title_de="Lang reden", handlungsfelder=[field], phase="do", duration="months", participation="decide"
    )
    factories.NetzwerkPageFactory(title_de="Tandem Wohnen", handlungsfelder=[field], kind="tandem")
    factories.KapitelPageFactory(title_de="Anfang", is_basic=True, lead_de="So geht es los.")
    factories.KapitelPageFactory(title_de="Gut wohnen", handlungsfelder=[field])
    factories.KapitelPageFactory(title_de="Denken lassen", plans=["ai"])
    return book("de")
