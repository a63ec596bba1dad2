"""Headings and the text between them."""

from collections.abc import Iterator

from content.readability.document import PROSE, Block, Document


def stretches(document: Document) -> Iterator[tuple[Block, int]]:
    """The first block of each stretch of text between headings, and how many words the stretch has."""
    first, words = None, 0
    for block in document.blocks:
        if block.kind == "heading":
            if first:
                yield first, words
            first, words = None, 0
        elif block.kind in PROSE:
            first = first or block
            words += sum(len(placed.sentence.words) for placed in document.sentences_of(block))
    if first:
        yield first, words


def skipping(document: Document) -> Iterator[Block]:
    """Headings that leave out a level below the heading before them, as h4 after h2 does. WCAG 2.2, 1.3.1."""
    before = 0
    for heading in document.of_kind("heading"):
        if 0 < before < heading.level - 1:
            yield heading
        before = heading.level
