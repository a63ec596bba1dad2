"""Who has followed a link stays in "Meine Angaben" for a while: by a signed cookie that only these people get."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from content.netzwerke.exchange.access_link import AccessLink
from content.pages.public_form import guard

# Long enough to write a text in peace; every page that is opened starts it anew, up to half a day.
IDLE = timedelta(hours=2)
LONGEST = timedelta(hours=12)
RATE = "120/h"
_SALT = "exchange"


def cookie_name() -> str:
    """Return the name of the cookie; in public, browsers take it only from us and only over HTTPS (RFC 6265bis)."""
    return "__Host-angaben" if settings.SESSION_COOKIE_SECURE else "angaben"


def remember(response: HttpResponse, link: AccessLink) -> None:
    """Set the cookie; it holds the number of the link and nothing about a person."""
    response.set_signed_cookie(
        cookie_name(),
        str(link.pk),
        salt=_SALT,
        max_age=int(IDLE.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def forget(response: HttpResponse) -> None:
    """Delete the cookie."""
    response.delete_cookie(cookie_name(), samesite="Strict")


def current_link(request: HttpRequest) -> AccessLink | None:
    """Return the link by which somebody came, with its profile; None when nobody did or their time is over."""
    value = request.get_signed_cookie(
        cookie_name(), default="", salt=_SALT, max_age=int(IDLE.total_seconds())
    )
    if not value.isdecimal():
        return None
    links = AccessLink.objects.filter(pk=int(value), used_at__gt=timezone.now() - LONGEST, ended_at=None)
    return links.select_related("profile").first()


def no_store(response: HttpResponse) -> HttpResponse:
    """Keep a page out of every cache, ours and those on the way; return it."""
    patch_cache_control(response, private=True, no_store=True)
    return response


def for_participants(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let only people in who came by a link; ``request.link`` is that link, ``request.profile`` their profile.

    Whoever was away for too long is told so, and finds again what they had written.
    """

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            guard(request, "exchange-my", RATE)
        link = current_link(request)
        if link is None:
            return no_store(_too_late(request))
        request.link, request.profile = link, link.profile
        response = no_store(view(request, *args, **kwargs))
        if cookie_name() not in response.cookies:
            remember(response, link)
        return response

    # No CSRF token: `guard` checks where the form comes from, and the cookie is sent with no other site's forms.
    inner.csrf_exempt = True
    return inner


def _too_late(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return redirect("exchange_access")
    texts = [
        value
        for name, values in request.POST.lists()
        for value in values
        if len(value) > 20 and name != "website"
    ]
    return render(request, "content/exchange/too_late.html", {"texts": texts}, status=403)
