"""The public pages of the exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content import languages
from content.netzwerke.contact.results import results
from content.netzwerke.directory.actions import actions_on
from content.netzwerke.directory.cards import cards_of, in_language, is_foreign, place, with_mark
from content.netzwerke.directory.kinds import PROFILES, ListKind, list_of
from content.netzwerke.directory.listing import ExchangeListing
from content.netzwerke.directory.overview import lists, overview
from content.netzwerke.directory.suggestions import entries_that_fit, partners_that_fit
from content.netzwerke.exchange.choices import Direction
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.matching.places import taken
from content.pages.columns import text_in
from content.pages.frame import view_alternates
from content.pages.navigation import navigation
from content.pages.related import handlungsfelder

# More than anybody has: a person may have twenty.
MOST_ENTRIES = 50
NETZWERKE = "netzwerkeindexpage"


@dataclass(frozen=True)
class Crumb:
    """A step of the way to a page; ``code`` is the language of a foreign title."""

    title: str
    url: str
    code: str = ""

    @property
    def is_foreign(self) -> bool:
        """True when the title tells its language."""
        return bool(self.code)


@require_safe
def exchange(request: HttpRequest) -> HttpResponse:
    """Show what the exchange is, its newest entries and the way to its lists."""
    context = overview(languages.current().code) | {"is_indexed": True, "exchange_results": results()}
    return show(request, "start", [], _("Exchange"), context)


@require_safe
def exchange_list(request: HttpRequest, kind: ListKind) -> HttpResponse:
    """Show a list of offers, requests or profiles."""
    listing = ExchangeListing(kind, request.GET, languages.current().code)
    context = listing.context() | {"list": kind, "lists": lists(), "is_indexed": listing.is_whole}
    if kind.feed:
        context["feed_url"] = reverse(kind.feed)
    response = show(request, "list", [], kind.title, context)
    if listing.query:
        # What somebody searched is nobody else's business: it is kept in no cache.
        patch_cache_control(response, private=True, no_store=True)
    return response


@require_safe
def exchange_profile(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a profile with what it offers and looks for, and who would fit as a partner."""
    profile = get_object_or_404(
        Profile.objects.public().select_related("picture").prefetch_related("handlungsfelder"), pk=pk
    )
    code = languages.current().code
    entries = list(
        Entry.objects.public().filter(profile=profile).select_related("handlungsfeld")[:MOST_ENTRIES]
    )
    for entry in entries:
        entry.profile = profile
    fields = {entry.handlungsfeld_id: _field(entry) for entry in entries}
    context = {
        "profile": profile,
        "label": with_mark(profile.get_kind_display(), profile.is_demo),
        "place": place(profile),
        "groups": [
            {
                "title": direction.label,
                "cards": cards_of([each for each in entries if each.direction == direction], fields),
            }
            for direction in Direction
        ],
        "fields": handlungsfelder(list(profile.handlungsfelder.all()), code, reverse("exchange_profiles")),
        "text": profile.about,
        **_own_language(profile.about_language),
        "suggestions": partners_that_fit(profile, code),
        "actions": actions_on(profile),
        "is_indexed": not profile.is_demo,
    }
    return show(request, "profile", [_list_crumb(PROFILES)], profile.name, context)


@require_safe
def exchange_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an offer or a request with what fits it."""
    entry = get_object_or_404(Entry.objects.public().select_related("profile", "handlungsfeld"), pk=pk)
    code, profile = languages.current().code, entry.profile
    is_offer = entry.direction == Direction.OFFER
    context = {
        "entry": entry,
        "profile": profile,
        "label": with_mark(f"{entry.get_direction_display()}: {entry.get_kind_display()}", profile.is_demo),
        "place": place(profile),
        "field": _field(entry),
        "free": max(entry.capacity - taken([entry.pk]).get(entry.pk, 0), 0) if is_offer else None,
        "text": entry.text,
        **_own_language(entry.language),
        "suggestions": entries_that_fit(entry, code),
        "suggestions_title": _("These requests fit") if is_offer else _("These offers fit"),
        "actions": actions_on(entry),
        "is_indexed": not profile.is_demo,
    }
    return show(request, "entry", [_list_crumb(list_of(entry.direction))], entry.title, context)


def _list_crumb(kind: ListKind) -> Crumb:
    return Crumb(str(kind.title), reverse(kind.name))


def _field(entry: Entry) -> SafeString:
    name, code = text_in(entry.handlungsfeld, "name", languages.current().code)
    return in_language(name, "" if code == languages.current().interface else code)


class OwnText(NamedTuple):
    """A text that a partner has written, as the glossary asks for it: its language, and whether readers see another."""

    code: str
    direction: str
    is_foreign: bool


def _own_language(code: str) -> dict[str, Any]:
    """Return in which language the text of a page is, and whether the page has to say so."""
    language = languages.get(code)
    own = OwnText(code, language.direction, is_foreign(code))
    return {"text_language": language, "is_foreign": own.is_foreign, "own_text": own}


def show(
    request: HttpRequest, template: str, steps: list[Crumb], title: Any, context: dict[str, Any]
) -> HttpResponse:
    """Render a page of the exchange; ``steps`` are those between the exchange and the page."""
    above = [area for area in navigation(request).areas if area.page.content_type.model == NETZWERKE]
    home = navigation(request).home
    start = [] if template == "start" else [Crumb(_("Exchange"), reverse("exchange"))]
    context["breadcrumbs"] = [
        *([home] if home else []),
        *above,
        *start,
        *steps,
        Crumb(str(title), request.path),
    ]
    context["title"] = str(title)
    context["full_url"] = request.build_absolute_uri(request.path)
    context["alternates"] = [
        each | {"full_url": request.build_absolute_uri(each["url"].partition("?")[0])}
        for each in view_alternates(request)
    ]
    return render(request, f"content/exchange/{template}.html", context)
