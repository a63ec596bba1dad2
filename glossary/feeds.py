"""RSS: the newest terms of the glossary in one language."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from content import languages
from glossary.addresses import term_url
from glossary.live_terms import live_terms
from glossary.rss import WellFormedRss
from glossary.term import Term
from glossary.version import TermVersion

LENGTH = 20


class GlossaryFeed(Feed):
    """The newest terms that are explained in the language of the address."""

    feed_type = WellFormedRss

    def get_object(self, request: HttpRequest) -> str:
        """Return the language."""
        return languages.current().code

    def title(self, code: str) -> str:
        """Name of the feed."""
        return _("New words in the glossary")

    def description(self, code: str) -> str:
        """What the feed is about."""
        return _("Hard words, explained in easy words.")

    def link(self, code: str) -> str:
        """Address of the glossary."""
        return reverse("glossary")

    def feed_url(self, code: str) -> str:
        """Address of the feed itself."""
        return reverse("glossary_feed")

    def items(self, code: str) -> list[TermVersion]:
        """The newest terms."""
        known = live_terms(code).terms
        newest: QuerySet[Term] = Term.objects.filter(live=True).order_by("-first_published_at", "-pk")
        # Terms without a version in the language are skipped; two queries' worth of them are enough.
        ids = [pk for pk in newest.values_list("pk", flat=True) if pk in known][:LENGTH]
        return [found.version(code) for found in newest.filter(pk__in=ids)]

    def item_title(self, item: TermVersion) -> str:
        """The word."""
        return item.name

    def item_description(self, item: TermVersion) -> str:
        """Its short explanation."""
        return item.explanation_text

    def item_link(self, item: TermVersion) -> str:
        """Address of the term's page."""
        return term_url(item.term.slug, item.code)

    def item_pubdate(self, item: TermVersion) -> Any:
        """When the term went online first."""
        return item.term.first_published_at

    def item_updateddate(self, item: TermVersion) -> Any:
        """When the term was published last."""
        return item.term.last_published_at
