"""A chapter on the web comes in parts when it has many findings: a page stays small for slow connections."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.handreichung.chapter import Chapter
from content.pages.pagination import NumberedPage, NumberedPaginator
from content.pages.version import PageVersion

MOST_STATEMENTS = 8
# Of the pages of a type, and of the words, that stand below the findings of every part.
MOST_PAGES, MOST_TERMS = 6, 24


def part_of(chapter: Chapter, number: str) -> tuple[Chapter, NumberedPage]:
    """Return a part of a chapter, with the sources that its findings name, and its page among the parts.

    The foremost of the chapter's pages and words stand in each part; all of them stand in the whole handbook and in
    the documents. Parts are of about the same length. ``number`` comes from an address: what is no number of a part
    leads to the first or the last.
    """
    count = max(1, math.ceil(len(chapter.statements) / MOST_STATEMENTS))
    size = max(1, math.ceil(len(chapter.statements) / count))
    page = NumberedPaginator(chapter.statements, size).get_page(number)
    statements = tuple(page.object_list)
    named = {each.source.number for statement in statements for each in statement.citations}
    sources = tuple(source for source in chapter.sources if source.number in named)
    pages = tuple(_first_of_each_type(chapter.pages))
    terms = chapter.terms[:MOST_TERMS]
    return replace(chapter, statements=statements, sources=sources, pages=pages, terms=terms), page


def _first_of_each_type(pages: Sequence[PageVersion]) -> Iterator[PageVersion]:
    counts: Counter[type] = Counter()
    for version in pages:
        kind = type(version.page)
        counts[kind] += 1
        if counts[kind] <= MOST_PAGES:
            yield version
