"""The message form at a profile, an offer or a request."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content import languages
from content.netzwerke.contact import limits, places
from content.netzwerke.contact.course import Refused, begin, begin_known
from content.netzwerke.contact.forms import MessageForm, WriteForm
from content.netzwerke.contact.thread_views import REFUSALS
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.netzwerke.exchange.session import current_link
from content.pages.public_form import guard


# No cookie for readers means no CSRF token; `guard` checks where the form comes from. Kept nowhere, because it looks
# different for who is in "Meine Angaben".
@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def write_to_profile(request: HttpRequest, pk: int) -> HttpResponse:
    """Write to a profile."""
    return _write(request, get_object_or_404(Profile.objects.public(), pk=pk), None)


@never_cache
@csrf_exempt
@require_http_methods(["GET", "POST"])
def write_to_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Write about an offer or a request."""
    entry = get_object_or_404(Entry.objects.public().select_related("profile"), pk=pk)
    return _write(request, entry.profile, entry)


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Say that a mail is on its way and what to do with it."""
    return render(request, "content/contact/sent.html")


def _write(request: HttpRequest, receiver: Profile, entry: Entry | None) -> HttpResponse:
    if request.method == "POST":
        guard(request, "contact-write", limits.WRITE_RATE)
    sender = _known_sender(request)
    form = (MessageForm if sender else WriteForm)(request.POST or None)
    # The examples of a new site have nobody who could answer.
    if receiver.is_demo or not form.is_valid() or not _is_allowed(form, receiver):
        return _form_page(request, receiver, entry, form, sender)
    if form.is_from_robot:
        return redirect("contact_sent")
    values: dict[str, Any] = {"text": form.cleaned_data["text"], "language": languages.current().code}
    if sender is None:
        begin(receiver, entry, name=form.cleaned_data["name"], email=form.cleaned_data["email"], **values)
        return redirect("contact_sent")
    try:
        thread = begin_known(sender, receiver, entry, **values)
    except Refused as refused:
        form.add_error(None, REFUSALS[refused.reason])
        return _form_page(request, receiver, entry, form, sender)
    return redirect("contact_mine", thread.parties.get(profile=sender).pk)


def _known_sender(request: HttpRequest) -> Profile | None:
    """Return the profile of who is in "Meine Angaben": its address is confirmed already."""
    link = current_link(request)
    return link.profile if link and link.profile.confirmed_at else None


def _form_page(
    request: HttpRequest,
    receiver: Profile,
    entry: Entry | None,
    form: MessageForm,
    sender: Profile | None,
) -> HttpResponse:
    context = {
        "form": None if receiver.is_demo else form,
        "receiver": receiver,
        "entry": entry,
        "sender": sender,
        "is_full": bool(entry) and not places.free(entry),
    }
    return render(request, "content/contact/write.html", context, status=422 if form.is_bound else 200)


def _is_allowed(form: MessageForm, receiver: Profile) -> bool:
    """Say in the form, so that no text is lost, when too much was sent today."""
    email = form.cleaned_data.get("email", "").lower()
    if email and limits.is_address_busy(email):
        form.add_error(
            "email", _("We have sent enough mails to this address today. Please try again tomorrow.")
        )
    if limits.is_receiver_busy(receiver):
        form.add_error(
            None, _("Many people have written here today. Please keep your text and try again tomorrow.")
        )
    return form.is_valid()
