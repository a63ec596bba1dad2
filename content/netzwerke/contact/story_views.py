"""The stories for everybody, and the private page on which two write theirs."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content import languages
from content.netzwerke.contact import limits, tally
from content.netzwerke.contact.course import Refused
from content.netzwerke.contact.forms import StoryForm
from content.netzwerke.contact.story import Story
from content.netzwerke.contact.story_course import (
    agree_to_story,
    fingerprint,
    may_tell,
    story_of,
    withdraw_story,
    write_story,
)
from content.netzwerke.contact.thread import Party
from content.netzwerke.contact.thread_views import REFUSALS, no_way_in, party_of
from content.netzwerke.directory.cards import is_foreign
from content.netzwerke.directory.views import OwnText, show
from content.netzwerke.exchange.choices import Status
from content.pages.public_form import guard

PAGE_SIZE = 20


@require_safe
def stories(request: HttpRequest) -> HttpResponse:
    """Show what has come of the exchange, the newest first."""
    found = Story.objects.public().select_related("first", "second")
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    page.numbers = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    shown = [
        {"story": told, "language": languages.get(told.language), "is_foreign": is_foreign(told.language)}
        for told in page
    ]
    language = languages.current()
    context = {
        "results": page,
        "stories": shown,
        # Hard words are explained in the stories that are told in the reader's language.
        "own_text": OwnText(language.code, language.direction, False),
        "tandems": tally.tandems(),
        "is_indexed": page.number == 1 and any(not item["story"].is_demo for item in shown),
    }
    return show(request, "stories", [], _("What has come of it"), context)


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def story(request: HttpRequest, token: str) -> HttpResponse:
    """Write a story, agree to it, or take it back."""
    if request.method == "POST":
        guard(request, "contact-thread", limits.THREAD_RATE)
    party = party_of(token)
    if party is None:
        return no_way_in(request, token, text=request.POST.get("text", ""))
    told = story_of(party.thread)
    if not (told or may_tell(party)):
        raise Http404
    form = _form(request, told)
    status = 200
    if request.method == "POST":
        try:
            if _act(party, request.POST.get("step", ""), form):
                return redirect(f"{reverse('contact_story', args=[token])}#standing")
            status = 422
        except Refused as refused:
            form.add_error(None, REFUSALS[refused.reason])
            status, told = 409, story_of(party.thread)
    context = {"token": token, "party": party, "other": party.other, "form": form, **_standing(party, told)}
    return render(request, "content/contact/story.html", context, status=status)


def _form(request: HttpRequest, told: Story | None) -> StoryForm:
    if request.method == "POST":
        return StoryForm(request.POST)
    return StoryForm(initial={"title": told.title, "text": told.text} if told else None)


def _act(party: Party, step: str, form: StoryForm) -> bool:
    """Do what somebody wants; False when the form has mistakes."""
    if step == "agree":
        form.is_valid()
        form.errors.clear()
        agree_to_story(party, form.data.get("words", ""))
    elif step == "withdraw":
        form.is_valid()
        form.errors.clear()
        withdraw_story(party)
    elif not form.is_valid():
        return False
    elif not form.is_from_robot:
        values = {name: form.cleaned_data[name] for name in ("title", "text")}
        write_story(party, language=languages.current().code, **values)
    return True


def _standing(party: Party, told: Story | None) -> dict[str, Any]:
    if told is None:
        return {"story": None, "may_write": True}
    return {
        "story": told,
        "words": fingerprint(told),
        "own_yes": told.agrees(party.profile),
        "their_yes": told.agrees(party.other.profile),
        "may_write": told.status in (Status.STARTED, Status.REJECTED),
        "language": languages.get(told.language),
    }
