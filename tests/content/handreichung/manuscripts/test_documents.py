"""The handbook as a document says what its pages say; a town's own is made for it alone and kept nowhere."""

from __future__ import annotations

import io
import re

import docx
import pypdfium2
import pytest
from django.http import QueryDict
from lxml import html
from wagtail.models import Site

from content import models
from content.handreichung.export import manuscript as m
from content.handreichung.export.gaps import missing_texts
from content.handreichung.export.pdf import write_pdf
from content.handreichung.manuscripts.book import one_chapter, whole_handbook
from content.handreichung.manuscripts.views import DOCUMENTS
from content.matrix.kinds import Kind
from tests import factories
from tests.factories import paragraph

OWN = "/de/handreichung/mein-handbuch/"
# Stands on the page and not in the document: what is for the screen, and facts that stand there in one line.
FOR_THE_SCREEN = (
    ".//*[contains(@class, 'screen') or contains(@class, 'unseen') or @class='facts' or @class='kind']",
    ".//nav | .//svg | .//script | .//section[h2='Wörter'] | .//div[contains(@class, 'words')]",
    ".//li[contains(@id, 'quelle')]//a | .//section[contains(@class, 'feedback')]",
)


# On the sheet also the questions, which its tables ask in their headings, and the places for one's own.
SCREEN_OF_SHEET = (
    ".//fieldset//p[@class='field'] | .//fieldset//strong",
    ".//legend[h4[not(a)]] | .//p[label[@for='risk-own']]",
)


@pytest.fixture
def settings_of_site(home) -> models.SiteSettings:
    return models.SiteSettings.for_site(Site.objects.get())


@pytest.fixture
def chapter(home) -> models.KapitelPage:
    """A chapter with all kinds of statements, guides, a network and a topic."""
    field = factories.HandlungsfeldFactory(name_de="Wohnen", slug="wohnen")
    study = factories.BelegFactory(
        reference="Berg: Wohnen heute", url="https://example.org/studie", is_demo=True
    )
    for kind in Kind:
        factories.BefundFactory(
            title_de=f"Aussage {kind.value}", handlungsfeld=field, kind=kind, contested=True, belege=[study]
        )
    for factory in (
        factories.ChecklistePageFactory,
        factories.WorkshopPageFactory,
        factories.NetzwerkPageFactory,
        factories.InformationPageFactory,
    ):
        factory(handlungsfelder=[field])
    return factories.KapitelPageFactory(
        title_de="Gut wohnen",
        handlungsfelder=[field],
        body_de=[
            {"type": "heading", "value": {"text": "Worum geht es?", "level": "2"}},
            *paragraph("Alle brauchen eine Wohnung."),
        ],
    )


def words(text: str) -> list[str]:
    """Return the words of a text; hyphens at line ends and all signs go."""
    return re.findall(r"\w+", text.replace("\xad", "").replace("\ufffe", "").replace("\x02", ""))


def words_of_page(client, url: str) -> list[str]:
    (main,) = html.fromstring(client.get(url).content.decode()).xpath("//main")
    for element in main.xpath(" | ".join(FOR_THE_SCREEN)):
        element.drop_tree()
    return words(" ".join(main.itertext()))


def words_of_pdf(made: bytes) -> list[str]:
    with pypdfium2.PdfDocument(made) as pdf:
        return words(" ".join(page.get_textpage().get_text_bounded() for page in pdf))


def missing(wanted: list[str], found: list[str]) -> list[str]:
    """Return the words that do not follow one another in a longer text."""
    rest = iter(found)
    return [word for word in wanted if not any(word == other for other in rest)]


def test_a_chapter_says_what_its_page_says(client, chapter, settings_of_site):
    wanted = words_of_page(client, chapter.url)
    assert {"Wohnung", "Fachleute", "Berg", "Erfundenes"} <= set(wanted)
    source = one_chapter(chapter.version("de"), settings_of_site, QueryDict())
    assert missing(wanted, words_of_pdf(write_pdf(source))) == []


def test_the_whole_handbook_says_what_stands_on_one_page(client, chapter, settings_of_site):
    factories.KapitelPageFactory(title_de="Noch ein Kapitel", lead_de="Hier geht es weiter.")
    handbook = models.HandreichungPage.objects.get()
    source = whole_handbook(handbook.version("de"), settings_of_site, QueryDict())
    wanted = words_of_page(client, "/de/handreichung/alles/")
    # In the document the sources of all chapters stand at its end.
    wanted = wanted[: wanted.index("Quellen")] + words(
        "2. Noch ein Kapitel Hier geht es weiter. Quellen Berg"
    )
    assert missing(wanted, words_of_pdf(write_pdf(source))) == []
    assert missing_texts(source.parts) == []
    assert [part.text for part in source.parts if isinstance(part, m.Heading) and part.level == 1] == [
        *("1. Gut wohnen", "2. Noch ein Kapitel", "Checklisten", "Workshop-Vorlagen", "Quellen"),
    ]


