"""The reports on reading ease in the editor."""

import csv
from datetime import date, timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from lxml import html as lxml_html

from content.models import Feedback, ReaderTest, ScoreSnapshot, VersionStatus
from content.review.exceptions.actions import let_pass
from content.review.public_text import text_hash
from content.review.reports import hard_places
from content.review.reports.duties import duties
from content.review.reports.hard_places import Sentence, meant
from tests.factories import (
    EasyLanguagePageFactory,
    InformationPageFactory,
    SignLanguagePageFactory,
    StatementPageFactory,
    paragraph,
)

EASY = "Das Rathaus ist am Markt. Sie können dort einen Ausweis holen. " * 5
HARD = "Der Antrag wird von der Stadt bearbeitet."
REPORTS = ["readability_report", "hard_places_report", "readability_trend_report", "duties_report"]


@pytest.fixture
def page(information):
    return InformationPageFactory(
        parent=information, title_de="Ausweis", body_de=paragraph(EASY + HARD), released_de=True
    )


def rows(response):
    """Return the cells of a report's table as texts; nothing where there is no table."""
    found = lxml_html.fromstring(response.content).findall(".//main//table/tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


def under(client, heading):
    """Return the items of the list below a heading of the dashboard."""
    dashboard = lxml_html.fromstring(client.get(reverse("wagtailadmin_home")).content)
    items = dashboard.xpath(f"//h3[contains(., '{heading}')]/following-sibling::ul[1]/li")
    return [" ".join(item.text_content().split()) for item in items]


def test_the_report_shows_each_public_version_with_its_state(pruefung, page):
    Feedback.objects.create(page=page, language="de", answer="no")
    Feedback.objects.create(page=page, language="de", answer="yes")
    row = next(row for row in rows(pruefung.get(reverse("readability_report"))) if row[0] == "Ausweis")
    state = VersionStatus.objects.get(page=page, language="de")
    assert row[1:10] == [
        "Deutsch",
        "besteht",
        f"{state.score:.0f} ({state.level})",
        str(state.errors),
        str(state.hints),
        "0",
        "",
        "",
        "1 von 2",
    ]


def test_outdated_places_are_counted_and_filtered(pruefung, page):
    page.title_en, page.body_en, page.released_en = "Passport", paragraph("The town hall is open."), True
    page.save_revision().publish()
    page.body_de = paragraph("Das Rathaus ist jetzt am Bahnhof. Sie holen dort Ihren Ausweis.")
    page.save_revision().publish()
    found = rows(pruefung.get(reverse("readability_report"), {"has_outdated_places": "true"}))
    assert [(row[0], row[1], row[6]) for row in found] == [("Ausweis", "English", "1")]
    assert under(pruefung, "Der deutsche Text") == ["Ausweis (English)"]
    others = rows(pruefung.get(reverse("readability_report"), {"has_outdated_places": "false"}))
    assert others
    assert all(row[6] == "0" for row in others)


def test_an_exception_is_shown_until_its_last_day(pruefung, page):
    VersionStatus.objects.filter(page=page).update(verdict="fails")
    until = timezone.localdate() + timedelta(days=9)
    state = VersionStatus.objects.get(page=page)
    let_pass(page, "de", state.text_hash, reason="Die Satzung sagt es so.", until=until, user=pruefung.user)
    excepted = rows(pruefung.get(reverse("readability_report"), {"is_excepted": "true"}))
    assert [(row[0], row[7]) for row in excepted] == [("Ausweis", date_format(until, "SHORT_DATE_FORMAT"))]
    assert under(pruefung, "Diese Ausnahmen enden bald") == [
        f"Ausweis (Deutsch): bis {date_format(until, 'SHORT_DATE_FORMAT')}"
    ]
    VersionStatus.objects.filter(page=page).update(text_hash="another text")
    assert rows(pruefung.get(reverse("readability_report"), {"is_excepted": "true"})) == []
    assert "Ausweis" in pruefung.get(reverse("wagtailadmin_home")).content.decode()


def test_a_test_by_a_pruefgruppe_is_shown_until_the_text_changes(pruefung, page):
    ReaderTest.objects.create(
        page=page,
        language="de",
        text_hash=text_hash(page, "de"),
        tested_on=date(2026, 5, 4),
        group="Lese-Kreis",
        people=4,
        result="passed",
    )
    tested = rows(pruefung.get(reverse("readability_report"), {"is_tested": "true"}))
    assert [(row[0], row[8]) for row in tested] == [("Ausweis", "04.05.2026")]
    page.body_de = paragraph(EASY)
    page.save_revision().publish()
    assert rows(pruefung.get(reverse("readability_report"), {"is_tested": "true"})) == []


def test_the_versions_that_fail_come_first(pruefung, page):
    VersionStatus.objects.filter(page=page).update(verdict="fails", score=10)
    assert rows(pruefung.get(reverse("readability_report")))[0][0] == "Ausweis"


def test_it_is_filtered_and_sorted(pruefung, page):
    VersionStatus.objects.filter(page=page).update(verdict="fails", score=10)
    found = rows(pruefung.get(reverse("readability_report"), {"verdict": "fails"}))
    assert [row[0] for row in found] == ["Ausweis"]
    for ordering, place in (("score", 0), ("-score", -1)):
        found = rows(pruefung.get(reverse("readability_report"), {"ordering": ordering}))
        scored = [row for row in found if row[3]]
        assert scored[place][0] == "Ausweis"
        # What has no score comes last in both directions.
        assert found[: len(scored)] == scored


def test_it_is_exported(pruefung, page):
    response = pruefung.get(reverse("readability_report"), {"export": "csv", "kind": "information"})
    exported = list(csv.DictReader(StringIO(b"".join(response.streaming_content).decode())))
    row = next(row for row in exported if row["Text"] == "Ausweis")
    assert (row["Sprache"], row["Urteil"]) == ("de", "besteht")
    assert row["Fingerabdruck des Textes"] == VersionStatus.objects.get(page=page).text_hash


def test_the_number_of_queries_does_not_grow_with_the_pages(pruefung, information, page):
    def count():
        with CaptureQueriesContext(connection) as queries:
            pruefung.get(reverse("readability_report"))
        return len(queries)

    count()
    few = count()
    for number in range(3):
        InformationPageFactory(parent=information, title_de=f"Seite {number}", body_de=paragraph(EASY))
    assert count() == few


def test_what_readers_did_not_understand_stands_beside_what_the_rules_say(pruefung, page):
    Feedback.objects.create(
        page=page, language="de", answer="no", sentence="der antrag wird von der stadt bearbeitet"
    )
    row = rows(pruefung.get(reverse("hard_places_report")))[0]
    assert row[:2] == ["Ausweis", "Deutsch"]
    assert row[3] == HARD
    assert "wer etwas macht" in row[4]


def test_a_sentence_that_has_been_changed_is_named_as_gone(pruefung, page):
    Feedback.objects.create(page=page, language="de", answer="no", sentence="Die Gebühr beträgt 12 Euro.")
    row = rows(pruefung.get(reverse("hard_places_report")))[0]
    assert row[3:5] == ["Diesen Satz gibt es nicht mehr.", ""]


def test_hard_places_cost_the_same_for_many_answers(pruefung, page):
    def count():
        with CaptureQueriesContext(connection) as queries:
            pruefung.get(reverse("hard_places_report"))
        return len(queries)

    Feedback.objects.create(page=page, language="de", answer="no", sentence=HARD)
    count()
    few = count()
    for _number in range(5):
        Feedback.objects.create(page=page, language="de", answer="partly", sentence=HARD)
    assert count() == few


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Der Antrag wird bearbeitet.", "Der Antrag wird bearbeitet."),
        ("der antrag wird bearbetet", "Der Antrag wird bearbeitet."),
        ("Antrag wird bearbeitet", "Der Antrag wird bearbeitet."),
        ("Das Rathaus ist am Markt.", "Das Rathaus ist am Markt."),
        ("alles", None),
        ("Die Gebühr beträgt 12 Euro.", None),
        ("", None),
    ],
)
def test_it_finds_the_sentence_that_a_reader_means(words, expected):
    texts = ["Das Rathaus ist am Markt.", "Der Antrag wird bearbeitet."]
    among = [Sentence(str(number), 0, len(text), text) for number, text in enumerate(texts)]
    found = meant(words, among)
    assert (found and found.text) == expected


