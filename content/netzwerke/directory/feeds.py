"""RSS: the newest offers, and the newest requests."""

from __future__ import annotations

from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse

from content.netzwerke.directory.kinds import ListKind
from content.netzwerke.exchange.entry import Entry
from glossary.rss import WellFormedRss

LENGTH = 20


class EntryFeed(Feed):
    """What was approved last. Each text is in the language in which it was written."""

    feed_type = WellFormedRss

    def get_object(self, request: HttpRequest, kind: ListKind) -> ListKind:
        """Return the list whose feed it is."""
        return kind

    def title(self, kind: ListKind) -> Any:
        """Name of the list."""
        return kind.title

    def description(self, kind: ListKind) -> Any:
        """What the list is about."""
        return kind.lead

    def link(self, kind: ListKind) -> str:
        """Address of the list."""
        return reverse(kind.name)

    def feed_url(self, kind: ListKind) -> str:
        """Address of the feed itself."""
        return reverse(kind.feed)

    def items(self, kind: ListKind) -> list[Entry]:
        """The newest entries."""
        entries = Entry.objects.public().filter(direction=kind.direction).select_related("profile")
        return list(entries.order_by(F("first_published_at").desc(nulls_last=True), "-pk")[:LENGTH])

    def item_title(self, item: Entry) -> str:
        """Title and whose it is."""
        return f"{item.title} ({item.profile.name})"

    def item_description(self, item: Entry) -> str:
        """The text."""
        return item.text

    def item_link(self, item: Entry) -> str:
        """Address of the entry."""
        return reverse("exchange_entry", args=[item.pk])

    def item_pubdate(self, item: Entry) -> Any:
        """When it was approved first."""
        return item.first_published_at or item.created_at

    def item_updateddate(self, item: Entry) -> Any:
        """When it was approved last."""
        return item.last_published_at or item.created_at
