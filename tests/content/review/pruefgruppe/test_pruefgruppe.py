"""A recorded test by readers makes a text Leichte Sprache, until the text is changed."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone, translation
from lxml import html

from content.models import InformationPage, OutgoingMail, PublicText, ReaderTest
from content.review.pruefgruppe.dashboard import lost_tests
from content.review.pruefgruppe.models import valid_test
from content.review.pruefgruppe.notice import tell_reviewers
from content.review.pruefgruppe.overview import version_tests
from content.review.pruefgruppe.sheet import sheet_code
from content.review.public_text import text_hash
from content.review.reports import version_facts
from tests import factories

GROUP = "Prüf-Gruppe Musterstadt"
UNTESTED = "noch nicht von einer Prüf-Gruppe geprüft"


@pytest.fixture
def page(information) -> InformationPage:
    """A topic in German and Leichte Sprache."""
    return factories.InformationPageFactory(
        parent=information,
        title_de="Müll",
        title_de_simple="Müll",
        lead_de_simple="Hier lesen Sie etwas über Müll.",
        body_de_simple=factories.paragraph("Die Tonne ist blau.<br/>Sie steht vor dem Haus."),
        released_de_simple=True,
    )


def form_data(page, **changes) -> dict:
    return {
        "code": sheet_code(text_hash(page, "de-simple")),
        "tested_on": "2026-11-02",
        "group": GROUP,
        "people": "4",
        "result": "passed",
        "hard_places": "",
        "question_1": "Wo steht die Tonne?",
        "right_1": "3",
    } | changes


def record(client, page, **changes):
    url = reverse("review_record_test", args=[page.pk, "de-simple"])
    return client.post(url, form_data(page, **changes))


def label(client, page) -> str:
    """Return the label of the page as it is now; in a test, no transaction ends and makes kept pages lapse."""
    cache.clear()
    document = html.fromstring(client.get(page.version("de-simple").url).content.decode())
    [found] = document.xpath("//main//p[contains(@class, 'label')]")
    return " ".join(found.text_content().split())


def change(page, text: str, publish: bool = True):
    page = InformationPage.objects.get(pk=page.pk)
    page.body_de_simple = factories.paragraph(text)
    revision = page.save_revision()
    if publish:
        revision.publish()
    return page


def test_a_recorded_test_is_kept_with_what_was_said(page, pruefung):
    assert record(pruefung, page, hard_places="Tonne").status_code == 302
    test = ReaderTest.objects.get()
    assert (test.page_id, test.language, test.text_hash) == (
        page.pk,
        "de-simple",
        text_hash(page, "de-simple"),
    )
    assert (test.tested_on, test.group, test.people, test.result) == (date(2026, 11, 2), GROUP, 4, "passed")
    assert test.questions == [{"question": "Wo steht die Tonne?", "right": 3}]
    assert (test.hard_places, test.recorded_by) == ("Tonne", pruefung.user)


def test_only_a_tested_text_is_called_leichte_sprache(page, pruefung, client):
    assert label(client, page).endswith(UNTESTED)
    record(pruefung, page)
    assert label(client, page) == f"Leichte Sprache – geprüft von: {GROUP}, am 2. November 2026"


def test_kept_pages_lapse_when_a_test_is_recorded(page, pruefung, client, django_capture_on_commit_callbacks):
    url = page.version("de-simple").url
    assert GROUP not in client.get(url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        record(pruefung, page)
    assert GROUP in client.get(url).content.decode()


def test_a_test_that_asks_for_changes_gives_no_label(page, pruefung, client):
    record(pruefung, page, result="changes")
    assert label(client, page).endswith(UNTESTED)


def test_a_later_test_that_asks_for_changes_takes_the_label_away(page, pruefung, client):
    with translation.override("de-simple"):
        certificate_url = reverse("certificate_data", args=[page.pk])

    def is_tested() -> list[bool]:
        cache.clear()
        certificate = client.get(certificate_url)
        [version] = [found for found in version_tests(page, page) if found.language.code == "de-simple"]
        return [
            GROUP in label(client, page),
            version.valid is not None,
            bool(version_facts.tested_days(page.version_statuses.all())),
            certificate.json()["reader_test"] is not None,
        ]

    record(pruefung, page)
    assert is_tested() == [True] * 4
    record(pruefung, page, tested_on="2026-11-01", result="changes")
    assert is_tested() == [True] * 4
    record(pruefung, page, result="changes")
    assert is_tested() == [False] * 4
    change(page, "Die Tonne ist grün.")
    assert lost_tests() == []
    change(page, "Die Tonne ist blau.<br/>Sie steht vor dem Haus.")
    record(pruefung, page, tested_on="2026-11-03")
    assert is_tested() == [True] * 4


def test_any_change_of_the_text_takes_the_label_away_and_the_old_text_brings_it_back(page, pruefung, client):
    record(pruefung, page)
    change(page, "Die Tonne ist grün.<br/>Sie steht vor dem Haus.")
    assert label(client, page).endswith(UNTESTED)
    change(page, "Die Tonne ist blau.<br/>Sie steht vor dem Haus.")
    assert GROUP in label(client, page)


def test_a_draft_takes_nothing_away(page, pruefung, client):
    record(pruefung, page)
    change(page, "Die Tonne ist grün.", publish=False)
    assert GROUP in label(client, page)


def test_a_change_in_another_language_takes_nothing_away(page, pruefung, client):
    record(pruefung, page)
    page = InformationPage.objects.get(pk=page.pk)
    page.body_de = factories.paragraph("Ein neuer Text.")
    page.save_revision().publish()
    assert GROUP in label(client, page)


def test_a_tested_draft_carries_the_label_from_its_publication_on(page, pruefung, client):
    draft = change(page, "Die Tonne ist gelb.", publish=False)
    record(pruefung, page, code=sheet_code(text_hash(draft, "de-simple")))
    assert label(client, page).endswith(UNTESTED)
    draft.get_latest_revision().publish()
    assert GROUP in label(client, page)


def test_reviewers_are_told_once_by_mail(
    page, pruefung, chefredaktion, redaktion, django_capture_on_commit_callbacks
):
    record(pruefung, page)
    record(pruefung, page)
    with django_capture_on_commit_callbacks(execute=True):
        change(page, "Die Tonne ist grün.")
    assert sorted(to for message in mail.outbox for to in message.to) == sorted(
        [pruefung.user.email, chefredaktion.user.email]
    )
    assert "Müll" in mail.outbox[0].subject
    assert reverse("review_pruefgruppe", args=[page.pk]) in mail.outbox[0].body
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        change(page, "Die Tonne ist rot.")
    assert mail.outbox == []


def test_a_line_break_in_the_title_stops_no_mail(
    page, pruefung, chefredaktion, django_capture_on_commit_callbacks
):
    record(pruefung, page)
    page.title_de = "Müll\nund Abfall"
    tell_reviewers(page, ReaderTest.objects.get())
    assert set(OutgoingMail.objects.values_list("subject", flat=True)) == {
        "Geprüfter Text geändert: Müll und Abfall"
    }


def test_a_mail_server_that_is_down_stops_no_publication(
    page, pruefung, settings, django_capture_on_commit_callbacks, client
):
    record(pruefung, page)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        change(page, "Die Tonne ist grün.")
    assert "grün" in client.get(page.version("de-simple").url).content.decode()


def test_the_dashboard_names_what_must_be_read_again(page, pruefung, redaktion):
    record(pruefung, page)
    assert lost_tests() == []
    change(page, "Die Tonne ist grün.")
    url = reverse("review_pruefgruppe", args=[page.pk])
    assert url in pruefung.get(reverse("wagtailadmin_home")).content.decode()
    assert url not in redaktion.get(reverse("wagtailadmin_home")).content.decode()
    record(pruefung, InformationPage.objects.get(pk=page.pk))
    assert lost_tests() == []


def test_a_slip_in_the_code_is_explained_and_nothing_is_lost(page, pruefung):
    response = record(pruefung, page, code="AAAA-AAAA", hard_places="Das Wort Tonne")
    assert ReaderTest.objects.count() == 0
    content = response.content.decode()
    assert "diesen Code" in content
    assert "Das Wort Tonne" in content


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("people", "0"),
        ("people", "101"),
        ("group", ""),
        ("group", "x" * 121),
        ("result", ""),
        ("tested_on", "gestern"),
        ("right_1", "5"),
        ("hard_places", "x" * 5_001),
    ],
)
def test_what_cannot_be_is_refused(page, pruefung, field, value):
    response = record(pruefung, page, **{field: value})
    assert response.status_code == 200
    assert response.context["form"].errors.keys() == {field}


def test_a_day_to_come_is_refused(page, pruefung):
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert record(pruefung, page, tested_on=tomorrow.isoformat()).context["form"].errors.keys() == {
        "tested_on"
    }


def test_a_test_can_be_taken_back(page, pruefung, client):
    record(pruefung, page)
    test = ReaderTest.objects.get()
    assert pruefung.post(reverse("review_withdraw_test", args=[test.pk])).status_code == 302
    assert label(client, page).endswith(UNTESTED)
    assert ReaderTest.objects.get().withdrawn_at is not None


def urls(page) -> dict[str, str]:
    return {
        "overview": reverse("review_pruefgruppe", args=[page.pk]),
        "sheet": reverse("review_test_sheet", args=[page.pk, "de-simple"]),
        "record": reverse("review_record_test", args=[page.pk, "de-simple"]),
    }


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("redaktion", {"overview", "sheet"}),
        ("pruefung", {"overview", "sheet", "record"}),
        ("chefredaktion", {"overview", "sheet", "record"}),
        ("superuser", {"overview", "sheet", "record"}),
    ],
)
def test_who_may_see_and_do_what(page, request, role, allowed):
    client = request.getfixturevalue(role)
    assert {name for name, url in urls(page).items() if client.get(url).status_code == 200} == allowed


def test_nobody_else_may_do_anything(page, client, pruefung, redaktion):
    record(pruefung, page)
    withdraw = reverse("review_withdraw_test", args=[ReaderTest.objects.get().pk])
    for url in urls(page).values():
        assert client.get(url).status_code == 302
    assert record(redaktion, page).status_code == 302
    redaktion.post(withdraw)
    client.post(withdraw)
    assert ReaderTest.objects.filter(withdrawn_at=None).count() == 1


@pytest.mark.parametrize("code", ["en", "uk", "xx"])
def test_there_is_no_sheet_of_a_version_without_text(page, pruefung, code):
    assert pruefung.get(f"/cms/review/pruefgruppe/{page.pk}/{code}/bogen/", follow=True).status_code == 404


def test_the_sheet_shows_the_draft_with_its_code_and_other_questions(page, redaktion):
    draft = change(page, "Die Tonne ist gelb.<br/>Sie ist voll.", publish=False)
    response = redaktion.get(urls(page)["sheet"], {"frage": "Ist die Tonne <voll>?"})
    document = html.fromstring(response.content.decode())
    assert sheet_code(text_hash(draft, "de-simple")) in document.text_content()
    lines = [
        line.text_content().split(maxsplit=1)[1] for line in document.xpath("//p[@class='line']/span[1]")
    ]
    assert lines[-2:] == ["Die Tonne ist gelb.", "Sie ist voll."]
    assert document.xpath("//ol/li/p[1]/text()") == ["Ist die Tonne <voll>?"]


def test_the_label_costs_one_query(page, django_assert_num_queries):
    with django_assert_num_queries(1):
        valid_test(page, "de-simple")


def test_a_page_that_was_public_before_gets_its_text_noted_with_the_test(page, pruefung, client):
    PublicText.objects.all().delete()
    record(pruefung, page)
    assert GROUP in label(client, page)


def test_a_preview_shows_the_label_of_the_text_it_shows(page, pruefung, redaktion):
    record(pruefung, page)
    draft = change(page, "Die Tonne ist grün.", publish=False)
    request = draft.make_preview_request(preview_mode="de-simple")
    assert UNTESTED in " ".join(request.content.decode().split())
    tested = InformationPage.objects.get(pk=page.pk).make_preview_request(preview_mode="de-simple")
    assert GROUP in tested.content.decode()
