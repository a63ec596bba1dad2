"""The pages of the admin on which a round is made, looked at and sent."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content import languages
from content.netzwerke.directory.suggestions import in_words, words
from content.netzwerke.matching.reason_text import told
from content.netzwerke.matching.score import MOST_REASONS
from content.netzwerke.rounds.adjusting import others_for
from content.netzwerke.rounds.forms import RoundForm
from content.netzwerke.rounds.models import Pairing, Round, pairings_of
from content.netzwerke.rounds.participants import enrol

PERMISSION = "content.change_round"
PER_PAGE = 50
ROUNDS_PER_PAGE = 20
REFRESH_SECONDS = 3


def may_bring_together(user: Any) -> bool:
    """Tell whether somebody may make rounds and send invitations."""
    return user.has_perm(PERMISSION)


class RoundsMixin(WagtailAdminTemplateMixin):
    """Lets in those who may make rounds; leads back to the list."""

    _show_breadcrumbs = True
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who may make rounds."""
        if not may_bring_together(request.user):
            raise PermissionDenied
        if "pk" in kwargs:
            self.round = get_object_or_404(Round, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the round and to all rounds."""
        steps = [{"url": reverse("tandem_rounds"), "label": _("Rounds of tandems")}]
        if hasattr(self, "round"):
            steps.append({"url": reverse("tandem_round", args=[self.round.pk]), "label": self.round.name})
        here = {"url": "", "label": self.get_page_title()}
        return [
            *super().get_breadcrumbs_items(),
            *(step for step in steps if step["label"] != here["label"]),
            here,
        ]


class RoundsView(RoundsMixin, TemplateView):
    """All rounds, the newest first."""

    page_title = gettext_lazy("Rounds of tandems")
    template_name = "admin/rounds/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return a page of rounds."""
        page = Paginator(Round.objects.all(), ROUNDS_PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"page": page}


class NewRoundView(RoundsMixin, FormView):
    """A new round."""

    page_title = gettext_lazy("New round of tandems")
    template_name = "admin/rounds/new.html"
    form_class = RoundForm

    @transaction.atomic
    def form_valid(self, form: RoundForm) -> HttpResponse:
        """Make the round and enrol everybody who wishes a tandem."""
        form.instance.created_by = self.request.user
        round_ = form.save()
        number = enrol(round_, form.cleaned_data["lands"], form.cleaned_data["fields_of_action"])
        text = ngettext("%(number)s participant takes part.", "%(number)s participants take part.", number)
        messages.success(self.request, text % {"number": number})
        return redirect("tandem_round", round_.pk)


class RoundView(RoundsMixin, TemplateView):
    """A round: how far it is, who was brought together with whom and why, who was left and why."""

    template_name = "admin/rounds/round.html"

    def get_page_title(self) -> str:
        """Return the name of the round."""
        return self.round.name

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the round; while something goes on in the background, the page loads itself anew."""
        response = super().get(request, *args, **kwargs)
        if self.round.is_working:
            response["Refresh"] = str(REFRESH_SECONDS)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return pairs, those who were left, those who were taken out, and pairs that are not wanted."""
        pairings = self.round.pairings.select_related("first", "second")
        participants = self.round.participants.select_related("profile", "closest").order_by(
            "profile__name", "pk"
        )
        paired = {key for pair in self.round.pairings.values_list("first_id", "second_id") for key in pair}
        left = participants.filter(is_out=False).exclude(profile__in=paired)
        pages = {
            "pairs": Paginator(pairings, PER_PAGE).get_page(self.request.GET.get("pairs")),
            "left": Paginator(left, PER_PAGE).get_page(self.request.GET.get("left")),
            "out": Paginator(participants.filter(is_out=True), PER_PAGE).get_page(
                self.request.GET.get("out")
            ),
        }
        known = words(languages.current().code)
        return super().get_context_data(**kwargs) | {
            "round": self.round,
            **pages,
            "rows": [
                (
                    pairing,
                    [told(reason, pairing.first.name, pairing.second.name, known) for reason in reasons],
                )
                for pairing in pages["pairs"]
                for reasons in [pairing.known_reasons[:MOST_REASONS]]
            ],
            "bans": self.round.bans.select_related("first", "second")[:PER_PAGE],
            "participants": self.round.participants.filter(is_out=False).count(),
            "unsent": self.round.pairings.filter(invited_at=None).count(),
        }


class OtherPartnersView(RoundsMixin, TemplateView):
    """With whom of a round somebody would fit best, and who their partners are now."""

    template_name = "admin/rounds/others.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask for a participant of the round."""
        self.profile_key = kwargs["profile"]
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Say for whom a partner is looked for."""
        return _("Another partner")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the best others with reasons and their present partners."""
        participants = self.round.participants.select_related("profile")
        participant = get_object_or_404(participants, profile=self.profile_key, is_out=False)
        found, known = others_for(self.round, self.profile_key), words(languages.current().code)
        keys = [match.right.key for match in found]
        present = _partners(pairings_of(self.round, *keys).select_related("first", "second"))
        return super().get_context_data(**kwargs) | {
            "round": self.round,
            "profile": participant.profile,
            "others": [(match, in_words(match, known), present.get(match.right.key)) for match in found],
        }


class SendView(RoundsMixin, TemplateView):
    """Asks once more before invitations are sent."""

    page_title = gettext_lazy("Send invitations")
    template_name = "admin/rounds/send.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return how many invitations there are to send."""
        number = self.round.pairings.filter(invited_at=None).count()
        return super().get_context_data(**kwargs) | {"round": self.round, "number": number}


def _partners(pairings: Any) -> dict[int, Any]:
    """Return the partner of everybody in these pairs, by the key of the profile."""
    found: dict[int, Any] = {}
    pairing: Pairing
    for pairing in pairings:
        found |= {pairing.first_id: pairing.second, pairing.second_id: pairing.first}
    return found
