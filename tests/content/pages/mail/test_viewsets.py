"""Mails in the admin: who sees them, what is never shown, how those that are stuck are sent again."""

import pytest
from django.core import mail

from content.models import OutgoingMail
from content.pages.mail.outgoing import MailState

pytestmark = pytest.mark.django_db
LIST = "/cms/snippets/content/outgoingmail/"


def stuck(state=MailState.GIVEN_UP, **values):
    number = OutgoingMail.objects.count()
    fields = {"recipient": "mia@example.org", "subject": "Hallo", "body": "Geheimer Link: /link/abc/"}
    fields |= {"key": f"mail:{number}", "attempts": 10, "error": "SMTPDataError: 550 <kein Postfach>"}
    return OutgoingMail.objects.create(state=state, **(fields | values))


def send_again(client, *mails):
    numbers = "&".join(f"id={each.pk}" for each in mails)
    return client.post(f"/cms/bulk/content/outgoingmail/send_again/?{numbers}&next={LIST}")


def test_the_list_says_what_went_wrong_and_never_shows_a_text(chefredaktion):
    one = stuck()
    pages = [LIST, f"{LIST}?state=given_up", f"{LIST}edit/{one.pk}/", f"{LIST}?q=mia"]
    for path in pages:
        page = chefredaktion.get(path).content.decode()
        assert "mia@example.org" in page and "550 &lt;kein Postfach&gt;" in page
        assert "Geheimer Link" not in page
    assert "mia@example.org" not in chefredaktion.get(f"{LIST}?state=sent").content.decode()
    export = b"".join(chefredaktion.get(f"{LIST}?export=csv"))
    assert b"550" in export and b"mia@example.org" not in export and b"Geheimer" not in export


@pytest.mark.parametrize("role", ["redaktion", "pruefung"])
def test_only_those_who_look_after_mails_see_or_send_them(role, request):
    client, one = request.getfixturevalue(role), stuck()
    assert client.get(LIST).status_code in (302, 403)
    send_again(client, one)
    one.refresh_from_db()
    assert one.state == MailState.GIVEN_UP
    assert 'id="stuck-mails"' not in client.get("/cms/").content.decode()


def test_stuck_mails_are_sent_again_and_others_are_left_alone(chefredaktion):
    given_up, unclear = stuck(), stuck(MailState.UNCLEAR)
    sent = stuck(MailState.SENT, recipient="", body="")
    question = chefredaktion.get(f"/cms/bulk/content/outgoingmail/send_again/?id={given_up.pk}&next={LIST}")
    assert question.status_code == 200
    response = send_again(chefredaktion, given_up, unclear, sent)
    assert response["Location"] == LIST
    states = dict(OutgoingMail.objects.values_list("pk", "state"))
    assert states == {given_up.pk: "waiting", unclear.pk: "waiting", sent.pk: "sent"}
    assert set(OutgoingMail.objects.filter(state="waiting").values_list("attempts", "error")) == {(0, "")}
    assert mail.outbox == []
    assert "2 E-Mails" in chefredaktion.get(LIST).content.decode()


def test_the_dashboard_tells_of_stuck_mails_as_long_as_there_are_any(chefredaktion):
    assert 'id="stuck-mails"' not in chefredaktion.get("/cms/").content.decode()
    one = stuck()
    page = chefredaktion.get("/cms/").content.decode()
    assert 'id="stuck-mails"' in page and f'href="{LIST}"' in page
    send_again(chefredaktion, one)
    assert 'id="stuck-mails"' not in chefredaktion.get("/cms/").content.decode()


def test_nobody_writes_a_mail_by_hand(chefredaktion):
    one = stuck()
    assert chefredaktion.get(f"{LIST}add/").status_code in (302, 403, 404)
    chefredaktion.post(f"{LIST}edit/{one.pk}/", {"recipient": "fremd@example.org", "subject": "x"})
    one.refresh_from_db()
    assert (one.recipient, one.subject) == ("mia@example.org", "Hallo")
