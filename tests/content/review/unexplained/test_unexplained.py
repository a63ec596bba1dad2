"""Report on hard words without explanation: found by text, ranked by pages, one click from a new term."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import fromstring

from content.models import HardWord, WordScan
from content.readability import Candidate
from content.review.unexplained import words
from content.review.unexplained.report import READ_AT_ONCE, unexplained
from content.review.unexplained.words import dictionary_form
from tests import factories
from tests.factories import InformationPageFactory, TermFactory, paragraph

REPORT = "unexplained_words_report"


def page_about(*texts: str, **values):
    """Return a live page with these paragraphs."""
    return InformationPageFactory(body_de=paragraph(*texts), **values)


def found() -> dict[str, tuple[int, int]]:
    """Return pages and number of each word without explanation."""
    return {word.word: (word.pages, word.count) for word in unexplained(HardWord.objects.all())}


def rows(client, **query) -> list[list[str]]:
    """Return the cells of the report."""
    html = fromstring(client.get(reverse(REPORT), query).content.decode())
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
        for row in html.xpath("//table[contains(@class, 'listing')]//tbody/tr")
    ]


def test_words_on_more_pages_come_first(information):
    page_about("Die Stadt nutzt eine Cloud.", "Jeder Algorithmus braucht Daten.")
    page_about("Wir haben eine Cloud. Die Cloud ist neu.")
    assert list(found())[0] == "Cloud"
    assert found()["Cloud"] == (2, 3)
    assert found()["Algorithmus"] == (1, 1)


def test_findings_of_the_matrix_and_chapters_of_the_handbook_are_read(home):
    factories.MatrixPageFactory(parent=home)
    factories.BefundFactory(lead_de="Jeder Algorithmus braucht Daten.")
    factories.KapitelPageFactory(body_de=paragraph("Ein Algorithmus rechnet."))
    assert found()["Algorithmus"] == (2, 2)


def test_inflected_words_count_as_one(information):
    page_about("Viele Algorithmen rechnen.")
    page_about("Ein Algorithmus rechnet.")
    assert found()["Algorithmus"] == (2, 2)


def test_a_word_that_the_glossary_explains_is_left_out_at_once(information):
    page_about("Die Stadt nutzt eine Cloud.")
    term = TermFactory(name_de="Cloud")
    assert "Cloud" not in found()
    term.unpublish()
    assert "Cloud" in found()


def test_a_word_that_is_another_form_or_spelling_of_a_term_is_left_out(information):
    page_about("Ein Chatbot schreibt.", "Ein Algorithmus rechnet.", "Die Blockchain ist neu.")
    TermFactory(name_de="Chat-Bot")
    TermFactory(name_de="Rechen-Weg", forms_de="Algorithmus")
    assert list(found()) == ["Blockchain"]


def test_foreign_words_of_other_languages_are_found(information):
    page_about(
        "Wir sind hier.", title_uk="Довідка", body_uk=paragraph("Місто має chatbot."), released_uk=True
    )
    [word] = [word for word in unexplained(HardWord.objects.all()) if word.code == "uk"]
    assert (word.word, word.language) == ("chatbot", "Українська")
    assert "name_uk=chatbot" in word.add_url


def test_english_words_are_found_and_their_form_is_filled_in(information):
    page_about(
        "Wir sind hier.", title_en="Help", body_en=paragraph("The office has a chatbot."), released_en=True
    )
    [word] = [word for word in unexplained(HardWord.objects.all()) if word.code == "en"]
    assert (word.word, word.sentence) == ("chatbot", "The office has a chatbot.")
    assert "name_en=chatbot" in word.add_url


def test_only_public_versions_count(information):
    page = page_about("Die Stadt nutzt eine Cloud.")
    page_about("Die Stadt nutzt eine Blockchain.", live=False)
    assert list(found()) == ["Cloud"]
    page.unpublish()
    assert not HardWord.objects.exists()


def test_a_changed_text_is_read_anew_and_an_unchanged_one_is_not(information, monkeypatch):
    page = page_about("Die Stadt nutzt eine Cloud.")
    page.body_de = paragraph("Die Stadt nutzt eine Blockchain.")
    page.save_revision().publish()
    assert list(found()) == ["Blockchain"]
    monkeypatch.setattr(words, "unexplained_words", pytest.fail)
    page.save_revision().publish()


def test_the_report_reads_a_few_texts_and_says_how_many_remain(information, redaktion):
    # The area and the home page are texts, too.
    for number in range(READ_AT_ONCE + 2):
        page_about(f"Die Stadt Nummer {number} nutzt eine Cloud.")
    WordScan.objects.all().delete()
    assert "4 Texte sind noch nicht gelesen." in redaktion.get(reverse(REPORT)).content.decode()
    assert rows(redaktion)[0][2] == str(READ_AT_ONCE + 2)


def test_a_new_engine_reads_all_texts_anew_by_command(information, capsys):
    page_about("Die Stadt nutzt eine Cloud.")
    WordScan.objects.update(engine="0")
    HardWord.objects.all().delete()
    call_command("unexplainedwords")
    assert "3 versions" in capsys.readouterr().out
    assert list(found()) == ["Cloud"]


def test_it_shows_the_sentence_and_a_filled_form(information, redaktion):
    page = page_about("Das ist klar. Die Stadt nutzt <b>eine</b> Cloud & mehr.", title_de="Wolken")
    html = redaktion.get(reverse(REPORT)).content.decode()
    assert rows(redaktion)[0][:6] == [
        "Cloud",
        "Deutsch",
        "1",
        "1",
        "Die Stadt nutzt eine Cloud & mehr.",
        "Wolken",
    ]
    assert f"/pages/{page.pk}/edit/" in html
    (link,) = fromstring(html).xpath("//a[normalize-space()='Begriff anlegen']/@href")
    assert parse_qs(urlsplit(link).query) == {"name_de": ["Cloud"]}
    assert 'value="Cloud"' in redaktion.get(link).content.decode()


def test_a_word_of_leichte_sprache_fills_both_tabs(information, redaktion):
    easy = paragraph("Das ist ein Chat-Bot.")
    page_about("Hallo.", title_de_simple="Titel", body_de_simple=easy, released_de_simple=True)
    links = {
        word.word: parse_qs(urlsplit(word.add_url).query) for word in unexplained(HardWord.objects.all())
    }
    assert links["Chat-Bot"] == {"name_de_simple": ["Chat-Bot"], "name_de": ["Chatbot"]}


@pytest.mark.parametrize(
    ("query", "expected"),
    [({"language": "de-simple"}, []), ({"word": "loud"}, ["Cloud"]), ({"word": "'; DROP"}, [])],
)
def test_it_is_filtered(information, redaktion, query, expected):
    page_about("Die Stadt nutzt eine Cloud.", "Es gibt eine Blockchain.")
    assert [row[0] for row in rows(redaktion, **query)] == expected


def test_the_number_of_queries_does_not_grow_with_words_and_pages(information, redaktion):
    costs = []
    for number, word in enumerate(["Cloud", "Blockchain", "Browser", "Server", "Cookie"]):
        page_about(f"Die Stadt Nummer {number} nutzt {word}.")
        redaktion.get(reverse(REPORT))
        with CaptureQueriesContext(connection) as queries:
            redaktion.get(reverse(REPORT))
        costs.append(len(queries))
    assert len(set(costs)) == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_it_is_exported(information, redaktion, kind):
    page_about("Die Stadt nutzt eine Cloud.", title_de="=1+1")
    content = b"".join(redaktion.get(reverse(REPORT), {"export": kind}).streaming_content)
    if kind == "csv":
        assert "Cloud,Deutsch,1,1,Die Stadt nutzt eine Cloud.,'=1+1" in content.decode()
    else:
        assert content.startswith(b"PK")


def test_who_may_not_add_terms_reads_the_report_without_the_button(information, pruefung, client):
    page_about("Die Stadt nutzt eine Cloud.")
    assert "Begriff anlegen" not in pruefung.get(reverse(REPORT)).content.decode()
    assert rows(pruefung)[0][0] == "Cloud"
    assert client.get(reverse(REPORT)).status_code == 302


@pytest.mark.parametrize(
    ("word", "base", "expected"),
    [
        ("Algorithmen", "algorithmus", "Algorithmus"),
        ("Such-Maschinen", "such-maschine", "Such-Maschine"),
        ("digitalisierte", "digitalisieren", "digitalisieren"),
        ("KI", "ki", "KI"),
    ],
)
def test_a_word_is_written_as_in_a_dictionary(word, base, expected):
    assert dictionary_form(Candidate(word, 1, "a", 0, 1.0, base)) == expected
