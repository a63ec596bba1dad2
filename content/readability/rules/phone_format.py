"""Telephone numbers that are hard to read off."""

from content.readability.document import ALL_TEXT
from content.readability.phones import divided, phones
from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    Example,
    Match,
    Rule,
)

_LONGEST = 6  # digits without a gap that can be read off


def find(sentence, options):
    """Numbers to call with brackets, a stroke, or 7 digits and more without a gap."""
    for start, end in phones(sentence.text):
        number = sentence.text[start:end]
        longest = max(sum(map(str.isdigit, piece)) for piece in number.split())
        if longest > _LONGEST or any(sign in number for sign in "()/"):
            better = divided(number)
            yield Match(start, end, replacement=better, words={"better": better or "0123 45 67 89"})


RULE = Rule(
    id="phone_format",
    references=("NLS Zahlen", "WCAG 1.3.1"),
    severity=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), INFO),
    message="Bitte teilen Sie die Telefon-Nummer mit Lücken.",
    reason="Kurze Teile kann man sich merken und leichter eintippen.",
    remedy="Schreiben Sie so: {better}.",
    breaks=(
        "Rufen Sie an: «0123/4567890».",
        "Telefon: «(030) 1234567»",
        "Die Nummer ist «0151 23456789».",
        "Sie erreichen uns unter «+49 30 1234567».",
        Example("Call us on «02079460958».", PLAIN_ENGLISH),
    ),
    keeps=(
        "Telefon: 0123 45 67 890",
        "Telefon: 030 12 34 56",
        "Ihre Kunden-Nummer ist 1234567.",
        "Rufen Sie an: 115.",
        Example("Call us on 020 7946 0958.", PLAIN_ENGLISH),
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("de", "en"),
)
