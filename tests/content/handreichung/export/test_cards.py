"""Pages as documents: they say what the page says, in its order, and explain the same words."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest
from lxml import html

from content import models
from content.handreichung.export import manuscript as m
from content.handreichung.export.cards import card
from content.handreichung.export.pdf import write_pdf
from content.handreichung.export.plain import plain
from content.handreichung.export.sender import imprint
from glossary.live_terms import look
from tests import factories
from tests.factories import agenda_item, checklist_group, paragraph, step

# Stands on the page and not in the document: what is for the screen or for the ear, and how long reading takes.
FOR_THE_SCREEN = [
    ".//*[contains(@class, 'screen') or contains(@class, 'unseen') or @class='facts']",
    ".//svg | .//script | .//button[not(@class='term')]",
]


def words(text: str) -> list[str]:
    """Return the words of a text; hyphens at line ends and all signs go."""
    return re.findall(r"\w+", text.replace("\xad", "").replace("\ufffe", "").replace("\x02", ""))


def words_of_page(client, page, code: str) -> list[str]:
    """Return the words of a page's text and of its list of words, as they stand in the HTML."""
    tree = html.fromstring(client.get(page.version(code).url_in(code)).content.decode())
    (main,) = tree.xpath("//main")
    for element in main.xpath(" | ".join(FOR_THE_SCREEN)):
        element.drop_tree()
    shown = main.xpath(
        ".//*[contains(concat(' ', @class, ' '), ' page-head ')] | .//*[contains(@class, 'with-side')]"
        " | .//*[contains(concat(' ', @class, ' '), ' words ')]"
    )
    return words(" ".join(text for element in shown for text in element.itertext()))


def words_of_pdf(source: m.Manuscript) -> list[str]:
    with pypdfium2.PdfDocument(write_pdf(source)) as pdf:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    return words(text)


def missing(wanted: list[str], found: list[str]) -> list[str]:
    """Return the words that do not follow one another in a longer text."""
    rest = iter(found)
    return [word for word in wanted if not any(word == other for other in rest)]


@pytest.fixture
def settings_of_site(home) -> models.SiteSettings:
    from wagtail.models import Site

    settings = models.SiteSettings.for_site(Site.objects.get())
    settings.town = "Muster-Stadt"
    settings.save()
    return settings


BODY = [
    {"type": "heading", "value": {"text": "Was ist das?", "level": "2"}},
    {
        "type": "paragraph",
        "value": "<p>Die App hilft. <b>Alle</b> können sie nutzen.</p><ul><li>Schnell</li></ul>",
    },
    {"type": "list", "value": {"kind": "numbers", "items": ["Laden", "Öffnen"]}},
    {"type": "example", "value": {"title": "", "text": "<p>Frau Kaya meldet ein Loch.</p>"}},
    {"type": "notice", "value": {"kind": "tip", "title": "Ein Rat", "text": "<p>Fragen Sie nach.</p>"}},
    {"type": "quote", "value": {"text": "Das ist gut.", "person": "Mia Berg", "role": "Rätin"}},
    {
        "type": "table",
        "value": {
            "caption": "Zeiten",
            "row_headers": True,
            "table": {
                "columns": [{"type": "text", "heading": "Tag"}, {"type": "text", "heading": "Zeit"}],
                "rows": [{"values": ["Montag", "8 Uhr"]}],
            },
        },
    },
    {"type": "accordion", "value": {"items": [{"title": "Was kostet es?", "text": "<p>Nichts.</p>"}]}},
]


@pytest.fixture
def app_term(home):
    """The term App, live in German, and one for a word that stands among the facts only."""
    factories.TermFactory(name_de="App", explanation_de="Ein Programm für das Handy.", live=True)
    factories.TermFactory(name_de="Aufwand", explanation_de="Was die Arbeit kostet.", live=True)
    look()


def differences(client, page, code: str, settings) -> list[str]:
    """Return the words of a page that its PDF lacks, or has elsewhere, and words that only the PDF has."""
    source = card(page.version(code), settings)
    found = words_of_pdf(source)
    small_print = plain(replace(source, parts=imprint(source.parts, settings, code, source.url)))
    # The last ones stand in footers, above timetables and in addresses of links.
    known = {
        *words_of_main(client, page, code),
        *words(f"{small_print} {source.town} Seite von Wann Was https"),
    }
    more = [word for word in found if word not in known and not word.isdigit()]
    return missing(words_of_page(client, page, code), found) + more


def words_of_main(client, page, code: str) -> list[str]:
    """Return all words of a page between its header and its footer."""
    (main,) = html.fromstring(client.get(page.version(code).url_in(code)).content.decode()).xpath("//main")
    return words(" ".join(main.itertext()))


def test_a_topic_says_what_its_page_says(client, information, settings_of_site, app_term, advisory):
    page = factories.InformationPageFactory(parent=information, title_de="Apps im Rathaus", body_de=BODY)
    assert {"Programm", "Montag", "Nichts", "Rätin"} <= set(words_of_page(client, page, "de"))
    assert differences(client, page, "de", settings_of_site) == []


def test_a_guide_says_what_its_page_says(client, praxisanleitungen, settings_of_site, app_term, advisory):
    steps = [step("Alle fragen", goal="Klarheit", who="Rat", duration="2 Wochen", result="Eine Liste")]
    page = factories.LeitfadenPageFactory(parent=praxisanleitungen, body_de=BODY, steps_de=steps)
    assert {"Klarheit", "Wochen", "Liste"} <= set(words_of_page(client, page, "de"))
    assert differences(client, page, "de", settings_of_site) == []


