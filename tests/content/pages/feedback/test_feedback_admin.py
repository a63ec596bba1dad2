"""Editors read answers, count them by page, export them, mark them as done and delete what is personal."""

import csv
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from content.models import BarrierReport, Feedback
from tests.factories import InformationPageFactory


@pytest.fixture
def answers(information):
    """Three answers on one page: two in German, one in English."""
    page = InformationPageFactory(parent=information, title_de="Müll")
    rows = [
        ("de", "no", "Ich heiße Mia Berg und verstehe nichts."),
        ("de", "yes", ""),
        ("en", "partly", "Long."),
    ]
    return [Feedback.objects.create(page=page, language=code, answer=a, sentence=s) for code, a, s in rows]


def listing(name="list"):
    return reverse(f"wagtailsnippets_content_feedback:{name}")


@pytest.fixture
def barrier(db):
    """A report with a name and a mail address in it."""
    return BarrierReport.objects.create(
        text="Ich heiße Mia Berg, der Knopf geht nicht.", email="mia@example.org", language="de"
    )


def barrier_address(name, barrier):
    return reverse(f"wagtailsnippets_content_barrierreport:{name}", args=[barrier.pk])


def history():
    """All that the site's history keeps: the action, the label and the data of each entry."""
    return [(entry.action, entry.label, str(entry.data)) for entry in ModelLogEntry.objects.all()]


def is_remembered(words):
    return any(words in text for entry in history() for text in entry)


def test_answers_are_listed_with_their_page(answers, chefredaktion):
    text = chefredaktion.get(listing()).content.decode()
    assert "Ich heiße Mia Berg" in text
    assert "Müll" in text


def test_a_longer_list_costs_no_more_queries(information, chefredaktion):
    def queries(number):
        for _ in range(number):
            Feedback.objects.create(
                page=InformationPageFactory(parent=information), language="de", answer="no"
            )
        with CaptureQueriesContext(connection) as captured:
            assert chefredaktion.get(listing()).status_code == 200
        return len(captured)

    queries(1)
    assert queries(1) == queries(8)


def test_nobody_can_write_answers_for_readers(answers, superuser):
    assert superuser.get(listing("add")).status_code == 302
    assert listing("add") not in superuser.get(listing()).content.decode()


def test_personal_words_can_be_taken_out(answers, chefredaktion):
    address = reverse("wagtailsnippets_content_feedback:edit", args=[answers[0].pk])
    chefredaktion.post(address, {"sentence": "… verstehe nichts.", "is_done": "on"})
    answers[0].refresh_from_db()
    assert (answers[0].sentence, answers[0].is_done) == ("… verstehe nichts.", True)
    assert [action for action, *_ in history()] == ["wagtail.edit"]
    assert not is_remembered("Mia Berg")
    assert not is_remembered("verstehe nichts")


def test_an_answer_can_be_deleted(answers, chefredaktion):
    chefredaktion.post(reverse("wagtailsnippets_content_feedback:delete", args=[answers[0].pk]))
    assert Feedback.objects.count() == 2
    assert [action for action, *_ in history()] == ["wagtail.delete"]
    assert is_remembered("Müll")
    assert not is_remembered("Mia Berg")


def test_a_report_of_a_barrier_leaves_nothing_personal_in_the_history(barrier, chefredaktion):
    fields = {"text": "Ich heiße Mia Berg.", "address": "", "email": "mia@example.org"}
    chefredaktion.post(barrier_address("edit", barrier), fields)
    chefredaktion.post(barrier_address("delete", barrier))
    assert not BarrierReport.objects.exists()
    assert {action for action, *_ in history()} == {"wagtail.edit", "wagtail.delete"}
    assert is_remembered(f"Meldung einer Barriere {barrier.pk}")
    assert not is_remembered("Mia Berg")
    assert not is_remembered("mia@example.org")


def test_reports_of_barriers_are_listed_with_their_words(barrier, chefredaktion):
    address = reverse("wagtailsnippets_content_barrierreport:list")
    assert "der Knopf geht nicht" in chefredaktion.get(address).content.decode()


