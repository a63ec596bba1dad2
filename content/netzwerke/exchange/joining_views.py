"""Joining, and coming back: forms that anybody may send, and the links in mails."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from content import languages
from content.netzwerke.exchange import session, sign_up
from content.netzwerke.exchange.access_link import AccessLink
from content.netzwerke.exchange.choices import LinkPurpose
from content.netzwerke.exchange.public_forms import AccessForm, SignUpForm
from content.pages.plain_page import PlainPage
from content.pages.public_form import guard
from content.pages.version import PageVersion

FORM_RATE = "20/h"
LINK_RATE = "30/h"
PRIVACY_SLUG = "datenschutz"


def privacy_version() -> PageVersion | None:
    """Return the page that says how data are kept, in the reader's language; None while there is none."""
    page = PlainPage.objects.live().public().filter(slug=PRIVACY_SLUG).first()
    return page.version(languages.current().code) if page else None


# No cookie for readers means no CSRF token; `guard` checks where the form comes from.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Show the form to take part, or send a mail to confirm it. The answer never tells whether an address is known."""
    if request.method == "POST":
        guard(request, "exchange-join", FORM_RATE)
    form = SignUpForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "privacy": privacy_version()}
        return render(request, "content/exchange/join.html", context, status=422 if form.is_bound else 200)
    if not form.is_from_robot and sign_up.may_get_mail(request, form.cleaned_data["email"]):
        fields = {name: form.cleaned_data[name] for name in ("kind", "name", "email")}
        sign_up.sign_up(**fields, language=languages.current().code)
    return redirect("exchange_sent")


@csrf_exempt
@require_http_methods(["GET", "POST"])
def access(request: HttpRequest) -> HttpResponse:
    """Show the form for a link to "Meine Angaben", or send the link. The answer is the same for every address."""
    if request.method == "POST":
        guard(request, "exchange-access", FORM_RATE)
    elif session.current_link(request):
        return session.no_store(redirect("exchange_my"))
    form = AccessForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form}
        return render(request, "content/exchange/access.html", context, status=422 if form.is_bound else 200)
    if not form.is_from_robot:
        email = form.cleaned_data["email"]
        allowed = sign_up.may_get_mail(request, email)
        sign_up.ask_for_access(email, languages.current().code, allowed=allowed)
    return redirect("exchange_sent")


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Ask to look into the mailbox."""
    return render(request, "content/exchange/sent.html")


@csrf_exempt
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button, or let in who presses it: programs that look at the links of a mail do not use them up."""
    if request.method == "POST":
        guard(request, "exchange-link", LINK_RATE)
    found = AccessLink.usable(token)
    if found is None or (request.method == "POST" and not sign_up.follow(found)):
        return session.no_store(render(request, "content/exchange/link_over.html", status=410))
    if request.method == "POST":
        response = redirect(
            "exchange_my" if found.purpose != LinkPurpose.CONFIRM else "exchange_profile_form"
        )
        session.remember(response, found)
        return session.no_store(response)
    return session.no_store(render(request, "content/exchange/link.html", {"purpose": found.purpose}))
