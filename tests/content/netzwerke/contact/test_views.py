"""The forms and the private page: who gets in, what they see, what is refused."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from content.models import Message, OutgoingMail, Party, Thread, ThreadLink
from content.netzwerke.contact import course, limits
from tests.content.netzwerke.contact.talks import (
    SAME_ORIGIN,
    WORDS,
    address_in,
    after,
    agreed,
    asked,
    begun,
    first,
    invited,
    mails,
    mails_to,
    second,
    token_of,
)
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def send(client, entry, **values):
    return client.post(reverse("contact_entry", args=[entry.pk]), WORDS | values, headers=SAME_ORIGIN)


def page_of(party):
    return reverse("contact_thread", args=[token_of(party)])


def act(client, party, action, **values):
    address = reverse("contact_act", args=[token_of(party), action])
    return client.post(address, values, headers=SAME_ORIGIN)


def html(response):
    return response.content.decode()


def test_from_the_form_to_the_agreement(client, home):
    entry = EntryFactory()
    assert send(client, entry).url == reverse("contact_sent")
    own = address_in(mails_to("mia@example.org")[0])
    assert "Jetzt senden" in html(client.get(own))
    assert not mails_to(entry.profile.email)
    assert client.post(f"{own}confirm/", headers=SAME_ORIGIN).status_code == 302
    theirs = address_in(mails_to(entry.profile.email)[0])
    page = html(client.get(theirs))
    assert "Wie haben Sie angefangen?" in page and "Mia Berg, Seedorf" in page
    assert "mia@example.org" not in page and entry.profile.email not in html(client.get(own))
    client.post(f"{theirs}answer/", {"answer": "yes"}, headers=SAME_ORIGIN)
    assert Thread.objects.get().state == "agreed"
    client.post(f"{own}write/", {"text": "Wie schön!"}, headers=SAME_ORIGIN)
    assert "Wie schön!" in html(client.get(theirs))


def test_opening_a_link_changes_nothing(client, home):
    party = first(begun())
    client.get(page_of(party))
    client.head(page_of(party))
    assert Thread.objects.get().state == "unconfirmed"


@pytest.mark.parametrize("values", [{"name": ""}, {"email": "mia"}, {"text": " \n "}, {"text": "a" * 2001}])
def test_mistakes_are_said_and_nothing_is_sent(client, home, values):
    response = send(client, EntryFactory(), **values)
    assert response.status_code == 422
    assert 'role="alert"' in html(response) and "Pflichtfeld" not in html(response)
    assert WORDS["name"] in html(response) or "name" in values
    assert not Thread.objects.exists() and not mails()


@pytest.mark.parametrize(
    "name", ["Gewinn auf www.kauf.example", "mia@example.org", "kaufmich.com", "http://x"]
)
def test_an_address_is_no_name(client, home, name):
    assert send(client, EntryFactory(), name=name).status_code == 422


def test_a_text_with_many_web_addresses_is_advertising(client, home):
    assert send(client, EntryFactory(), text="www.a.de https://b.de").status_code == 302
    assert send(client, EntryFactory(), text="www.a.de https://b.de http://c.de").status_code == 422


@pytest.mark.parametrize("field", ["name", "email", "text"])
def test_no_header_can_be_smuggled_into_a_mail(client, home, field):
    evil = f"{WORDS[field]}\r\nBcc: victim@example.org\r\n\r\nBuy"
    send(client, EntryFactory(), **{field: evil})
    if Thread.objects.exists():
        course.confirm(first(Thread.objects.get()))
    for message in mails():
        assert "\n" not in message.subject and "\r" not in message.subject
        assert message.recipient in (
            "mia@example.org",
            *Party.objects.values_list("profile__email", flat=True),
        )
    assert not mails_to("victim@example.org")


def test_files_cannot_be_sent_along(client, home):
    entry = EntryFactory()
    send(client, entry, attachment=SimpleUploadedFile("rechnung.pdf", b"%PDF"))
    party = first(Thread.objects.get())
    course.confirm(party)
    for address in (reverse("contact_entry", args=[entry.pk]), page_of(party), page_of(second(party.thread))):
        assert 'type="file"' not in html(client.get(address))
    assert [message.text for message in Message.objects.all()] == [WORDS["text"]]


def test_what_people_write_is_shown_as_text_only(client, home):
    evil = "<script>alert(1)</script> {{ settings.SECRET_KEY }}"
    thread = asked(text=evil, name="<b onclick=alert(1)>Mia</b>")
    for party in (first(thread), second(thread)):
        page = html(client.get(page_of(party)))
        assert "<script>alert" not in page and "<b onclick" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ settings.SECRET_KEY }}" in page


def test_marks_that_turn_the_direction_of_a_text_are_taken_out(client, home):
    send(client, EntryFactory(), text="Hallo \u202eolleH\u202c\x00")
    assert [message.text for message in Message.objects.all()] in ([], ["Hallo olleH"])


@pytest.mark.parametrize("token", ["x", "a" * 43, "%00", "ä" * 300])
def test_a_stranger_sees_a_clear_page_and_nothing_else(client, home, token):
    asked()
    response = client.get(reverse("contact_thread", args=["TOKEN"]).replace("TOKEN", token))
    assert response.status_code == 404
    assert "Dieser Link geht nicht" in html(response)
    assert "Mia Berg" not in html(response)


def test_an_expired_link_shows_the_same_as_one_that_never_was(client, home):
    party = second(asked())
    address = page_of(party)
    ThreadLink.objects.update(expires_at=after(seconds=-1))
    token = address.rstrip("/").rsplit("/", 1)[-1]
    expired = client.get(address)
    unknown = client.get(address.replace(token, "A" * len(token)))
    assert expired.status_code == unknown.status_code == 404
    assert html(expired).replace(token, "") == html(unknown).replace("A" * len(token), "")


def test_an_expired_link_lets_nobody_act_but_keeps_the_text(client, home):
    thread = agreed()
    address = reverse("contact_act", args=[token_of(first(thread)), "write"])
    ThreadLink.objects.update(expires_at=after(seconds=-1))
    response = client.post(address, {"text": "Meine lange Antwort"}, headers=SAME_ORIGIN)
    assert response.status_code == 404
    assert "Meine lange Antwort" in html(response)
    assert Message.objects.count() == 1


def test_a_new_link_goes_to_the_known_address_and_ends_the_old_ones(client, home):
    party = second(asked())
    old = page_of(party)
    renew = reverse("contact_renew", args=[old.rstrip("/").rsplit("/", 1)[-1]])
    assert client.post(renew, headers=SAME_ORIGIN).status_code == 200
    new = address_in(mails_to(party.email)[-1])
    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200
    for _ in range(5):
        client.post(renew, headers=SAME_ORIGIN)
    assert sum(message.subject == "Ihr neuer Link" for message in mails()) == limits.MOST_RENEWALS


def test_asking_for_a_new_link_tells_nobody_whether_one_was_known(client, home):
    known = reverse("contact_renew", args=[token_of(second(asked()))])
    unknown = reverse("contact_renew", args=["A" * 43])
    answers = [client.post(address, headers=SAME_ORIGIN) for address in (known, unknown)]
    pages = [
        re.sub(r"/gespraech/[^/]+/", "", html(answer)) for answer in answers if answer.status_code == 200
    ]
    assert len(pages) == 2 and pages[0] == pages[1]


def test_one_side_cannot_act_for_the_other(client, home):
    thread = asked()
    assert act(client, first(thread), "answer", answer="yes").status_code == 409
    assert Thread.objects.get().state == "asked"


def test_the_form_answers_the_same_whether_somebody_takes_part_or_not(client, home):
    ProfileFactory(email="stadt@example.org")
    entry = EntryFactory()
    answers = [send(client, entry, email=email) for email in ("stadt@example.org", "neu@example.org")]
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, reverse("contact_sent"))] * 2
    assert [message.subject for message in mails()] == ["Bitte bestätigen Sie Ihre Nachricht"] * 2


def test_nobody_can_be_flooded_in_somebody_elses_name(client, home):
    for _ in range(limits.MOST_FROM_ADDRESS):
        assert send(client, EntryFactory()).status_code == 302
    response = send(client, EntryFactory(), email="Mia@Example.org")
    assert response.status_code == 422 and WORDS["text"] in html(response)
    assert len(mails()) == limits.MOST_FROM_ADDRESS


def test_one_connection_cannot_flood(client, home, monkeypatch):
    monkeypatch.setattr(limits, "WRITE_RATE", "1/h")
    assert send(client, EntryFactory()).status_code == 302
    assert send(client, EntryFactory(), email="tom@example.org").status_code == 429


def test_a_profile_gets_no_flood_and_unconfirmed_messages_do_not_shut_it(client, home, monkeypatch):
    monkeypatch.setattr(limits, "MOST_TO_RECEIVER", 1)
    entry = EntryFactory(capacity=5)
    begun(entry)
    assert send(client, entry, email="tom@example.org").status_code == 302
    asked(entry, email="eva@example.org")
    response = send(client, entry, email="ida@example.org")
    assert response.status_code == 422 and WORDS["text"] in html(response)
    waiting = Thread.objects.get(parties__guest_email="tom@example.org")
    assert act(client, first(waiting), "confirm").status_code == 409


def test_robots_are_thanked_and_forgotten(client, home):
    assert send(client, EntryFactory(), website="http://spam.example").status_code == 302
    assert not Thread.objects.exists()


def test_a_form_from_another_site_is_refused(client, home):
    address = reverse("contact_entry", args=[EntryFactory().pk])
    assert client.post(address, WORDS, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    own = reverse("contact_act", args=[token_of(second(asked())), "answer"])
    response = client.post(own, {"answer": "yes"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403 and Thread.objects.get().state == "asked"


@pytest.mark.parametrize("status", ["waiting", "paused", "hidden", "rejected"])
def test_nobody_can_write_to_what_is_not_public(client, home, status):
    entry = EntryFactory(profile__status=status)
    assert client.get(reverse("contact_entry", args=[entry.pk])).status_code == 404
    assert client.get(reverse("contact_profile", args=[entry.profile.pk])).status_code == 404


def test_nobody_writes_to_an_example(client, home):
    entry = EntryFactory(profile__is_demo=True)
    assert "nur ein Beispiel" in html(client.get(reverse("contact_entry", args=[entry.pk])))
    send(client, entry)
    assert not Thread.objects.exists()


def test_who_declines_has_to_say_why(client, home):
    party = second(asked())
    response = act(client, party, "answer", answer="no")
    assert response.status_code == 422 and "Bitte wählen Sie einen Grund" in html(response)
    assert act(client, party, "answer", answer="no", reason="no_fit", note="Viel\r\nGlück").status_code == 302
    page = html(client.get(page_of(first(party.thread))))
    assert "Das passt nicht zu dem, was wir machen." in page and "Viel Glück" in page


def test_without_a_place_the_answer_says_what_to_do(client, home):
    entry = EntryFactory(capacity=1)
    agreed(entry)
    waiting = second(asked(entry, email="tom@example.org"))
    response = act(client, waiting, "answer", answer="yes")
    assert response.status_code == 409 and "Alle Plätze sind besetzt" in html(response)
    assert "Alle Plätze sind im Moment besetzt" in html(client.get(reverse("contact_entry", args=[entry.pk])))


def test_a_mistake_page_can_be_loaded_anew(client, home):
    token = token_of(second(asked()))
    response = client.get(reverse("contact_act", args=[token, "answer"]))
    assert response.url == reverse("contact_thread", args=[token])


def test_an_invitation_shows_no_form_for_messages_before_both_agree(client, home):
    party = first(invited())
    page = html(client.get(page_of(party)))
    assert "Ja, gern" in page and "Nachricht schreiben" not in page


def test_a_conversation_that_editors_stopped_shows_nothing_of_it(client, home):
    thread = asked()
    Thread.objects.update(state="stopped")
    page = html(client.get(page_of(second(thread))))
    assert "Die Redaktion hat dieses Gespräch beendet" in page and "Wie haben Sie angefangen?" not in page


def test_private_pages_are_kept_nowhere(client, home):
    response = client.get(page_of(second(asked())))
    assert "no-store" in response["Cache-Control"] and "private" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in html(response)
    assert response.cookies == {}


def test_a_long_conversation_costs_no_more_queries(client, home, django_assert_max_num_queries):
    thread = agreed()
    address = page_of(first(thread))
    client.get(address)
    for party in (first(thread), second(thread)):
        Message.objects.bulk_create([Message(thread=thread, party=party, text="Hallo") for _ in range(40)])
    with django_assert_max_num_queries(16):
        client.get(address)


def test_the_database_holds_no_token(client, home):
    party = second(asked())
    token = token_of(party)
    assert not ThreadLink.objects.filter(token_hash=token).exists()
    assert OutgoingMail.objects.filter(body__contains=token).count() == 0
