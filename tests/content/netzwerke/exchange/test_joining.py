"""Joining without a password: confirmed by mail, links that work once, nothing that tells who takes part."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.models import AccessLink, OutgoingMail, Profile
from tests.exchange_factories import ProfileFactory

OWN = {"Sec-Fetch-Site": "same-origin"}
MINE = "/de/austausch/meine-angaben/"


@pytest.fixture(autouse=True)
def _site(netzwerke, django_capture_on_commit_callbacks):
    """Mails leave at once, as when each request is a transaction of its own."""
    with django_capture_on_commit_callbacks(execute=False):
        yield


def send(client, path, headers=OWN, **data):
    return client.post(f"/de/austausch/{path}", data, headers=headers)


def join(client, email="Stadt@Example.org", **data):
    values = {"kind": "municipality", "name": "Musterstadt", "email": email, "agreed": "on"} | data
    return send(client, "mitmachen/", **values)


def waiting_link():
    """Return the path of the link in the newest mail that waits."""
    return re.search(r"https?://[^/]+(/\S+/link/\S+/)", OutgoingMail.objects.latest("pk").body)[1]


def follow(client, path):
    return client.post(path, headers=OWN)


def test_who_joins_confirms_by_mail_and_describes_themselves(client):
    response = join(client)
    assert (response.status_code, response["Location"]) == (302, "/de/austausch/mitmachen/gesendet/")
    profile = Profile.objects.get()
    assert (profile.status, profile.email, profile.live) == ("unconfirmed", "stadt@example.org", False)
    link = waiting_link()
    assert 'name="website"' not in client.get(link).content.decode()
    Profile.objects.get(status="unconfirmed")
    response = follow(client, link)
    assert response["Location"] == f"{MINE}profil/"
    profile.refresh_from_db()
    assert profile.status == "started" and profile.confirmed_at
    assert client.get(f"{MINE}profil/").status_code == 200


def test_programs_that_open_the_links_of_mails_do_not_use_them_up(client):
    join(client)
    link = waiting_link()
    for _look in range(3):
        assert client.get(link).status_code == 200
        client.head(link)
    assert not client.cookies
    assert follow(client, link).status_code == 302


def test_a_link_works_once(client):
    join(client)
    link = waiting_link()
    follow(client, link)
    stranger = Client()
    assert stranger.get(link).status_code == 410
    assert follow(stranger, link).status_code == 410
    assert not stranger.cookies


def test_two_who_press_at_once_do_not_both_get_in():
    ProfileFactory()
    link, token = AccessLink.make(Profile.objects.get().pk, "access")
    first, second = AccessLink.usable(token), AccessLink.usable(token)
    assert (first.use(), second.use()) == (True, False)


@pytest.mark.parametrize(
    ("purpose", "lives"), [("confirm", timedelta(days=7)), ("access", timedelta(hours=2))]
)
def test_a_link_lapses(client, purpose, lives):
    _link, token = AccessLink.make(ProfileFactory().pk, purpose)
    AccessLink.objects.update(expires_at=timezone.now() + timedelta(minutes=1))
    assert AccessLink.usable(token)
    AccessLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(f"/de/austausch/link/{token}/").status_code == 410
    link, _token = AccessLink.make(Profile.objects.get().pk, purpose)
    assert link.expires_at - link.created_at == lives


def test_the_database_holds_no_token(client):
    link, token = AccessLink.make(ProfileFactory().pk, "access")
    assert token not in str(AccessLink.objects.filter(pk=link.pk).values())


def test_the_answer_is_the_same_whether_an_address_is_known(client):
    ProfileFactory(email="stadt@example.org")
    ProfileFactory(email="neu@example.org", status="unconfirmed", live=False)
    for path, data in (("zugang/", {}), ("mitmachen/", {"kind": "initiative", "name": "X", "agreed": "on"})):
        answers = {
            (response.status_code, response.content, response["Location"])
            for email in ("stadt@example.org", "neu@example.org", "niemand@example.org")
            for response in [send(client, path, email=email, **data)]
        }
        assert len(answers) == 1


def test_it_takes_the_same_work_whether_an_address_is_known(client):
    ProfileFactory(email="stadt@example.org")
    send(client, "zugang/", email="warm@example.org")
    work = []
    for email in ("stadt@example.org", "niemand@example.org"):
        with CaptureQueriesContext(connection) as queries:
            send(client, "zugang/", email=email)
        statements = [query["sql"].split()[0] for query in queries]
        work.append([word for word in statements if word in ("SELECT", "INSERT", "UPDATE")])
    assert work[0] == work[1] and "INSERT" in work[0]
    assert [each.recipient for each in OutgoingMail.objects.all()] == ["stadt@example.org"]


def test_who_takes_part_already_gets_a_link_and_keeps_their_name(client):
    ProfileFactory(email="stadt@example.org", name="Altstadt")
    join(client, email="stadt@example.org", name="Kaufen Sie jetzt")
    assert Profile.objects.get().name == "Altstadt"
    assert AccessLink.objects.get().purpose == "access"


def test_a_mail_to_somebody_who_has_not_asked_holds_no_words_of_the_sender(client):
    join(client, name="Jetzt auf https://evil.example klicken")
    waiting = OutgoingMail.objects.get()
    assert "evil" not in waiting.body + waiting.subject


def test_nobody_gets_more_than_three_mails_in_an_hour(client):
    for _attempt in range(5):
        assert send(client, "zugang/", email="niemand@example.org").status_code == 302
    ProfileFactory(email="stadt@example.org")
    for attempt in range(5):
        assert (
            send(Client(REMOTE_ADDR=f"10.0.0.{attempt}"), "zugang/", email="STADT@example.org").status_code
            == 302
        )
    assert OutgoingMail.objects.count() == 3


def test_one_machine_cannot_try_out_addresses(client):
    codes = [send(client, "zugang/", email=f"a{number}@example.org").status_code for number in range(21)]
    assert (codes[:20], codes[20]) == ([302] * 20, 429)


def test_one_machine_cannot_try_out_links(client):
    codes = [follow(client, f"/de/austausch/link/{number}/").status_code for number in range(31)]
    assert (codes[:30], codes[30]) == ([410] * 30, 429)


@pytest.mark.parametrize(
    "path", ["mitmachen/", "zugang/", "link/x/", "meine-angaben/pause/", "meine-angaben/loeschen/"]
)
def test_forms_of_other_sites_are_refused(client, path):
    assert send(client, path, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_robots_are_thanked_and_ignored(client):
    assert join(client, website="https://spam.example").status_code == 302
    assert not Profile.objects.exists() and not OutgoingMail.objects.exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"email": "keine"}, "name@example.org"),
        ({"email": "a@example.org\nBcc: b@example.org"}, "name@example.org"),
        ({"agreed": ""}, "Haken"),
        ({"kind": "bank"}, "Liste"),
        ({"name": "x" * 121}, "120"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_written_stays(client, data, message):
    response = join(client, **({"email": "stadt@example.org"} | data))
    page = response.content.decode()
    assert response.status_code == 422
    assert message in page and 'role="alert"' in page
    assert 'value="Musterstadt"' in page or "name" in data
    assert not Profile.objects.exists()


def test_names_are_text_on_every_page(client):
    join(client, name="<script>alert(1)</script>")
    follow(client, waiting_link())
    page = client.get(MINE).content.decode()
    assert "&lt;script&gt;alert(1)" in page and "<script>alert(1)" not in page


def test_readers_get_no_cookie_and_participants_a_safe_one(client):
    for path in ("mitmachen/", "zugang/", "mitmachen/gesendet/"):
        client.get(f"/de/austausch/{path}")
    join(client)
    assert not client.cookies
    follow(client, waiting_link())
    cookie = client.cookies["angaben"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Strict", 7200)
    assert "stadt" not in cookie.value


def test_a_forged_cookie_opens_nothing(client):
    link, _token = AccessLink.make(ProfileFactory().pk, "access")
    link.use()
    client.cookies["angaben"] = f"{link.pk}:forged"
    assert client.get(MINE)["Location"] == "/de/austausch/zugang/"


def test_a_change_of_the_address_counts_when_the_new_one_has_answered(client):
    profile = ProfileFactory(email="alt@example.org")
    _link, token = AccessLink.make(profile.pk, "access")
    follow(client, f"/de/austausch/link/{token}/")
    send(client, "meine-angaben/e-mail/", email="Neu@example.org")
    profile.refresh_from_db()
    assert profile.email == "alt@example.org"
    follow(client, waiting_link())
    profile.refresh_from_db()
    assert profile.email == "neu@example.org"


def test_an_address_that_somebody_has_cannot_be_taken_and_is_not_betrayed(client):
    ProfileFactory(email="andere@example.org")
    _link, token = AccessLink.make(ProfileFactory().pk, "access")
    follow(client, f"/de/austausch/link/{token}/")
    taken = send(client, "meine-angaben/e-mail/", email="andere@example.org")
    free = send(client, "meine-angaben/e-mail/", email="frei@example.org")
    assert taken["Location"] == free["Location"]
    assert [each.recipient for each in OutgoingMail.objects.all()] == ["frei@example.org"]


def test_mails_leave_in_the_language_of_the_form(client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            "/en/austausch/mitmachen/",
            {"kind": "initiative", "name": "X", "email": "x@example.org", "agreed": "on"},
            headers=OWN,
        )
    [sent] = mail.outbox
    assert sent.subject == "Please confirm your mail address"
    assert "/en/austausch/link/" in sent.body


def test_the_exchange_leads_to_joining_and_to_reports(client):
    start = client.get("/de/netzwerke/boerse/").content.decode()
    assert 'href="/de/austausch/mitmachen/"' in start and 'href="/de/austausch/zugang/"' in start
    profile = ProfileFactory()
    page = client.get(profile.get_absolute_url()).content.decode()
    assert f'href="/de/austausch/melden/profil/{profile.pk}/"' in page
