"""A chapter on the web comes in parts when it has many findings: a page stays small for slow connections."""

from __future__ import annotations

import math
from dataclasses import replace

from content.handreichung.chapter import Chapter
from content.pages.pagination import NumberedPage, NumberedPaginator

MOST_STATEMENTS = 8


def part_of(chapter: Chapter, number: str) -> tuple[Chapter, NumberedPage]:
    """Return a part of a chapter, with the sources that its findings name, and its page among the parts.

    Parts are of about the same length. ``number`` comes from an address: what is no number of a part leads to the
    first or the last.
    """
    count = max(1, math.ceil(len(chapter.statements) / MOST_STATEMENTS))
    size = max(1, math.ceil(len(chapter.statements) / count))
    page = NumberedPaginator(chapter.statements, size).get_page(number)
    statements = tuple(page.object_list)
    named = {each.source.number for statement in statements for each in statement.citations}
    sources = tuple(source for source in chapter.sources if source.number in named)
    return replace(chapter, statements=statements, sources=sources), page
