"""RSS that is well-formed whatever signs its texts hold."""

from __future__ import annotations

from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed

from glossary.exchange.xml_text import visible


class WellFormedRss(Rss201rev2Feed):
    """Leaves out control characters of what is listed: XML has none, and one of them would take the whole feed."""

    def __init__(self, title: str, link: str, description: str, **kwargs: Any) -> None:
        super().__init__(visible(str(title)), link, visible(str(description)), **kwargs)

    def add_item(self, title: str, link: str, description: str, **kwargs: Any) -> None:
        """Add an entry."""
        super().add_item(visible(str(title)), link, visible(str(description)), **kwargs)
