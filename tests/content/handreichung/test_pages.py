"""What readers see of the handbook: its start, a chapter, all on one page."""

from __future__ import annotations

import pytest
from lxml import html

from content.matrix.kinds import Kind
from content.models import KapitelPage
from content.pages.page_cache import KEEP_SECONDS
from tests import editor, factories


@pytest.fixture
def chapter(home):
    """A chapter with a chance, a risk, a checklist, a network and a term."""
    field = factories.HandlungsfeldFactory(name_de="Wohnen")
    factories.TermFactory(name_de="Sensor")
    study = factories.BelegFactory(
        reference="Berg: Wohnen heute", url="https://example.org/studie", is_demo=True
    )
    factories.BefundFactory(
        title_de="Zeit sparen", handlungsfeld=field, lead_de="Ein Sensor hilft.", belege=[study]
    )
    factories.BefundFactory(title_de="Ohne Netz", handlungsfeld=field, kind=Kind.RISK, contested=True)
    factories.ChecklistePageFactory(title_de="Vor dem Einzug", handlungsfelder=[field])
    factories.NetzwerkPageFactory(title_de="Wohnen zusammen", handlungsfelder=[field])
    return factories.KapitelPageFactory(
        title_de="Gut wohnen", title_en="Good housing", released_en=True, handlungsfelder=[field]
    )


def shown(client, path: str):
    response = client.get(path)
    assert response.status_code == 200
    return html.fromstring(response.content)


def texts(tree, xpath: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in tree.xpath(xpath)]


def test_the_start_lists_the_chapters_and_leads_to_ones_own_handbook(client, chapter):
    tree = shown(client, "/de/handreichung/")
    assert texts(tree, "//main//h3") == ["1. Gut wohnen"]
    assert "1 Chance" in texts(tree, "//main//li[@class='hit']")[0]
    ways = tree.xpath("//main//li[contains(@class, 'card')]//a/@href")
    assert ways == ["/de/handreichung/mein-handbuch/", "/de/handreichung/wo-fangen-wir-an/"]


def test_a_handbook_without_chapters_says_so(client, home):
    factories.HandreichungPageFactory()
    assert "Es gibt noch kein Kapitel." in texts(shown(client, "/de/handreichung/"), "//main")[0]


def test_a_chapter_shows_all_its_parts_in_order(client, chapter):
    tree = shown(client, "/de/handreichung/gut-wohnen/")
    assert texts(tree, "//main//section[contains(@class, 'section')]/h2") == [
        *("Chancen", "Risiken", "Was eine Kommune tun kann"),
        *("Checklisten", "Netzwerke", "Wörter", "Quellen"),
    ]
    assert texts(tree, "//article/h3") == ["Zeit sparen", "Ohne Netz"]
    assert ["Umstritten" in text for text in texts(tree, "//article")] == [False, True]
    assert "Erfundenes Beispiel" in texts(tree, "//li[@id='kapitel-gut-wohnen-quelle-1']")[0]


def test_each_piece_of_evidence_leads_to_its_source(client, chapter):
    tree = shown(client, "/de/handreichung/gut-wohnen/")
    targets = tree.xpath("//article//a[starts-with(@href, '#')]/@href")
    assert targets
    assert all(tree.xpath("//*[@id=$id]", id=target[1:]) for target in targets)


def test_ids_are_unique_on_the_page_with_all_chapters(client, chapter):
    factories.KapitelPageFactory(handlungsfelder=chapter.handlungsfelder.all())
    tree = shown(client, "/de/handreichung/alles/")
    assert len(tree.xpath("//article")) == 4
    ids = tree.xpath("//main//@id")
    assert len(ids) == len(set(ids))
    assert texts(tree, "//main//h1")[1:] == ["1. Gut wohnen", texts(tree, "//main//h1")[2]]


def test_a_statement_in_another_language_is_marked_as_such(client, chapter):
    tree = shown(client, "/en/handreichung/gut-wohnen/")
    assert texts(tree, "//main//h1") == ["Good housing"]
    assert tree.xpath("//article/h3/@lang") == ["de", "de"]
    assert texts(tree, "//main//section/h2")[0] == "Chances"


def test_a_chapter_leads_to_its_neighbours(client, chapter):
    factories.KapitelPageFactory(title_de="Danach")
    assert texts(shown(client, "/de/handreichung/gut-wohnen/"), "//main//nav//a[@rel]") == ["Weiter: Danach"]
    assert texts(shown(client, "/de/handreichung/danach/"), "//main//nav//a[@rel]") == ["Zurück: Gut wohnen"]


def test_a_preview_shows_the_draft_and_what_would_be_in_it(chefredaktion, chapter):
    other = factories.HandlungsfeldFactory(name_de="Umwelt")
    factories.BefundFactory(title_de="Weniger Müll", handlungsfeld=other)
    draft = KapitelPage.objects.get()
    draft.handlungsfelder = [other]
    draft.save_revision()
    response = draft.get_latest_revision_as_object().make_preview_request(preview_mode="de")
    assert texts(html.fromstring(response.content), "//article/h3") == ["Weniger Müll"]


@pytest.mark.parametrize("path", ["alles/", "mein-handbuch/", "wo-fangen-wir-an/"])
def test_without_a_public_handbook_there_are_no_pages_about_it(client, home, path):
    assert client.get(f"/de/handreichung/{path}").status_code == 404
    factories.HandreichungPageFactory().unpublish()
    assert client.get(f"/de/handreichung/{path}").status_code == 404


def test_the_whole_handbook_is_kept_once_whatever_is_added_to_its_address(client, chapter):
    assert KEEP_SECONDS
    assert "public" in client.get("/de/handreichung/alles/")["Cache-Control"]
    assert "public" not in client.get("/de/handreichung/alles/?x=1")["Cache-Control"]


class TestEditor:
    """What editors may write into a chapter."""

    FIELDS = {"picks-TOTAL_FORMS": "0", "picks-INITIAL_FORMS": "0", "slug": "neu", "title_de": "Neu"}

    def test_plans_are_ticked(self, chefredaktion, home):
        parent = factories.HandreichungPageFactory()
        editor.create(chefredaktion, parent, KapitelPage, **self.FIELDS, plans=["ai", "data"])
        assert KapitelPage.objects.get().plans == ["ai", "data"]

    @pytest.mark.parametrize(
        ("changes", "message"),
        [({"slug": "mein-handbuch"}, "braucht die Handreichung selbst"), ({"plans": ["xx"]}, "xx")],
    )
    def test_what_cannot_be_is_refused_with_a_reason(self, chefredaktion, home, changes, message):
        parent = factories.HandreichungPageFactory()
        response = editor.create(chefredaktion, parent, KapitelPage, **(self.FIELDS | changes))
        assert message in response.content.decode()
        assert not KapitelPage.objects.exists()
