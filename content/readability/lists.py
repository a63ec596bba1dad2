"""The lists of a document."""

from collections import defaultdict
from collections.abc import Sequence

from content.readability.document import Block, Document

_WORD, _SENTENCE = 1, 4  # words of an item that is only a word, and of one that is a sentence


def lists(document: Document) -> list[list[Block]]:
    """The items of each list. In plain text a new list begins behind every other line."""
    found, run = defaultdict(list), 0
    for block in document.blocks:
        if block.kind == "list_item":
            found[block.group, run].append(block)
        elif not document.layout_known:
            run += 1
    return list(found.values())


def is_mixed(items: Sequence[Block]) -> bool:
    """Whether single words and whole sentences are items of one list."""
    sizes = {len(item.text.split()) for item in items if not item.text.rstrip().endswith((".", "!", "?"))}
    sentences = [item for item in items if item.text.rstrip().endswith((".", "!", "?"))]
    return min(sizes, default=_SENTENCE) <= _WORD and any(len(i.text.split()) >= _SENTENCE for i in sentences)
