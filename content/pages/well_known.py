"""Small files that programs ask a site for: robots.txt, security.txt, the sitemap, the town's colours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index as index_view
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from content.pages.site_settings import SiteSettings
from content.pages.sitemap import PageSitemap
from glossary.sitemap import GlossarySitemap

# RFC 9116 section 2.5.5: security.txt should expire within a year.
SECURITY_TXT_VALID = timedelta(days=180)
DAY = 24 * 60 * 60


@require_safe
@cache_control(max_age=DAY, public=True)
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Allow everything but the editor, and name the sitemap (RFC 9309)."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Say whom to tell about a security problem (RFC 9116); 404 until the settings name an address."""
    address = SiteSettings.for_request(request).contact_address
    if not address:
        raise Http404
    expires = (timezone.now() + SECURITY_TXT_VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{address}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: de, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


# The sections of the sitemap by their names; areas add theirs in AppConfig.ready().
sitemaps: dict[str, Callable[[HttpRequest], Sitemap]] = {"pages": PageSitemap, "glossary": GlossarySitemap}


def _sitemaps(request: HttpRequest) -> dict[str, Sitemap]:
    return {name: section(request) for name, section in sitemaps.items()}


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The list of the sitemap's files (sitemaps.org protocol)."""
    return index_view(request, _sitemaps(request), sitemap_url_name="sitemap_section")


@require_safe
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    """A file of the sitemap, with the addresses of each language; ``?p=2`` is the second."""
    return sitemap_view(request, _sitemaps(request), section)


@require_safe
@cache_control(max_age=DAY, public=True)
def theme_css(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """The town's colours as a style sheet; its address changes with the colours."""
    return HttpResponse(SiteSettings.for_request(request).style_sheet, content_type="text/css; charset=utf-8")
