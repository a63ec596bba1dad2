"""Meine Angaben: what somebody has written, where it stands, and how to change it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.log_actions import log

from content import languages
from content.netzwerke.contact.mine import conversations_of
from content.netzwerke.directory.suggestions import entries_that_fit, partners_that_fit
from content.netzwerke.exchange.advice import Tip, tips_on
from content.netzwerke.exchange.choices import Direction, Status
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.erasure import erase_entry
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.moderation import change_entry, hand_in, is_waiting, reason_of_return
from content.netzwerke.exchange.pictures import drop_unused
from content.netzwerke.exchange.public_forms import EntryForm, ProfileForm
from content.netzwerke.exchange.session import for_participants

# More than anybody keeps up to date.
MOST_ENTRIES = 20


def _back(saved: str) -> HttpResponse:
    return redirect(f"{reverse('exchange_my')}?{urlencode({'saved': saved})}#saved")


def _standing(subject: Moderated) -> dict[str, Any]:
    """Return a profile or entry as its owner last wrote it, with where it stands."""
    return {
        "subject": subject.get_latest_revision_as_object(),
        "public": subject,
        "is_waiting": is_waiting(subject),
        "reason": reason_of_return(subject),
    }


@for_participants
@require_safe
def my(request: HttpRequest) -> HttpResponse:
    """Show everything; after saving (``?saved=profile`` or the number of an entry) with advice on the text."""
    entries = list(request.profile.entries.select_related("handlungsfeld", "latest_revision")[:MOST_ENTRIES])
    saved = request.GET.get("saved", "")
    subject = next(
        (each for each in entries if str(each.pk) == saved), request.profile if saved == "profile" else None
    )
    tips: list[Tip] = tips_on(subject.get_latest_revision_as_object()) if subject else []
    context = {
        "profile": _standing(request.profile),
        "entries": [_standing(entry) for entry in entries],
        "may_add": request.profile.status != Status.STARTED and len(entries) < MOST_ENTRIES,
        "is_new": request.profile.status == Status.STARTED,
        "is_paused": request.profile.status == Status.PAUSED,
        "threads": conversations_of(request.profile),
        "suggestions": partners_that_fit(request.profile, languages.current().code, to_themselves=True)
        if request.profile.is_public
        else [],
        "saved": saved,
        "tips": tips,
    }
    return render(request, "content/exchange/my.html", context)


@for_participants
@require_http_methods(["GET", "POST"])
def profile_form(request: HttpRequest) -> HttpResponse:
    """Change the profile; what is public waits for the editors, what only we see counts at once."""
    stored = request.profile
    draft = stored.get_latest_revision_as_object()
    form = ProfileForm(request.POST or None, request.FILES or None, instance=draft)
    if not form.is_valid():
        context = {"form": form, "is_new": stored.status == Status.STARTED}
        return render(
            request, "content/exchange/profile_form.html", context, status=422 if form.is_bound else 200
        )
    profile = form.put_together()
    private = ("contact_name", "mail_language")
    for name in private:
        setattr(stored, name, form.cleaned_data[name])
    stored.save(update_fields=private)
    if set(form.changed_data) - set(private) or stored.status == Status.STARTED:
        hand_in(profile)
        drop_unused(stored)
    return _back("profile")


@for_participants
@require_http_methods(["GET", "POST"])
def entry_form(request: HttpRequest, entry_id: int | None = None) -> HttpResponse:
    """Add an offer or a request, or change one."""
    if entry_id is None:
        if request.profile.entries.count() >= MOST_ENTRIES or request.profile.status == Status.STARTED:
            return redirect("exchange_my")
        entry = Entry(profile=request.profile, language=request.profile.about_language)
    else:
        entry = get_object_or_404(request.profile.entries, pk=entry_id).get_latest_revision_as_object()
    form = EntryForm(request.POST or None, instance=entry)
    if not form.is_valid():
        context = {"form": form, "entry": entry}
        return render(
            request, "content/exchange/entry_form.html", context, status=422 if form.is_bound else 200
        )
    entry = form.save(commit=False)
    if entry.pk is None:
        hand_in(entry)
    else:
        change_entry(entry, set(form.changed_data))
    return _back(str(entry.pk))


@for_participants
@require_safe
def fitting(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Show the best offers for one's request, or the best requests for one's offer."""
    entry = get_object_or_404(request.profile.entries.public(), pk=entry_id)
    context = {
        "entry": entry,
        "is_offer": entry.direction == Direction.OFFER,
        "suggestions": entries_that_fit(entry, languages.current().code, to_themselves=True),
    }
    return render(request, "content/exchange/fitting.html", context)


@for_participants
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Ask, then delete an offer or a request."""
    entry = get_object_or_404(request.profile.entries, pk=entry_id)
    if request.method == "POST":
        erase_entry(entry)
        return _back("withdrawn")
    return render(request, "content/exchange/withdraw.html", {"entry": entry})


@for_participants
@require_POST
def pause(request: HttpRequest) -> HttpResponse:
    """Take the profile with all its entries from the public for a time, or bring it back."""
    profile = request.profile
    if profile.status == Status.PUBLIC:
        profile.set_status(Status.PAUSED)
        log(profile, "exchange.pause")
        return _back("paused")
    if profile.status == Status.PAUSED:
        profile.set_status(Status.PUBLIC if profile.live else Status.WAITING)
        log(profile, "exchange.resume")
        return _back("resumed")
    return redirect("exchange_my")
