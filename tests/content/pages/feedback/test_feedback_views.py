"""Readers say whether they understood a page; nothing about them is kept."""

import pytest

from content.models import BarrierReport, Feedback, OutgoingMail
from tests.factories import InformationPageFactory, StatementPageFactory

OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def topic(information):
    return InformationPageFactory(parent=information, title_de="Müll")


def send(client, page, code="de", headers=OWN, **data):
    return client.post(f"/{code}/rueckmeldung/{page.pk}/", data, headers=headers)


def test_an_answer_is_stored_with_the_version_that_was_read(topic, client):
    response = send(client, topic, code="en", answer="partly", sentence="Was ist eine Cloud?")
    assert response.status_code == 302
    feedback = Feedback.objects.get()
    assert (feedback.page_id, feedback.language) == (topic.pk, "de")
    assert (feedback.answer, feedback.sentence) == ("partly", "Was ist eine Cloud?")


def test_nothing_about_the_reader_is_stored(topic, client):
    send(client, topic, answer="yes")
    names = {field.name for field in Feedback._meta.get_fields()}
    assert names == {"id", "page", "language", "answer", "sentence", "day", "is_done"}
    assert not client.cookies


def test_readers_are_thanked_and_led_back(topic, client):
    response = client.get(send(client, topic, answer="yes")["Location"])
    assert f'href="{topic.version("de").url}"' in response.content.decode()


def test_without_an_answer_the_form_comes_back_with_the_sentence_kept(topic, client):
    response = send(client, topic, sentence="Der zweite Satz")
    assert response.status_code == 422
    assert "Der zweite Satz" in response.content.decode()
    assert not Feedback.objects.exists()


def test_a_sentence_has_a_limit(topic, client):
    assert send(client, topic, answer="no", sentence="x" * 301).status_code == 422


def test_robots_are_thanked_and_ignored(topic, client):
    assert send(client, topic, answer="yes", website="https://spam.example").status_code == 302
    assert not Feedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Referer": "https://evil.example/x"},
        {},
    ],
)
def test_forms_of_other_sites_are_refused(topic, client, headers):
    assert send(client, topic, headers=headers, answer="yes").status_code == 403
    assert not Feedback.objects.exists()


def test_old_browsers_are_known_by_their_origin(topic, client):
    assert send(client, topic, headers={"Origin": "http://testserver"}, answer="yes").status_code == 302


def test_a_flood_is_stopped(topic, client):
    codes = [send(client, topic, answer="yes").status_code for _ in range(21)]
    assert codes[:20] == [302] * 20
    assert codes[20] == 429
    assert Feedback.objects.count() == 20


@pytest.mark.parametrize(("code", "words"), [("de", "Bitte warten Sie"), ("en", "Please wait")])
def test_who_sends_too_much_is_told_so_in_their_language(topic, client, code, words):
    for _ in range(20):
        send(client, topic, answer="yes")
    response = send(client, topic, code=code, answer="yes")
    assert response.status_code == 429
    assert words in response.content.decode()
    assert not client.cookies


def flood(client, page, count=21, **more):
    """Return the last status of many answers; ``X-Forwarded-For`` names another address each time."""
    for number in range(count):
        headers = OWN | {"X-Forwarded-For": more.get("forwarded", "10.0.0.{0}").format(number)}
        response = client.post(f"/de/rueckmeldung/{page.pk}/", {"answer": "yes"}, headers=headers)
    return response.status_code


def test_a_made_up_address_does_not_help_a_flood(topic, client):
    assert flood(client, topic) == 429


def test_a_made_up_address_before_our_proxy_does_not_help_either(topic, client, settings):
    settings.TRUSTED_PROXIES = 1
    assert flood(client, topic, forwarded="10.0.0.{0}, 192.0.2.1") == 429


def test_readers_behind_our_proxy_are_told_apart(topic, client, settings):
    settings.TRUSTED_PROXIES = 1
    assert flood(client, topic, forwarded="10.0.0.{0}") == 302


def test_a_refused_form_is_answered_with_a_page(topic, client):
    response = send(client, topic, headers={"Origin": "https://evil.example"}, answer="yes")
    assert response.status_code == 403
    assert 'lang="de"' in response.content.decode()
    assert "Zur Start" in response.content.decode()


def test_pages_without_the_question_take_no_answer(information, client):
    page = InformationPageFactory(parent=information, has_feedback=False)
    assert send(client, page, answer="yes").status_code == 404
    assert "feedback-title" not in client.get(page.version("de").url).content.decode()


def test_drafts_take_no_answer(information, client):
    assert (
        send(client, InformationPageFactory(parent=information, live=False), answer="yes").status_code == 404
    )


@pytest.fixture
def statement(home):
    return StatementPageFactory(parent=home, report_address="rathaus@example.org")


def report(client, page, **data):
    return client.post(f"/de/barriere/{page.pk}/", data, headers=OWN)


def test_a_barrier_is_stored_and_mailed(statement, client):
    response = report(client, statement, text="Der Knopf geht nicht.", email="mia@example.org")
    assert response.status_code == 302
    assert BarrierReport.objects.get().text == "Der Knopf geht nicht."
    waiting = OutgoingMail.objects.get()
    assert (waiting.recipient, waiting.reply_to) == ("rathaus@example.org", "mia@example.org")
    assert "Der Knopf geht nicht." in waiting.body


def test_a_mail_server_that_is_down_loses_no_report(
    statement, client, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with django_capture_on_commit_callbacks(execute=True):
        assert report(client, statement, text="Der Knopf geht nicht.").status_code == 302
    assert BarrierReport.objects.count() == 1
    assert OutgoingMail.objects.get().state == "waiting"


def test_a_mail_address_cannot_smuggle_headers(statement, client):
    answer = report(client, statement, text="Hallo", email="mia@example.org\nBcc: all@example.org")
    assert answer.status_code == 422
    assert not OutgoingMail.objects.exists()


def test_a_mail_address_has_a_limit(statement, client):
    domain = ".".join(["a" * 60] * 3 + ["b" * 46, "org"])
    longest = "m" * (254 - 1 - len(domain)) + "@" + domain
    assert report(client, statement, text="Hallo", email=f"m{longest}").status_code == 422
    assert not BarrierReport.objects.exists()
    assert report(client, statement, text="Hallo", email=longest).status_code == 302
    assert BarrierReport.objects.get().email == longest


@pytest.mark.parametrize("number", ["9" * 23, "9" * 10, str(2**31), "9" * 5000])
def test_numbers_that_no_page_can_have_are_no_address(home, client, number):
    for path in (f"rueckmeldung/{number}/", f"rueckmeldung/{number}/danke/", f"kalender/{number}.ics"):
        assert client.get(f"/de/{path}").status_code == 404
    for path in (f"rueckmeldung/{number}/", f"barriere/{number}/"):
        assert client.post(f"/de/{path}", headers=OWN).status_code == 404


def test_the_field_under_a_page_takes_as_much_as_is_stored(topic, client):
    assert 'maxlength="300"' in client.get(topic.version("de").url).content.decode()


def test_an_empty_report_comes_back_with_a_clear_error(statement, client):
    response = report(client, statement, email="mia@example.org")
    assert response.status_code == 422
    assert "mia@example.org" in response.content.decode()
