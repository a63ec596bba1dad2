"""Headings that are long or hold two headings."""

import re

from content.readability.document import tokenize
from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    Example,
    Match,
    Rule,
)

_COLON = re.compile(r"(?<=\w):(?=\s+\S)")


def find(document, block, options):
    """Measure the words; report a colon between words."""
    language = block.language or document.language
    words = sum(token.kind in ("word", "number") for token in tokenize(block.text, language))
    yield Match(0, len(block.text), value=words)
    if _COLON.search(block.text) and words <= options.limits(RULE).get(INFO, 0):
        yield Match(0, len(block.text))


RULE = Rule(
    id="heading_style",
    references=("ISO24495 auffindbar", "WCAG 2.4.6", "GOVUK structure"),
    severity=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), INFO),
    limits=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), {INFO: 8}),
    message="Die Überschrift ist lang oder hat einen Doppel-Punkt: Bitte kürzen Sie sie.",
    reason="Kurze Überschriften findet man schneller.",
    remedy="Nehmen Sie nur den wichtigsten Teil: höchstens 8 Wörter.",
    breaks=(
        "<h2>«Neue Regeln: Was Sie jetzt tun müssen»</h2><p>Das Amt hilft Ihnen.</p>",
        "<h2>«So können Sie jetzt im Internet einen Antrag stellen»</h2>",
        Example("<h2>«So können Sie jetzt im Internet einen Antrag stellen»</h2>", EINFACHE_SPRACHE),
        Example("<h2>«How you can get help with your first home»</h2>", PLAIN_ENGLISH),
    ),
    keeps=(
        "<h2>Was brauche ich?</h2>",
        "<h2>So stellen Sie im Internet einen neuen Antrag</h2>",
        "<h2>Am Montag von 8:30 Uhr an offen</h2>",
        Example("<h2>So stellen Sie im Internet einen neuen Antrag</h2>", EINFACHE_SPRACHE),
        Example("<h2>How you can get help with your home</h2>", PLAIN_ENGLISH),
    ),
    find=find,
    scope="block",
    kinds=("heading",),
    languages=("de", "en"),
)
