"""The mean length of the sentences of a text."""

from content.readability.examples import sentences_of_words
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)

LEAST_SENTENCES = 5
_CLOSED = (".", "!", "?", ".“", "!“", "?“")


def find(document, options):
    """Measure words per sentence, rounded up, from 5 sentences on; marks the longest sentence.

    Tables and captions do not count, and items of a list only if they end like a sentence.
    """
    counted = [
        placed
        for placed in document.sentences
        if placed.block.kind in ("paragraph", "quote")
        or placed.block.kind == "list_item"
        and placed.block.text.rstrip().endswith(_CLOSED)
    ]
    lengths = [len(placed.sentence.words) for placed in counted]
    if len(counted) >= LEAST_SENTENCES:
        longest = counted[lengths.index(max(lengths))]
        mean = -(-sum(lengths) // len(lengths))
        yield Match(longest.start, longest.end, block=longest.block, value=mean)


RULE = Rule(
    id="average_sentence_length",
    references=("DINSPEC Sätze",),
    severity=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), WARNING),
    limits={LEICHTE_SPRACHE: {WARNING: 10}, EINFACHE_SPRACHE: {WARNING: 15}, PLAIN_ENGLISH: {WARNING: 20}},
    message="Ihre Sätze sind im Durchschnitt zu lang.",
    reason="Kurze Sätze versteht man besser.",
    remedy="Im Durchschnitt sind es {value} Wörter. Gut sind höchstens {limit}. Beginnen Sie mit diesem Satz.",
    breaks=(
        sentences_of_words(10, "«{}»"),
        Example(sentences_of_words(15, "«{}»"), EINFACHE_SPRACHE),
        Example(sentences_of_words(20, "«{}»", "We can help you", " and all of them"), PLAIN_ENGLISH),
    ),
    keeps=(
        sentences_of_words(10),
        Example(sentences_of_words(15), EINFACHE_SPRACHE),
        Example(sentences_of_words(20, opening="We can help you", filler=" and all of them"), PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=("de", "en"),
)
