"""Paragraphs with too many sentences."""

from content.readability.examples import paragraph_of_sentences
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(document, block, options):
    """Measure the sentences of the paragraph, in Einfache Sprache at least 6 in 100 words. Not of plain strings."""
    sentences = document.sentences_of(block)
    if document.layout_known and sentences:
        words = sum(len(placed.sentence.words) for placed in sentences)
        worth = -(-words * 6 // 100) if options.standard == EINFACHE_SPRACHE else 0
        size = f"{words} Wörter" if worth > len(sentences) else f"{len(sentences)} Sätze"
        value = max(len(sentences), worth)
        yield Match(sentences[0].start, sentences[-1].end, value=value, words={"size": size})


RULE = Rule(
    id="paragraph_too_long",
    references=("BITV 7", "NLS Text", "GOVUK structure"),
    severity=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH, OTHER_LANGUAGES), WARNING),
    limits={
        LEICHTE_SPRACHE: {WARNING: 5},
        EINFACHE_SPRACHE: {WARNING: 6},
        PLAIN_ENGLISH: {WARNING: 5},
        OTHER_LANGUAGES: {WARNING: 6},
    },
    message="Dieser Absatz ist lang: Bitte machen Sie 2 Absätze.",
    reason="Kurze Absätze geben beim Lesen eine Pause.",
    remedy="Dieser Absatz hat {size}. Gut sind höchstens {limit} kurze Sätze.",
    breaks=(
        paragraph_of_sentences(6, "«{}»"),
        Example(paragraph_of_sentences(7, "«{}»"), EINFACHE_SPRACHE),
        Example(paragraph_of_sentences(7, "«{}»"), OTHER_LANGUAGES),
        Example(f"<p>«Wir{' und wir' * 50} lesen gern.»</p>", EINFACHE_SPRACHE),
        Example("<p>«You can call. " * 1 + "We can help. " * 4 + "You can write.»</p>", PLAIN_ENGLISH),
    ),
    keeps=(
        paragraph_of_sentences(5),
        Example(paragraph_of_sentences(6), EINFACHE_SPRACHE),
        Example(paragraph_of_sentences(6), OTHER_LANGUAGES),
        Example("<p>You can call. " + "We can help. " * 4 + "</p>", PLAIN_ENGLISH),
    ),
    find=find,
    scope="block",
    kinds=("paragraph",),
    languages=(),
)
