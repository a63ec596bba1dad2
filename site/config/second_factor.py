"""Who needs a second factor in the admin: everybody who has set one up, or everybody."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django_otp import user_has_device

# Without these nobody could log in, out, or set up a second factor.
OPEN_NAMESPACE = "two_factor"
OPEN_NAMES = {"wagtailadmin_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}


class SecondFactorMiddleware:
    """Sends an editor who lacks the second factor to the place where it is asked for or set up.

    Only under the admin's address: a reader's request must not touch the session, or it cannot be cached.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer of the admin, or the way to the second factor."""
        if not request.path_info.startswith(reverse("wagtailadmin_home")) or _is_open(request.path_info):
            return self.get_response(request)
        user = request.user
        if not user.is_authenticated or user.is_verified():
            return self.get_response(request)
        if user_has_device(user, confirmed=True):
            return redirect("two_factor:login")
        if settings.TWO_FACTOR_REQUIRED:
            return redirect("two_factor:setup")
        return self.get_response(request)


def _is_open(path: str) -> bool:
    try:
        match = resolve(path)
    except Resolver404:
        return False
    return match.namespace == OPEN_NAMESPACE or match.url_name in OPEN_NAMES