def test_a_workshop_says_what_its_page_says(client, praxisanleitungen, settings_of_site, app_term, advisory):
    page = factories.WorkshopPageFactory(
        parent=praxisanleitungen,
        goal_de="Alle kennen die App.",
        material_de="Stifte\nPapier",
        room_de="Ein großer Raum.",
        accessibility_de="Ohne Stufen.",
        agenda_de=[agenda_item(30, "Ankommen", "Kreis"), agenda_item(60, "Arbeiten")],
        total_minutes=90,
        body_de=paragraph("Laden Sie früh ein."),
    )
    assert {"Papier", "Stufen", "Kreis", "Arbeiten"} <= set(words_of_page(client, page, "de"))
    assert differences(client, page, "de", settings_of_site) == []


def test_a_checklist_in_leichte_sprache_says_what_its_page_says(
    client, praxisanleitungen, settings_of_site, advisory
):
    points = [
        checklist_group("Raum", "Der Raum ist groß. Alle haben Platz."),
        checklist_group("Zeit", "Es gibt Pausen."),
    ]
    page = factories.ChecklistePageFactory(
        parent=praxisanleitungen,
        title_de_simple="Ein Treffen",
        lead_de_simple="Das hilft Ihnen. Haken Sie ab.",
        groups_de_simple=points,
        body_de_simple=paragraph("Drucken Sie die Liste. Lesen Sie sie zu zweit."),
        released_de_simple=True,
    )
    assert {"Platz", "Pausen", "zweit", "geprüft"} <= set(words_of_page(client, page, "de-simple"))
    assert differences(client, page, "de-simple", settings_of_site) == []
    lead = next(
        part
        for part in card(page.version("de-simple"), settings_of_site).parts
        if getattr(part, "is_lead", 0)
    )
    assert lead.runs[0].text == "Das hilft Ihnen.\nHaken Sie ab."


def test_a_network_says_what_its_page_says(client, netzwerke, settings_of_site, app_term, advisory):
    page = factories.NetzwerkPageFactory(
        parent=netzwerke,
        title_de="Netz der Dörfer",
        phone="+49 30 123456",
        email="netz@example.org",
        website="https://example.org/netz/",
        who_can_join_de="Alle Dörfer.\n\nAuch kleine.",
        body_de=BODY,
    )
    assert {"123456", "netz", "Dörfer", "kleine", "Montag"} <= set(words_of_page(client, page, "de"))
    assert differences(client, page, "de", settings_of_site) == []


def test_a_checklist_keeps_the_ticks_of_the_address(praxisanleitungen, settings_of_site, advisory):
    group = checklist_group("Raum", "Eins", "Zwei")
    page = factories.ChecklistePageFactory(parent=praxisanleitungen, groups_de=[group])
    ticked = group["value"]["items"][1]["id"]
    parts = card(page.version("de"), settings_of_site, [ticked]).parts
    (checks,) = [part for part in parts if isinstance(part, m.Checks)]
    assert [item.ticked for item in checks.items] == [False, True]
    assert "1 von 2 erledigt" in [part.runs[0].text for part in parts if isinstance(part, m.Paragraph)]


def test_words_that_the_page_does_not_explain_are_not_listed(
    information, settings_of_site, app_term, advisory
):
    page = factories.InformationPageFactory(parent=information, body_de=BODY, excluded_terms="App")
    titles = [
        part.text for part in card(page.version("de"), settings_of_site).parts if isinstance(part, m.Heading)
    ]
    assert "Wörter-Liste" not in titles
    page.excluded_terms = ""
    titles = [
        part.text for part in card(page.version("de"), settings_of_site).parts if isinstance(part, m.Heading)
    ]
    assert "Wörter-Liste" in titles


def test_who_made_the_pictures_is_said_at_the_end(information, settings_of_site, advisory):
    picture = factories.PictureFactory(title="Handy", author="Mia Berg", licence="CC BY 4.0")
    body = [
        {"type": "image", "value": {"image": {"image": picture.pk, "alt_text": "Ein Handy"}, "caption": ""}}
    ]
    page = factories.InformationPageFactory(parent=information, body_de=body)
    source = card(page.version("de"), settings_of_site)
    (shown,) = [part for part in source.parts if isinstance(part, m.Picture)]
    assert (shown.alt, shown.decorative) == ("Ein Handy", False)
    small_print = [
        part.runs[0].text for part in source.parts if isinstance(part, m.Paragraph) and part.is_quiet
    ]
    assert "Bilder (Handy): Mia Berg, CC BY 4.0" in small_print
    assert (source.town, source.kind) == ("Muster-Stadt", "Thema")


def test_a_picture_whose_file_is_lost_is_left_out(information, settings_of_site, advisory, caplog):
    picture = factories.PictureFactory()
    body = [
        {"type": "image", "value": {"image": {"image": picture.pk, "alt_text": "Ein Handy"}, "caption": ""}}
    ]
    page = factories.InformationPageFactory(parent=information, body_de=[*body, *paragraph("Text")])
    picture.file.storage.delete(picture.file.name)
    assert not [
        part for part in card(page.version("de"), settings_of_site).parts if isinstance(part, m.Picture)
    ]
    assert "cannot be read" in caplog.text
