"""The address of the reader's machine, seen through the operator's own proxies."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address that the outermost trusted proxy saw; without proxies the one that connected.

    Every proxy appends the address it saw to X-Forwarded-For. Only the last ``settings.TRUSTED_PROXIES``
    entries were written by proxies of the operator; anything before them a visitor can make up.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    hops = [address.strip() for address in forwarded if address.strip()]
    count = settings.TRUSTED_PROXIES
    if count and len(hops) >= count:
        return hops[-count]
    return request.META.get("REMOTE_ADDR", "")
