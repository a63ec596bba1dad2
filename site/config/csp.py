"""Content-Security-Policy: a strict one for readers, one that Wagtail can live with for editors."""

from collections.abc import Sequence

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

Policy = dict[str, Sequence[str]]


def reader_policy(media_origins: Sequence[str] = ()) -> Policy:
    """Return the policy of the public pages: nothing inline, nothing from elsewhere but own media."""
    media = [SELF, *media_origins]
    return {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        # Embedded videos start only after a click on our placeholder, from the provider's cookie-free host.
        "frame-src": [SELF, "https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "img-src": [*media, "data:"],
        "manifest-src": [SELF],
        "media-src": media,
        "object-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
    }


def editor_policy(media_origins: Sequence[str] = ()) -> Policy:
    """Return the policy of the admin: Wagtail writes inline script and style, and previews in frames."""
    return reader_policy(media_origins) | {
        "img-src": [SELF, *media_origins, "data:", "blob:"],
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
    }


class PolicyMiddleware(CSPMiddleware):
    """Sends ``settings.CONTENT_SECURITY_POLICY``, under the admin's address ``settings.EDITOR_POLICY``."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        """Return django-csp's parts of the policy, with the editors' policy where it belongs."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path_info.startswith(reverse("wagtailadmin_home")):
            parts.replace = settings.EDITOR_POLICY | (parts.replace or {})
        return parts
