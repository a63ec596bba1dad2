"""The exchange in the sitemap: its lists, profiles, offers and requests, in each language of the site."""

from __future__ import annotations

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from content import languages
from content.netzwerke.directory.kinds import LISTS
from content.netzwerke.exchange.entry import Entry
from content.netzwerke.exchange.profile import Profile


class ExchangeSitemap(Sitemap):
    """Public things of the exchange without examples; ``address`` is the name of the address of each."""

    # A file of the sitemap protocol holds at most 50,000 addresses; each thing has up to six.
    limit = 5_000
    address = ""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def get_latest_lastmod(self) -> Any:
        """When something was approved last; one query, where Django would read all."""
        newest = self.items().exclude(last_published_at=None).order_by("-last_published_at")
        return newest.values_list("last_published_at", flat=True).first()

    def get_urls(self, page: int = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        """Return the entries of one file of the sitemap."""
        rows = self.paginator.page(page).object_list.values_list("pk", "last_published_at")
        return [entry for pk, changed in rows for entry in self._siblings(self.address, [pk], changed)]

    def _siblings(self, name: str, arguments: list[int], changed: Any) -> list[dict[str, Any]]:
        full = {}
        for language in languages.active():
            with translation.override(language.code):
                full[language.code] = self._request.build_absolute_uri(reverse(name, args=arguments))
        alternates = [{"lang_code": code, "location": url} for code, url in full.items()]
        alternates.append({"lang_code": "x-default", "location": full[languages.DEFAULT]})
        return [{"location": url, "lastmod": changed, "alternates": alternates} for url in full.values()]


class ProfileSitemap(ExchangeSitemap):
    """The profiles; the first file names the lists, too, where there are profiles."""

    address = "exchange_profile"

    def items(self) -> QuerySet[Profile]:
        """The public profiles."""
        return Profile.objects.public().filter(is_demo=False).order_by("pk")

    def get_urls(self, page: int = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        """Return the entries of one file of the sitemap."""
        entries = super().get_urls(page, site, protocol)
        if page > 1 or not entries:
            return entries
        names = ["exchange", *(kind.name for kind in LISTS)]
        return [
            entry for name in names for entry in self._siblings(name, [], self.get_latest_lastmod())
        ] + entries


class EntrySitemap(ExchangeSitemap):
    """The offers and requests."""

    address = "exchange_entry"

    def items(self) -> QuerySet[Entry]:
        """The public entries."""
        return Entry.objects.public().filter(profile__is_demo=False).order_by("pk")
