"""Long stretches of text without a heading, and levels of headings that are left out."""

from content.readability.examples import paragraphs_of_words
from content.readability.headings import skipping, stretches
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
    """Measure the words between headings, and report headings that skip a level. Plain strings are left alone."""
    if not document.layout_known:
        return
    most = min(options.limits(RULE).values())
    for first, words in stretches(document):
        what = f"Hier stehen {words} Wörter ohne Überschrift. Gut sind höchstens {most}."
        yield Match(0, len(first.text), block=first, value=words, words={"what": what})
    for heading in skipping(document):
        what = "Diese Überschrift steht 2 Ebenen unter der davor."
        yield Match(0, len(heading.text), block=heading, words={"what": what})


RULE = Rule(
    id="heading_missing",
    references=("BITV 7", "NLS Text", "DINSPEC Text", "ISO24495 auffindbar", "WCAG 2.4.6", "WCAG 1.3.1"),
    severity=dict.fromkeys(ALL_STANDARDS, WARNING),
    limits={**dict.fromkeys(ALL_STANDARDS, {WARNING: 250}), LEICHTE_SPRACHE: {WARNING: 120}},
    message="Hier fehlt eine Überschrift: Bitte schreiben Sie eine Zwischen-Überschrift.",
    reason="Mit Überschriften finden Menschen schneller, was sie suchen.",
    remedy="{what}",
    breaks=(
        f"<h2>Start</h2>{paragraphs_of_words(121, '«{}»')}",
        "<h2>Start</h2><p>Wir helfen Ihnen.</p><h4>«Termine»</h4><p>Rufen Sie an.</p>",
        Example(paragraphs_of_words(251, "«{}»"), EINFACHE_SPRACHE),
        Example(paragraphs_of_words(251, "«{}»"), OTHER_LANGUAGES),
        Example(paragraphs_of_words(251, "«{}»", "We help you every day."), PLAIN_ENGLISH),
    ),
    keeps=(
        "<h2>Start</h2><h3>Hilfe</h3><p>Wir helfen Ihnen.</p><h2>Termine</h2><p>Rufen Sie an.</p>",
        f'<h2>Start</h2>{paragraphs_of_words(120)}<h2>Ende</h2><img src="a.jpg" alt="Das Rathaus am Markt">',
        Example(paragraphs_of_words(250), EINFACHE_SPRACHE),
        Example(paragraphs_of_words(250), OTHER_LANGUAGES),
        Example(paragraphs_of_words(250, sentence="We help you every day."), PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=(),
)
