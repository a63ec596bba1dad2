"""Long stretches of text without a heading."""

from content.readability.document import PROSE
from content.readability.rule import (
    ALL_STANDARDS,
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(document, options):
    """Measure the words since the last heading, at the first block of each stretch."""
    if not document.layout_known:
        return
    first, words = None, 0
    for block in document.blocks:
        if block.kind == "heading":
            if first:
                yield Match(0, len(first.text), block=first, value=words)
            first, words = None, 0
        elif block.kind in PROSE:
            first = first or block
            words += sum(len(placed.sentence.words) for placed in document.sentences_of(block))
    if first:
        yield Match(0, len(first.text), block=first, value=words)


def _lines(count, mark="{}", sentence="Wir helfen Ihnen sehr gern."):
    """`count` words in paragraphs of one sentence with five words; the last one is shorter."""
    full, rest = divmod(count, 5)
    lines = [sentence] * full + [" ".join(sentence.split()[:rest]) + "."] * bool(rest)
    return "".join(f"<p>{mark.format(line) if not at else line}</p>" for at, line in enumerate(lines))


RULE = Rule(
    id="heading_missing",
    references=("BITV 7", "NLS Text", "DINSPEC Text", "ISO24495 auffindbar", "WCAG 2.4.6"),
    severity=dict.fromkeys(ALL_STANDARDS, WARNING),
    limits={**dict.fromkeys(ALL_STANDARDS, {WARNING: 250}), LEICHTE_SPRACHE: {WARNING: 120}},
    message="Hier kommt lange keine Überschrift: Bitte schreiben Sie eine Zwischen-Überschrift.",
    reason="Mit Überschriften finden Menschen schneller, was sie suchen.",
    remedy="Hier stehen {value} Wörter ohne Überschrift. Gut sind höchstens {limit}.",
    breaks=(
        f"<h2>Start</h2>{_lines(121, '«{}»')}",
        Example(_lines(251, "«{}»"), EINFACHE_SPRACHE),
        Example(_lines(251, "«{}»"), OTHER_LANGUAGES),
        Example(_lines(251, "«{}»", "We help you every day."), PLAIN_ENGLISH),
    ),
    keeps=(
        f'<h2>Start</h2>{_lines(120)}<h2>Ende</h2><img src="a.jpg" alt="Das Rathaus am Markt">',
        Example(_lines(250), EINFACHE_SPRACHE),
        Example(_lines(250), OTHER_LANGUAGES),
        Example(_lines(250, sentence="We help you every day."), PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=(),
)
