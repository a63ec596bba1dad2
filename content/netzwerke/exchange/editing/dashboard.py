"""What of the exchange waits for an editor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component

from content.netzwerke.contact.story import Story
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.digest import undecided
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile

MOST_SHOWN = 5


def waiting() -> list[Moderated]:
    """Return the texts that wait for a decision, the one that has waited longest first: five queries."""
    states = undecided().order_by("started_at", "pk").select_related("revision__content_type")[:MOST_SHOWN]
    numbers = [(state.revision.content_type.model, int(state.revision.object_id)) for state in states]
    known = {
        (model._meta.model_name, each.pk): each
        for model in (Profile, Entry, Story)
        for each in model.objects.filter(
            pk__in=[pk for name, pk in numbers if name == model._meta.model_name]
        )
    }
    return [known[number] for number in numbers if number in known]


def number_waiting() -> int:
    """Return how many texts wait."""
    return undecided().count()


class ExchangePanel(Component):
    """Texts from outside and reports of abuse."""

    name = "exchange"
    template_name = "admin/exchange/panel.html"
    order = 105

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the first texts that wait, with their addresses, and how many there are."""
        number = number_waiting()
        reports = AbuseReport.objects.filter(is_done=False).count()
        return {
            "rows": [
                (each, reverse(f"wagtailsnippets_content_{each._meta.model_name}:edit", args=[each.pk]))
                for each in (waiting() if number else ())
            ],
            # Not the lists of texts: what is public and has a newer text that waits is not told from the rest there.
            "all_url": f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true&status=in_progress",
            "number": number,
            "heading": ngettext(
                "%(number)d text from the network waits for you",
                "%(number)d texts from the network wait for you",
                number,
            )
            % {"number": number},
            "reports": reports,
        }


def add_exchange_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard of those who may decide (hook ``construct_homepage_panels``)."""
    if request.user.has_perm("content.change_profile"):
        panels.append(ExchangePanel())