def test_findings_of_other_sentences_are_left_out():
    class Found:
        block, start, end = "0", 30, 40

    assert hard_places.within(Sentence("0", 0, 20, ""), [Found]) == []
    assert hard_places.within(Sentence("0", 20, 35, ""), [Found]) == [Found]
    assert hard_places.within(Sentence("1", 20, 35, ""), [Found]) == []


def test_the_development_is_a_picture_and_a_table(pruefung, page):
    yesterday = timezone.localdate() - timedelta(days=1)
    ScoreSnapshot.objects.create(day=yesterday, language="de", versions=4, passing=1, mean_score=41.25)
    response = pruefung.get(reverse("readability_trend_report"))
    tree = lxml_html.fromstring(response.content)
    picture = tree.find(".//svg[@class='trend']")
    assert picture.find("title").text
    assert tree.get_element_by_id(picture.get("aria-describedby")).tag == "table"
    found = rows(response)
    assert found[0][1] == "Deutsch"
    assert found[1][1:] == ["Deutsch", "41,3", "4", "1 (25 %)"]


def test_today_is_seen_without_being_stored(pruefung, page):
    ScoreSnapshot.objects.all().delete()
    found = rows(pruefung.get(reverse("readability_trend_report")))
    assert found[0][3] == "3"
    assert not ScoreSnapshot.objects.exists()


