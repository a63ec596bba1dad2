"""The released texts of pages, for the glossary: where its words stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from django.db.models import F, Q
from wagtail.fields import StreamField

from content import languages
from content.pages.columns import column, translated_fields
from content.pages.search.models import SearchEntry
from glossary.lists import word_list
from glossary.uses import PageText, update_page

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

# How it stands in the JSON of a stream, where quotation marks are escaped.
_MARK = re.compile(r"<a\b[^>]*\blinktype=\\?\"term\\?\"[^>]*>")
_ID = re.compile(r"\bid=\\?\"([0-9]{1,18})\\?\"")
# Conditions of one query; a term has at most 61 forms.
_MOST_FORMS = 200


def released_texts(code: str, forms: Sequence[str]) -> Iterator[PageText]:
    """Yield the released texts of live pages in a language that hold one of the forms, small or capital; one query."""
    entries = SearchEntry.objects.filter(language=code, page__live=True)
    if forms:
        holds = Q()
        for form in forms[:_MOST_FORMS]:
            # Parts of a form that may be written apart or with a hyphen elsewhere are not searched for: the finder
            # reads such spellings as forms of their own. SQLite knows no capital umlauts.
            for spelling in {form, form[:1].upper() + form[1:]}:
                holds |= Q(text__icontains=spelling)
        entries = entries.filter(holds)
    return map(_page_text, _rows(entries, code))


def _rows(entries, code: str):
    title = F(f"page__{column('title', 'de')}")
    fields = ["page_id", "text", "page__links_terms", "page__excluded_terms"]
    return entries.order_by(title, "page_id").values_list(*fields, title).iterator(chunk_size=200)


def _page_text(row: tuple) -> PageText:
    page_id, text, links_terms, excluded, title = row
    return PageText(page_id, title or "", text, links_terms, tuple(word_list(excluded)))


def update_uses(page: BasePage) -> None:
    """Write down which terms stand on a page, after the public sees it differently (``publication.after``).

    Languages that the site does not show have no live terms.
    """
    page = page.specific
    shown = [language.code for language in languages.active()]
    texts = {
        entry.language: PageText(
            page.pk,
            page.title_de or "",
            entry.text,
            page.links_terms,
            tuple(word_list(page.excluded_terms)),
        )
        for entry in page.search_entries.filter(language__in=shown)
    }
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
