"""The terms in the sitemap: each version with its siblings in other languages."""

from __future__ import annotations

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest

from content import languages
from glossary.addresses import glossary_url, term_url
from glossary.term import Term


class GlossarySitemap(Sitemap):
    """The glossary and all its terms."""

    # A file of the sitemap protocol holds at most 50,000 addresses; a term has up to six.
    limit = 5_000

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def items(self) -> Any:
        """The live terms."""
        return Term.objects.filter(live=True).order_by("pk")

    def get_latest_lastmod(self) -> Any:
        """When a term was published last; one query, where Django would read all."""
        return self.items().order_by("-last_published_at").values_list("last_published_at", flat=True).first()

    def get_urls(self, page: int = 1, site: Any = None, protocol: Any = None) -> list[dict[str, Any]]:
        """Return the entries of one file of the sitemap; the first names the glossary itself, where it has terms."""
        terms = self.paginator.page(page).object_list
        entries = [
            entry
            for term in terms
            for entry in self._siblings(
                {code: term_url(term.slug, code) for code in _codes(term)}, term.last_published_at
            )
        ]
        if page == 1 and entries:
            addresses = {language.code: glossary_url(language.code) for language in languages.active()}
            entries = self._siblings(addresses, self.get_latest_lastmod()) + entries
        return entries

    def _siblings(self, addresses: dict[str, str], changed: Any) -> list[dict[str, Any]]:
        full = {code: self._request.build_absolute_uri(url) for code, url in addresses.items()}
        alternates = [{"lang_code": code, "location": url} for code, url in full.items()]
        if languages.DEFAULT in full:
            alternates.append({"lang_code": "x-default", "location": full[languages.DEFAULT]})
        return [{"location": url, "lastmod": changed, "alternates": alternates} for url in full.values()]


def _codes(term: Term) -> list[str]:
    return [language.code for language in languages.active() if term.version(language.code).exists]
