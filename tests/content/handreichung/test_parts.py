"""A chapter with more findings than a page can hold comes in parts, each complete and small."""

from __future__ import annotations

from types import SimpleNamespace

import brotli
import pytest
import yaml
from django.conf import settings
from lxml import html

from content.handreichung.chapter import Chapter
from content.handreichung.parts import part_of
from tests import factories

MANY = 15
# As in tests/browser/test_budget.py.
BUDGET = 14 * 1024
DEMO = settings.SITE_DIR / "demo" / "pages"


def demo_texts(folder: str, number: int) -> list[dict[str, str]]:
    """Return the German texts of pages of the demo: real sentences, which brotli cannot press together."""
    found = [
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((DEMO / folder).glob("*.yaml"))
    ]
    return [page["versions"]["de"] for page in found if page.get("versions", {}).get("de")][:number]


@pytest.fixture
def chapter(home):
    """A chapter of fifteen findings with three pieces of evidence each, and sixteen pages that they lead to."""
    field = factories.HandlungsfeldFactory(name_de="Wohnen")
    titles = iter(
        text["title"] for folder in ("praxisanleitungen", "information") for text in demo_texts(folder, 30)
    )
    pages = [
        factory(title_de=next(titles), handlungsfelder=[field])
        for factory in (
            factories.ChecklistePageFactory,
            factories.WorkshopPageFactory,
            factories.LeitfadenPageFactory,
            factories.InformationPageFactory,
        )
        for _number in range(4)
    ]
    sources = [
        factories.BelegFactory(
            reference=f"{text['title']}, Amt für {text['lead'][:60]}",
            url=f"https://example.org/{number}",
            is_demo=True,
        )
        for number, text in enumerate(demo_texts("information", 30) + demo_texts("praxisanleitungen", 30))
    ]
    for number, text in enumerate(demo_texts("matrix", MANY)):
        factories.BefundFactory(
            title_de=text["title"],
            lead_de=text["lead"],
            for_whom_de=text["for_whom"],
            what_to_do_de="\n".join(text["what_to_do"]),
            handlungsfeld=field,
            kind=("chance", "risk", "question")[number % 3],
            belege=[sources[(number * 2 + place) % len(sources)] for place in range(3)],
            links=[pages[number % len(pages)]],
        )
    return factories.KapitelPageFactory(title_de="Gut wohnen", handlungsfelder=[field])


def texts(tree, xpath: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in tree.xpath(xpath)]


def test_a_chapter_of_many_findings_stays_within_the_budget_and_loses_none(client, chapter):
    style = b"".join(
        (settings.SITE_DIR / "static" / "css" / name).read_bytes() for name in ("site.css", "print.css")
    )
    titles, places = [], []
    for number in range(1, 3):
        content = client.get(f"{chapter.url}?page={number}").content
        assert len(brotli.compress(content)) + len(brotli.compress(style)) <= BUDGET
        tree = html.fromstring(content)
        titles += texts(tree, "//article/h3")
        places += texts(tree, "//p[contains(., 'Befunde')]")
        cited = tree.xpath("//article//a[starts-with(@href, '#')]/@href")
        assert cited
        assert all(tree.xpath("//*[@id=$id]", id=target[1:]) for target in cited)
        assert "Checklisten" in texts(tree, "//main//section/h2")
    assert sorted(titles) == sorted(text["title"] for text in demo_texts("matrix", MANY))
    assert places[0].startswith(f"Dieses Kapitel hat {MANY} Befunde. Hier sehen Sie die Nummern 1 bis 8.")


def test_of_many_pages_and_words_each_part_has_the_foremost_and_says_where_the_others_are(
    client, home, advisory
):
    terms = [factories.TermFactory(name_de=f"Wort{letter}") for letter in "abcdefghijklmnopqrstuvwxyz"]
    guides = [factories.LeitfadenPageFactory() for _number in range(8)]
    befund = factories.BefundFactory(lead_de=" ".join(f"{term.name_de}." for term in terms), links=guides)
    chapter = factories.KapitelPageFactory(handlungsfelder=[befund.handlungsfeld])
    part = html.fromstring(client.get(chapter.url).content)
    assert len(part.xpath("//ul[@class='page-list']/li")) == 6
    assert len(part.xpath("//ul[@class='tags']//a[contains(@href, '/glossar/')]")) == 24
    (more,) = part.xpath("//p[contains(., 'noch mehr Seiten und Wörter')]//a/@href")
    assert more == f"/de/handreichung/alles/#kapitel-{chapter.slug}"
    whole = html.fromstring(client.get("/de/handreichung/alles/").content)
    assert len(whole.xpath("//ul[@class='page-list']/li")) == 8
    assert len(whole.xpath("//ul[@class='tags']//a[contains(@href, '/glossar/')]")) == 26


@pytest.mark.parametrize(
    ("findings", "lengths"), [(0, [0]), (8, [8]), (9, [5, 4]), (15, [8, 7]), (40, [8, 8, 8, 8, 8])]
)
def test_parts_are_of_about_the_same_length(findings, lengths):
    statements = tuple(SimpleNamespace(citations=()) for _number in range(findings))
    whole = Chapter(None, None, 1, statements, (), (), (), {})
    numbers = [str(number) for number in range(1, len(lengths) + 1)]
    assert [len(part_of(whole, number)[0].statements) for number in numbers] == lengths
    # Whatever stands in the address leads to a part.
    assert len(part_of(whole, "x")[0].statements) == lengths[0]
    assert len(part_of(whole, "999")[0].statements) == lengths[-1]
