"""Who is in "Meine Angaben" finds their conversations there and writes without confirming the address again."""

import pytest
from django.urls import reverse

from content.models import Thread
from tests.content.netzwerke.contact.talks import SAME_ORIGIN, agreed, first, mails_to, second
from tests.content.netzwerke.exchange.visits import Visitor
from tests.exchange_factories import EntryFactory, ProfileFactory

pytestmark = pytest.mark.django_db


def test_my_details_lead_to_my_conversations_only(home):
    own = ProfileFactory(email="mia@example.org")
    mine, others = agreed(), agreed(email="tom@example.org")
    client = Visitor(own)
    address = reverse("contact_mine", args=[first(mine).pk])
    assert address in client.get(reverse("exchange_my")).content.decode()
    assert "Gespräch mit" in client.get(address, follow=True).content.decode()
    for foreign in (first(others), second(mine)):
        assert client.get(reverse("contact_mine", args=[foreign.pk])).status_code == 404


def test_who_is_known_writes_in_the_name_of_the_profile_at_once(home):
    own, entry = ProfileFactory(name="Seedorf"), EntryFactory()
    client = Visitor(own)
    address = reverse("contact_entry", args=[entry.pk])
    page = client.get(address)
    assert "Sie schreiben als Seedorf." in page.content.decode() and "no-store" in page["Cache-Control"]
    client.post(address, {"text": "Hallo"}, headers=SAME_ORIGIN)
    thread = Thread.objects.get()
    assert (thread.state, first(thread).profile) == ("asked", own)
    assert len(mails_to(entry.profile.email)) == 1 and mails_to(own.email) == []