def test_a_report_that_is_done_keeps_no_mail_address(barrier, chefredaktion):
    fields = {"text": barrier.text, "address": "", "email": barrier.email}
    chefredaktion.post(barrier_address("edit", barrier), fields)
    barrier.refresh_from_db()
    assert (barrier.is_done, barrier.email) == (False, "mia@example.org")
    chefredaktion.post(barrier_address("edit", barrier), fields | {"is_done": "on"})
    barrier.refresh_from_db()
    assert (barrier.is_done, barrier.email) == (True, "")


def test_a_report_keeps_no_mail_address_when_only_done_is_stored(barrier):
    barrier.is_done = True
    barrier.save(update_fields=["is_done"])
    barrier.refresh_from_db()
    assert (barrier.is_done, barrier.email) == (True, "")


def test_many_reports_that_are_done_keep_no_mail_address(barrier, chefredaktion):
    waiting = BarrierReport.objects.create(text="Zu klein.", email="a@example.org", language="de")
    address = reverse("wagtail_bulk_action", args=["content", "barrierreport", "done"]) + f"?id={barrier.pk}"
    assert "Mia Berg" in chefredaktion.get(address).content.decode()
    chefredaktion.post(address)
    kept = BarrierReport.objects.order_by("pk").values_list("pk", "is_done", "email")
    assert list(kept) == [(barrier.pk, True, ""), (waiting.pk, False, "a@example.org")]


def test_many_are_marked_as_done_at_once(answers, chefredaktion):
    address = reverse("wagtail_bulk_action", args=["content", "feedback", "done"])
    query = "?" + "&".join(f"id={answer.pk}" for answer in answers)
    assert "Mia Berg" in chefredaktion.get(address + query).content.decode()
    chefredaktion.post(address + query)
    assert not Feedback.objects.filter(is_done=False).exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_answers_are_exported(answers, chefredaktion, kind):
    response = chefredaktion.get(listing(), {"export": kind})
    assert response.status_code == 200
    assert f"{kind}" in response["Content-Disposition"]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1+1"]


def read_csv(response):
    return list(csv.reader(StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))


@pytest.mark.parametrize("sentence", FORMULAS)
def test_what_readers_write_is_no_formula_in_a_spreadsheet(information, chefredaktion, sentence):
    page = InformationPageFactory(parent=information)
    Feedback.objects.create(page=page, language="de", answer="no", sentence=sentence)
    assert f"'{sentence}" in read_csv(chefredaktion.get(listing(), {"export": "csv"}))[1]

    workbook = b"".join(chefredaktion.get(listing(), {"export": "xlsx"}).streaming_content)
    cells = [cell for row in load_workbook(BytesIO(workbook)).active for cell in row]
    assert sentence in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_reports_of_barriers_are_no_formulas_either(chefredaktion):
    BarrierReport.objects.create(text="=1+1", address="@x", email="a@example.org", language="de")
    address = reverse("wagtailsnippets_content_barrierreport:list")
    row = read_csv(chefredaktion.get(address, {"export": "csv"}))[1]
    assert {"'=1+1", "'@x", "a@example.org"} <= set(row)


def test_titles_are_no_formulas_in_the_report(information, chefredaktion):
    page = InformationPageFactory(parent=information, title_de="=1+1", slug="eins")
    Feedback.objects.create(page=page, language="de", answer="no")
    row = read_csv(chefredaktion.get(reverse("feedback_report"), {"export": "csv"}))[1]
    assert row[0] == "'=1+1"


def test_the_report_counts_by_page_and_language(answers, chefredaktion):
    response = chefredaktion.get(reverse("feedback_report"), {"export": "csv"})
    rows = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert rows[1:] == ["Müll,de,2,1,0,1,50,1", "Müll,en,1,0,1,0,0,1"]


def test_the_report_is_shown(answers, chefredaktion):
    assert "Müll" in chefredaktion.get(reverse("feedback_report")).content.decode()


@pytest.mark.parametrize("name", ["feedback_report", "wagtailsnippets_content_feedback:list"])
def test_without_a_login_nothing_is_shown(answers, client, name):
    assert client.get(reverse(name)).status_code == 302


def test_writers_read_answers_but_change_nothing(answers, redaktion):
    assert redaktion.get(reverse("feedback_report")).status_code == 200
    redaktion.post(reverse("wagtailsnippets_content_feedback:delete", args=[answers[0].pk]))
    assert Feedback.objects.count() == 3
