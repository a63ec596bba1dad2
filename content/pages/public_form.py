"""Forms anybody may send: no cookie, so no CSRF token; robots and floods are kept out by other means."""

from __future__ import annotations

from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_ratelimit.core import is_ratelimited
from django_ratelimit.exceptions import Ratelimited


def is_same_origin(request: HttpRequest) -> bool:
    """Tell whether a form was sent from a page of this site.

    Browsers say so themselves in ``Sec-Fetch-Site``; older ones send ``Origin`` or ``Referer``. A request without
    any of them carries no login of ours that could be misused, but no browser sends one: it is refused.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site:
        return fetch_site == "same-origin"
    source = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(source).netloc == request.get_host()


def guard(request: HttpRequest, group: str, rate: str) -> None:
    """Let a sent form pass, or raise PermissionDenied (foreign site) or Ratelimited (too many from one address).

    ``rate`` is written as in django-ratelimit: ``10/h``. The address is used only as part of a hashed, short-lived
    cache key and is not stored.
    """
    if not is_same_origin(request):
        raise PermissionDenied(_("The form was sent from another site."))
    if is_ratelimited(request, group=group, key="ip", rate=rate, increment=True):
        raise Ratelimited


class PublicForm(forms.Form):
    """A form with a field that people do not see; robots fill it in."""

    website = forms.CharField(required=False, max_length=200)

    @property
    def is_from_robot(self) -> bool:
        """True when the unseen field holds something."""
        return bool(self.data.get("website"))
