"""Reports from conversations: editors read only what is reported, decide, and everybody concerned learns of it."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from content.models import AbuseReport, Thread
from content.netzwerke.contact import clock, course, measures, places
from tests.content.netzwerke.contact.talks import (
    SAME_ORIGIN,
    WORDS,
    after,
    agreed,
    asked,
    first,
    mails,
    mails_to,
    second,
    token_of,
)
from tests.exchange_factories import EntryFactory
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

REPORT = {"kind": "insult", "text": "Das ist gemein."}


def report(client, party, **values):
    address = reverse("contact_report", args=[token_of(party)])
    return client.post(address, REPORT | values, headers=SAME_ORIGIN)


def decide(client, thread, **values):
    return client.post(reverse("exchange_thread", args=[thread.pk]), values)


@pytest.fixture
def reported(client, home):
    """A conversation that the asked side has reported."""
    thread = agreed(EntryFactory(capacity=1))
    assert report(client, second(thread)).status_code == 302
    return thread


def test_editors_learn_of_a_report_without_its_words(client, home):
    editor = UserFactory(role="Chef-Redaktion")
    report(client, second(asked()))
    (message,) = mails_to(editor.email)
    assert message.subject == "Neue Meldung: Im Austausch stimmt etwas nicht"
    assert "gemein" not in message.body and WORDS["text"] not in message.body


def test_a_report_of_a_profile_is_told_to_the_editors_too(client, home):
    editor = UserFactory(role="Prüfung")
    address = reverse("exchange_report_profile", args=[EntryFactory().profile.pk])
    client.post(address, REPORT, headers=SAME_ORIGIN)
    assert len(mails_to(editor.email)) == 1


def test_one_side_cannot_flood_the_queue(client, home):
    party = second(asked())
    report(client, party)
    report(client, party, text="Noch einmal.")
    assert AbuseReport.objects.count() == 1


def test_editors_read_a_conversation_only_while_it_is_reported(client, chefredaktion, home):
    thread = asked()
    address = reverse("exchange_thread", args=[thread.pk])
    assert chefredaktion.get(address).status_code != 200
    report(client, second(thread))
    page = chefredaktion.get(address).content.decode()
    assert WORDS["text"] in page and "Das ist gemein." in page and "mia@example.org" not in page
    decide(chefredaktion, thread, measure="go_on")
    page = chefredaktion.get(address).content.decode()
    assert WORDS["text"] not in page
    assert decide(chefredaktion, thread, measure="stop", reason="x").status_code in (302, 403)
    assert Thread.objects.get().state == "asked"


def test_who_has_no_right_sees_nothing(reported, client, redaktion):
    address = reverse("exchange_thread", args=[reported.pk])
    assert client.get(address).status_code == 302
    response = redaktion.get(address)
    assert response.status_code in (302, 403) and WORDS["text"] not in response.content.decode()
    decide(redaktion, reported, measure="stop", reason="x")
    assert Thread.objects.get().state == "agreed"


def test_while_it_pauses_nobody_writes_and_nothing_lapses(reported, chefredaktion, client):
    decide(chefredaktion, reported, measure="pause")
    with pytest.raises(course.Refused):
        course.write(first(reported), "Hallo", "de")
    number = len(mails())
    clock.run(after(days=400))
    assert len(mails()) == number
    page = client.get(reverse("contact_thread", args=[token_of(first(reported))])).content.decode()
    assert "Die Redaktion sieht sich dieses Gespräch an" in page


def test_a_stopped_conversation_shows_nothing_frees_its_place_and_both_learn_why(reported, chefredaktion):
    assert decide(chefredaktion, reported, measure="stop").status_code == 422
    decide(chefredaktion, reported, measure="stop", reason="Das ist eine Beleidigung.")
    assert Thread.objects.get().state == "stopped" and places.free(reported.entry) == 1
    for party in (first(reported), second(reported)):
        found = [mail for mail in mails_to(party.email) if "beendet" in mail.subject]
        assert len(found) == 1 and "Das ist eine Beleidigung." in found[0].body
    assert mails_to(second(reported).email)[-1].subject == "Ihre Meldung: Die Redaktion hat entschieden"
    assert AbuseReport.objects.get().is_done
    entry = ModelLogEntry.objects.get(action="exchange.stop")
    assert entry.user == chefredaktion.user and "Seedorf" not in entry.label


def test_a_report_is_not_put_aside_while_its_conversation_pauses(reported, chefredaktion):
    decide(chefredaktion, reported, measure="pause")
    form = reverse("wagtailsnippets_content_abusereport:edit", args=[AbuseReport.objects.get().pk])
    page = chefredaktion.post(form, {"text": "", "is_done": "on"}).content.decode()
    assert "Bitte entscheiden Sie zuerst" in page and not AbuseReport.objects.get().is_done
    Thread.objects.update(is_paused=False)
    chefredaktion.post(form, {"text": "", "is_done": "on"})
    assert "Das Gespräch geht weiter" in mails_to(second(reported).email)[-1].body


def test_who_reports_learns_that_nothing_was_wrong(reported, chefredaktion):
    decide(chefredaktion, reported, measure="go_on")
    assert "Das Gespräch geht weiter" in mails_to(second(reported).email)[-1].body
    assert not any("gemeldet" in mail.body for mail in mails_to("mia@example.org"))


def test_of_a_conversation_that_is_over_nobody_says_that_it_goes_on(reported, chefredaktion):
    course.end(first(reported))
    decide(chefredaktion, reported, measure="go_on")
    words = mails_to(second(reported).email)[-1].body
    assert "nichts gefunden, was gegen die Regeln ist.\n" in words and "geht weiter" not in words


def test_a_reported_conversation_cannot_be_deleted_away(reported, client):
    address = reverse("contact_delete", args=[token_of(first(reported))])
    client.post(address, headers=SAME_ORIGIN)
    assert Thread.objects.exists()
    Thread.objects.update(state="ended", ended_at=after(days=-200))
    clock.forget(after())
    assert Thread.objects.exists()
    measures.go_on(reported, None)
    clock.forget(after())
    assert not Thread.objects.exists()


def test_the_queue_leads_to_the_conversation(reported, chefredaktion):
    queue = chefredaktion.get(reverse("wagtailsnippets_content_abusereport:list")).content.decode()
    assert reverse("exchange_thread", args=[reported.pk]) in queue
    form = reverse("wagtailsnippets_content_abusereport:edit", args=[AbuseReport.objects.get().pk])
    assert reverse("exchange_thread", args=[reported.pk]) in chefredaktion.get(form).content.decode()
