"""Italic and underlined words."""

from content.readability.document import ALL_TEXT
from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(document, block, options):
    """Every italic or underlined stretch; one inside another counts once."""
    reach = 0
    for mark in sorted(block.marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.kind in ("italic", "underline") and mark.end > max(mark.start, reach):
            reach = mark.end
            yield Match(mark.start, mark.end)


RULE = Rule(
    id="italic_underline",
    references=("NLS Gestaltung", "IE Gestaltung", "DUDEN Gestaltung", "DIN8581 Gestaltung"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO, PLAIN_ENGLISH: INFO, OTHER_LANGUAGES: INFO},
    message="Bitte schreiben Sie wichtige Wörter fett und nicht schräg oder unterstrichen.",
    reason="Schräge Buchstaben sind schwer zu lesen. Unterstrichene Wörter sehen aus wie Links.",
    remedy="Machen Sie „{text}“ fett.",
    breaks=(
        "<p>Das ist <i>«wichtig»</i>.</p>",
        "<p><u>«Achtung»</u></p>",
        "<p>Das ist <em><u>«sehr wichtig»</u></em>.</p>",
        Example("<p>You <em>«must»</em> pay.</p>", PLAIN_ENGLISH),
    ),
    keeps=("<p>Das ist <b>wichtig</b>.</p>", "<p>Das ist wichtig.</p>"),
    find=find,
    scope="block",
    kinds=ALL_TEXT,
    languages=(),
)
