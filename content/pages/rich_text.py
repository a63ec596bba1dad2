"""Rich text holds what the editor offers and nothing else, whichever way it came in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import nh3
from django.db.models import Model
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

# What the features bold, ol, ul, link, document-link and term write.
ELEMENTS = {"p", "br", "b", "strong", "ol", "ul", "li", "a"}
ATTRIBUTES = {"*": {"data-block-key"}, "a": {"href", "linktype", "id"}}
SCHEMES = {"http", "https", "mailto", "tel"}
# Wagtail replaces links by regular expressions: a bracket inside an address would end its tag too early.
VALUES = {
    "data-block-key": re.compile(r"[\w-]{1,40}"),
    "href": re.compile(r"[^\s<>\"'`\\]{1,2000}"),
    "id": re.compile(r"[0-9]{1,18}", re.ASCII),
    "linktype": re.compile(r"page|document|term"),
}
# Texts that are kept cleaned: about those of a small handbook in all its languages.
KEPT_TEXTS = 2_000


def _allowed_value(element: str, attribute: str, value: str) -> str | None:
    # Asked also about attributes that are not allowed anyway.
    form = VALUES.get(attribute)
    return value if form and form.fullmatch(value) else None


_cleaner = nh3.Cleaner(
    tags=ELEMENTS,
    attributes=ATTRIBUTES,
    attribute_filter=_allowed_value,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
)


@lru_cache(maxsize=KEPT_TEXTS)
def clean_rich_text(source: str) -> str:
    """Return rich text, as Wagtail stores it, with only the elements, attributes and links of ``ELEMENTS`` & co.

    >>> clean_rich_text('<p onclick="x()">Hallo <a href="javascript:x()">Welt</a><script>x()</script></p>')
    '<p>Hallo <a>Welt</a></p>'
    """
    # Wagtail's editor reads XHTML.
    return _cleaner.clean(source).replace("<br>", "<br/>")


class CleanRichTextBlock(blocks.RichTextBlock):
    """Wagtail's rich text block, cleaned when it is read from anywhere and when it is written."""

    def to_python(self, value: Any) -> RichText:
        """Return the stored text, cleaned: what an older version or another program stored may hold anything."""
        return RichText(clean_rich_text(str(value or "")))

    def normalize(self, value: Any) -> RichText:
        """Return a text that code has set, cleaned."""
        return _cleaned(super().normalize(value))

    def value_from_form(self, value: Any) -> RichText:
        """Return the text a form has sent, cleaned."""
        return RichText(clean_rich_text(str(value or "")))

    def get_prep_value(self, value: RichText) -> str:
        """Return the text as it is stored."""
        return clean_rich_text(value.source)


def _cleaned(value: RichText) -> RichText:
    clean = clean_rich_text(value.source)
    return value if clean == value.source else RichText(clean)


def clean_streams(page: Model, names: Iterable[str] | None = None) -> None:
    """Let every text of a page's streams (those of ``names``; None: of all) pass its block before it is stored.

    A stream keeps blocks that nobody has looked at as the raw data it was given, and would store them unseen.
    """
    for field in page._meta.concrete_fields:
        if isinstance(field, StreamField) and (names is None or field.name in names):
            # To look at a block is enough: from then on its own value is stored, not the raw one.
            list(getattr(page, field.attname) or ())
