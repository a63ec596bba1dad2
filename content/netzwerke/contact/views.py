"""The message form at a profile, an offer or a request."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content import languages
from content.netzwerke.contact import limits, places
from content.netzwerke.contact.course import begin
from content.netzwerke.contact.forms import WriteForm
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile
from content.pages.public_form import guard


# No cookie for readers means no CSRF token; `guard` checks where the form comes from.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def write_to_profile(request: HttpRequest, pk: int) -> HttpResponse:
    """Write to a profile."""
    return _write(request, get_object_or_404(Profile.objects.public(), pk=pk), None)


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
    form = WriteForm(request.POST or None)
    # The examples of a new site have nobody who could answer.
    if receiver.is_demo or not form.is_valid() or not _is_allowed(form, receiver):
        context = {
            "form": None if receiver.is_demo else form,
            "receiver": receiver,
            "entry": entry,
            "is_full": bool(entry) and not places.free(entry),
        }
        return render(request, "content/contact/write.html", context, status=422 if form.is_bound else 200)
    if not form.is_from_robot:
        values: dict[str, Any] = {name: form.cleaned_data[name] for name in ("name", "email", "text")}
        begin(receiver, entry, language=languages.current().code, **values)
    return redirect("contact_sent")


def _is_allowed(form: WriteForm, receiver: Profile) -> bool:
    """Say in the form, so that no text is lost, when too much was sent today."""
    if limits.is_address_busy(form.cleaned_data["email"].lower()):
        form.add_error(
            "email", _("We have sent enough mails to this address today. Please try again tomorrow.")
        )
    if limits.is_receiver_busy(receiver):
        form.add_error(
            None, _("Many people have written here today. Please keep your text and try again tomorrow.")
        )
    return form.is_valid()
