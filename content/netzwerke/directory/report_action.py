"""The link at a profile, an offer or a request that leads to the form for reports of abuse."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content.netzwerke.directory.actions import Action
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated


def report_action(subject: Moderated) -> Action:
    """Return the link to the form."""
    name = "exchange_report_entry" if isinstance(subject, Entry) else "exchange_report_profile"
    return Action(_("Report something"), reverse(name, args=[subject.pk]), "caution")
