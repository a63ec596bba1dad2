"""Every text in Leichte Sprache says that no test group has read it yet."""

import pytest
from lxml import html

from content.models import BasePage, HomePage
from tests import factories

LABEL = "noch nicht von einer Prüf-Gruppe geprüft"

BELOW_HOME = (
    factories.InformationIndexPageFactory,
    factories.PraxisanleitungenIndexPageFactory,
    factories.NetzwerkeIndexPageFactory,
    factories.PlainPageFactory,
    factories.StatementPageFactory,
    factories.EasyLanguagePageFactory,
    factories.SignLanguagePageFactory,
    factories.InformationPageFactory,
    factories.LeitfadenPageFactory,
    factories.ChecklistePageFactory,
    factories.WorkshopPageFactory,
    factories.NetzwerkPageFactory,
    factories.MatrixPageFactory,
    factories.BefundFactory,
    factories.HandreichungPageFactory,
    factories.KapitelPageFactory,
)


def released_in_leichte_sprache(page):
    """Release a page in Leichte Sprache, its German texts taken over, and return it."""
    for name in ("title", "goal", *page.required_texts):
        if hasattr(page, f"{name}_de"):
            setattr(page, f"{name}_de_simple", getattr(page, f"{name}_de"))
    page.released_de_simple = True
    page.save()
    return page


@pytest.fixture
def pages(home):
    """One page of every type, released in German and Leichte Sprache."""
    first = released_in_leichte_sprache(home)
    return [first, *(released_in_leichte_sprache(factory()) for factory in BELOW_HOME)]


def labels(client, page, code):
    """Return the labels at the top of a page: (language, text)."""
    tree = html.fromstring(client.get(page.version(code).url).content.decode())
    return [
        (label.xpath("string((ancestor-or-self::*/@lang)[last()])"), " ".join(label.text_content().split()))
        for label in tree.xpath("//main//p[contains(@class, 'label')]")
    ]


def test_the_label_stands_on_every_type_of_page(pages, client):
    for page in pages:
        found = labels(client, page, "de-simple")
        assert [(code, text.endswith(LABEL)) for code, text in found] == [("de-simple", True)], page


def test_german_pages_have_no_label(pages, client):
    assert [page for page in pages if labels(client, page, "de")] == []


def test_a_german_text_shown_in_place_of_a_missing_one_has_no_label(home, information, client):
    assert labels(client, factories.InformationPageFactory(parent=information), "de-simple") == []


def test_no_type_of_page_is_left_out():
    tested = {factory._meta.model for factory in BELOW_HOME} | {HomePage}
    assert tested == {model for model in types_below(BasePage) if not model._meta.abstract}


def types_below(model):
    """Return all page types derived from one."""
    direct = model.__subclasses__()
    return set(direct).union(*map(types_below, direct))
