"""Dates with the month as a number."""

from content.readability.dates import numeric_dates
from content.readability.document import ALL_TEXT
from content.readability.rule import (
    EINFACHE_SPRACHE,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(sentence, options):
    """ "12.3.2026", "01.04.", "2026-05-01" and "12/03/2026"; no versions and no numbers of chapters."""
    text = sentence.text
    for found in numeric_dates(text, sentence.language):
        # The last full stop of "am 01.04." also ends the sentence.
        full_stop = "." * (found.end == len(text) and text.endswith("."))
        replacement = found.written + full_stop if found.is_certain else None
        yield Match(found.start, found.end, replacement=replacement, words={"written": found.written})


RULE = Rule(
    id="date_numeric",
    references=("NLS Zahlen", "DINSPEC Zahlen", "IE Zahlen", "EASYREAD words"),
    severity=dict.fromkeys((LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), WARNING),
    message="Bitte schreiben Sie den Monat als Wort.",
    reason="Bei Zahlen verwechselt man leicht den Tag und den Monat.",
    remedy="Schreiben Sie zum Beispiel: {written}.",
    breaks=(
        "Der Termin ist am «12.3.2026».",
        "Die Frist endet am «01.04.»",
        "Stand: «2026-05-01».",
        "Wir haben vom «1.7.» bis zum «14. 7. 2026» zu.",
        Example("Come on «12.3.2026».", PLAIN_ENGLISH),
        Example("Come on «12/03/2026».", PLAIN_ENGLISH),
        "Der Bus kommt am «24.12» an.",
    ),
    keeps=(
        "Der Termin ist am 12. März 2026.",
        "Im April endet die Frist.",
        "Das ist Version 3.2.",
        "Sie brauchen Version 3.2.10.",
        "Der Bus kommt um 8.10 Uhr.",
        Example("Come on 12 March 2026.", PLAIN_ENGLISH),
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("de", "en"),
)
