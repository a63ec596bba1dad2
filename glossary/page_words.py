"""The terms of one page: its HTML with them marked, and what is shown of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from wagtail.images import get_image_model

from glossary.explanation import explanation_html
from glossary.linker import Wishes, mark_terms
from glossary.lists import word_list
from glossary.live_terms import live_terms
from glossary.term_list import ListedTerm, TermList

# As the template asks for them: pictures of both kinds come in one query with the sizes they have.
PICTURE_SIZES = ("width-160|format-webp", "width-160")


@dataclass(frozen=True)
class Box:
    """What a reader sees who opens a term."""

    term: ListedTerm
    picture: Any = None

    @property
    def explanation(self) -> SafeString:
        """The short explanation as HTML."""
        return explanation_html(self.term.explanation)


def marked_page(
    html: str,
    code: str,
    outer_code: str,
    *,
    automatic: bool = True,
    excluded: str = "",
    own: int | None = None,
) -> tuple[str, list[ListedTerm]]:
    """Return the HTML of a page with its terms marked in the language ``code``, and these terms.

    ``outer_code`` is the language of the document around; ``excluded`` are words, one in each line, that are not
    explained; ``own`` is the term whose page it is. Costs no query.
    """
    found = live_terms(code)
    wishes = Wishes(automatic, excluded_terms(found, excluded), own)
    marked = mark_terms(html, found.index, found.terms.keys(), code, outer_code, wishes)
    return marked.html, [found.terms[term_id] for term_id in marked.term_ids if term_id in found.terms]


def excluded_terms(found: TermList, words: str) -> frozenset[int]:
    """Return the terms that are called by one of these words, one in each line."""
    return frozenset(found.index.term_of(word) for word in word_list(words)) - {None}


def boxes(terms: Iterable[ListedTerm]) -> list[Box]:
    """Return a box for each term, with its picture."""
    terms = list(terms)
    ids = {term.picture_id for term in terms if term.picture_id}
    pictures = {}
    if ids:
        found = get_image_model().objects.filter(pk__in=ids).prefetch_renditions(*PICTURE_SIZES)
        pictures = {picture.pk: picture for picture in found}
    return [Box(term, pictures.get(term.picture_id)) for term in terms]
