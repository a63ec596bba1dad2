"""The released texts of pages, for the glossary: where its words stand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from django.apps import apps
from django.db.models import F
from wagtail.fields import StreamField

from content import languages
from content.pages.columns import column, translated_fields
from content.pages.search.models import SearchEntry
from content.pages.text import TextBlock, TextKind, page_text
from glossary.finder import BREAK
from glossary.lists import word_list
from glossary.uses import PageText, update_page

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

# How it stands in the JSON of a stream, where quotation marks are escaped.
_MARK = re.compile(r"<a\b[^>]*\blinktype=\\?\"term\\?\"[^>]*>")
_ID = re.compile(r"\bid=\\?\"([0-9]{1,18})\\?\"")
# No term is marked in them, as in their HTML: see ``glossary.tags``.
_UNMARKED = (TextKind.TITLE, TextKind.HEADING, TextKind.TABLE_HEADING, TextKind.ALT_TEXT)
_BETWEEN = f"\n{BREAK}\n"
_PAGES_AT_ONCE = 100


def released_texts(code: str, holds: Callable[[str], bool]) -> Iterator[PageText]:
    """Yield the released texts of live pages in a language in which something may be found, by their titles.

    ``holds`` sees all words of the page, also those where no term is marked. Costs a query for all texts; those that
    hold something cost one query more, and one for each type of page, for a hundred pages at once.
    """
    # Not left to the database: what it compares are letters, and the finder also reads Bundes·tag and Daten-Schutz.
    entries = SearchEntry.objects.filter(language=code, page__live=True, page__links_terms=True)
    entries = entries.order_by(F(f"page__{column('title', 'de')}"), "page_id").values_list("page_id", "text")
    held: list[int] = []
    for page_id, text in entries.iterator(chunk_size=200):
        if holds(text):
            held.append(page_id)
    for start in range(0, len(held), _PAGES_AT_ONCE):
        page_ids = held[start : start + _PAGES_AT_ONCE]
        # That module needs this one by way of the models.
        pages = apps.get_model("content", "BasePage").objects.filter(pk__in=page_ids).specific()
        found = {page.pk: page for page in pages}
        yield from (_page_text(found[page_id], code) for page_id in page_ids if page_id in found)


def _page_text(page: BasePage, code: str) -> PageText:
    blocks = [block for block in page_text(page, code) if block.kind not in _UNMARKED]
    text = _BETWEEN.join(block.text for block in blocks)
    excluded = tuple(word_list(page.excluded_terms))
    return PageText(page.pk, page.title_de or "", text, page.links_terms, excluded, tuple(_silent(blocks)))


def _silent(blocks: Iterable[TextBlock]) -> Iterator[tuple[int, int]]:
    """Yield the places of links and of marks set by hand in the joined text."""
    offset = 0
    for block in blocks:
        yield from ((offset + place.start, offset + place.end) for place in (*block.links, *block.marks))
        offset += len(block.text) + len(_BETWEEN)


def update_uses(page: BasePage) -> None:
    """Write down which terms stand on a page, after the public sees it differently (``publication.after``).

    Languages that the site does not show have no live terms.
    """
    page = page.specific
    shown = [language.code for language in languages.active()]
    released = page.search_entries.filter(language__in=shown).values_list("language", flat=True)
    texts = {code: _page_text(page, code) for code in released}
    update_page(page.pk, texts, {code: marks_by_hand(page, code) for code in texts})


def marks_by_hand(page: BasePage, code: str) -> list[int]:
    """Return the numbers of the terms that editors have marked in a version of a page of its own type."""
    found = []
    for name in translated_fields(type(page)):
        field = page._meta.get_field(column(name, code))
        if isinstance(field, StreamField) and (stream := getattr(page, field.name)):
            stored = json.dumps(stream.get_prep_value())
            ids = (_ID.search(mark.group()) for mark in _MARK.finditer(stored))
            found += [int(match.group(1)) for match in ids if match and int(match.group(1))]
    return found