def test_checklists_and_workshops_stand_in_the_printed_handbook_once(client, chapter, settings_of_site):
    factories.KapitelPageFactory(title_de="Noch ein Kapitel", handlungsfelder=chapter.handlungsfelder.all())
    page = models.HandreichungPage.objects.get()
    source = whole_handbook(page.version("de"), settings_of_site, QueryDict())
    parts = list(m.all_parts(source.parts))
    (checks,) = [part for part in parts if isinstance(part, m.Checks)]
    assert "".join(run.text for run in checks.items[0].runs) == "Der Text ist leicht."
    assert [[item.title for item in part.items] for part in parts if isinstance(part, m.Agenda)] == [
        ["Ankommen", "Sammeln"]
    ]
    anchors = {f"#{part.anchor}" for part in parts if isinstance(part, m.Heading)}
    links = [
        run.href for part in parts if isinstance(part, m.ItemList) for item in part.items for run in item.runs
    ]
    within = [href for href in links if href.startswith("#")]
    assert len(within) == 4
    assert set(within) <= anchors


def test_what_is_in_another_language_says_so(chapter, settings_of_site):
    source = whole_handbook(
        models.HandreichungPage.objects.get().version("en"), settings_of_site, QueryDict()
    )
    assert source.language == "de"
    chapter.title_en, chapter.released_en = "Good housing", True
    chapter.save_revision().publish()
    source = one_chapter(chapter.version("en"), settings_of_site, QueryDict())
    statement = next(part for part in source.parts if isinstance(part, m.Heading) and part.level == 3)
    assert (source.language, statement.text, statement.language) == ("en", "Aussage chance", "de")


def test_a_town_takes_its_own_handbook_along_with_the_reasons(client, chapter):
    answers = "?field=wohnen&stage=plan&town=Bad+Muster"
    response = client.get(f"{OWN}handbuch.pdf{answers}")
    assert response["Content-Type"] == "application/pdf"
    found = words_of_pdf(response.content)
    wanted = words_of_page(client, f"{OWN}alles/{answers}")
    # Between lead and text the document gives the reasons.
    wanted = wanted[wanted.index("Wohnung") :]
    assert len(wanted) > 50
    assert missing(wanted, found) == []
    assert missing(words("Handbuch für Bad Muster"), found) == []
    assert missing(words("1. Gut wohnen Warum? weil Sie dieses Feld gewählt haben Wohnen"), found) == []


def test_the_strategy_sheet_says_what_its_page_says(client, chapter):
    answers = "?field=wohnen&town=Bad+Muster&involve=older_people"
    tree = html.fromstring(client.get(f"{OWN}strategie/{answers}").content.decode())
    (main,) = tree.xpath("//main")
    for element in main.xpath(" | ".join(SCREEN_OF_SHEET + FOR_THE_SCREEN)):
        element.drop_tree()
    wanted = words(" ".join(main.itertext()))
    assert {"Ziel", "Aussage", "risk", "Vorbereiten", "Workshop"} <= set(wanted)
    assert missing(wanted, words_of_pdf(client.get(f"{OWN}strategie.pdf{answers}").content)) == []


def test_a_town_fills_in_the_sheet_in_its_own_program(client, chapter):
    response = client.get(f"{OWN}strategie.docx?field=wohnen&town=Bad+Muster")
    found = docx.Document(io.BytesIO(response.content))
    headings = [one.text for one in found.paragraphs if one.style.name.startswith("Heading")]
    assert {"1. Unsere Ziele", "2. Unsere Schritte", "3. Risiken, auf die wir achten"} <= set(headings)
    assert len(found.tables) >= 5
    assert [cell.text for cell in found.tables[-1].rows[0].cells][0] == "Risiko"


def test_there_is_each_document_in_each_of_its_formats_and_none_is_kept(client, chapter):
    for document, (_build, extensions) in DOCUMENTS.items():
        for extension in extensions:
            response = client.get(f"{OWN}{document}.{extension}?field=wohnen")
            assert response.status_code == 200, (document, extension)
            assert len(response.content) > 1_000
            assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
            assert "public" not in response["Cache-Control"]


def test_without_answers_the_questions_come_first(client, chapter):
    response = client.get(f"{OWN}handbuch.pdf?size=xx")
    assert (response.status_code, response["Location"]) == (302, OWN)


def test_the_pages_lead_to_their_documents(client, chapter):
    for path, ending in (
        ("kapitel/?field=wohnen", "handbuch.docx?field=wohnen"),
        ("strategie/?field=wohnen", "strategie.odt?field=wohnen"),
    ):
        links = html.fromstring(client.get(f"{OWN}{path}").content).xpath("//main//a/@href")
        assert f"{OWN}{ending}" in links
    links = html.fromstring(client.get("/de/handreichung/").content).xpath("//main//a/@href")
    handbook = models.HandreichungPage.objects.get()
    assert f"/de/export/{handbook.pk}.epub" in links
