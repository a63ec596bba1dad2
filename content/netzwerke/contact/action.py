"""The button at a profile, an offer or a request that leads to the message form."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content.netzwerke.directory.actions import Action
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated


def write_action(subject: Moderated) -> Action:
    """Return the link to the form of a profile, an offer or a request."""
    name = "contact_entry" if isinstance(subject, Entry) else "contact_profile"
    return Action(_("Write a message"), reverse(name, args=[subject.pk]), "message", is_main=True)