def test_a_site_without_the_pages_of_duty_is_told_so(home):
    found = duties(date(2026, 11, 25))
    assert [duty.is_done for duty in found] == [False] * 5
    assert found[0].missing == ("Diese Seite gibt es noch nicht.",)


def test_pages_of_duty_that_are_there_lack_nothing(home):
    easy = {
        "title_de_simple": "Info",
        "body_de_simple": paragraph("Das ist leicht."),
        "released_de_simple": True,
    }
    EasyLanguagePageFactory(parent=home, **easy)
    SignLanguagePageFactory(parent=home)
    StatementPageFactory(
        parent=home, **easy, reviewed_on=date(2026, 11, 1), report_address="info@example.org"
    )
    done = {duty.clause: duty.missing for duty in duties(date(2026, 11, 25))}
    assert done["BITV 2.0 § 4 Nr. 1, 2, 4"] == ()
    assert done["BITV 2.0 § 4 Nr. 3"] == ()
    assert done["BITV 2.0 § 7, BGG § 12b"] == ()
    assert done["BITV 2.0 § 4"]


def test_the_statement_is_looked_at_every_year(home):
    StatementPageFactory(parent=home, reviewed_on=date(2025, 11, 24), report_address="info@example.org")
    statement = next(duty for duty in duties(date(2026, 11, 25)) if "§ 7" in duty.clause)
    assert statement.missing == ("Seit mehr als einem Jahr hat sie niemand geprüft.",)


def test_the_menu_leads_to_the_reports(pruefung, home):
    menu = pruefung.get(reverse("wagtailadmin_home")).content.decode()
    for name in REPORTS:
        assert reverse(name) in menu


def test_an_answer_without_words_is_no_hard_place(pruefung, page):
    Feedback.objects.create(page=page, language="de", answer="no", sentence="")
    assert Feedback.objects.exists()
    assert "Ausweis" not in pruefung.get(reverse("hard_places_report")).content.decode()
