"""Dates with the month as a number."""

import re

from content.readability import lexicon
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

_MONTHS = {language: names.split() for language, names in lexicon.pairs("months").items()}
_POINTS = re.compile(
    r"(?<![\w.,:/])(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2})\.(?:[ \u00a0]?(?P<year>\d{4}"
    r"|\d{2}))?(?![\w/]|\.\d|,\d)"
)
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-]|/\d)")
_SLASHES = re.compile(r"(?<![\w./-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}|\d{2})(?![\w/-])")
_NO_DATE = re.compile(
    r"(?:version|kapitel|abschnitt|punkt|nummer|nr\.?|ziffer|§|absatz|artikel|tabelle|abbildung|teil"
    r"|anlage|software|update|ip)"
    r"[ \u00a0:]*\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:\b(?:am|bis|vom|ab|zum|seit|dem|den|der|stand|ist|und|oder|von|nach|vor|frist|termin|tag|datum"
    r"|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)\b[.,:]?[ \u00a0]?"
    r"|\d\.?[ \u00a0]?[–-][ \u00a0]?|\A)\Z",
    re.IGNORECASE,
)


def find(sentence, options):
    """ "12.3.2026", "01.04.", "2026-05-01" and "12/03/2026"; no versions and no numbers of chapters."""
    text = sentence.text
    for pattern in (_POINTS, _ISO, _SLASHES):
        for found in pattern.finditer(text):
            day, month, year = int(found["day"]), int(found["month"]), found["year"] or ""
            before = text[max(0, found.start() - 20) : found.start()]
            if not (0 < day <= 31 and 0 < month <= 12) or _NO_DATE.search(before):
                continue
            if year or _DATE.search(before):
                written = _written(day, month, year, sentence.language)
                certain = len(year) != 2 and (pattern is not _SLASHES or sentence.language == "de")
                # The last full stop of "am 01.04." also ends the sentence.
                full_stop = "." * (found.group()[-1] == "." and found.end() == len(text))
                replacement = written + full_stop if certain else None
                yield Match(found.start(), found.end(), replacement=replacement, words={"written": written})


def _written(day, month, year, language):
    name = _MONTHS[language][month - 1]
    whole = f"20{year}" if len(year) == 2 else year
    return f"{day} {name} {whole}".rstrip() if language == "en" else f"{day}. {name} {whole}".rstrip()


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
