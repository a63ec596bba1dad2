"""Dates and years in figures, told apart from versions, amounts and numbers of chapters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from content.readability import lexicon

_MONTHS = {language: names.split() for language, names in lexicon.pairs("months").items()}
_POINTS = re.compile(
    r"(?<![\w.,:/])(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2})\.(?:[ \u00a0]?(?P<year>\d{4}"
    r"|\d{2}))?(?![\w/]|\.\d|,\d)"
)
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-]|/\d)")
_SLASHES = re.compile(r"(?<![\w./-])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}|\d{2})(?![\w/-])")
_SHORT = re.compile(
    r"(?<![\w.,:/])(?P<day>\d{1,2})\.(?P<month>0[1-9]|1[0-2])(?P<year>)"
    r"(?![\w.,:/%-]|[ \u00a0]?(?:Uhr|Euro|€|Meter|km|m)\b)"
)
_BEFORE_SHORT = re.compile(r"\b(?:am|vom|zum|seit|dem)[ \u00a0]\Z", re.IGNORECASE)
_MONTH = re.compile(r"(?<![\w.,:/-])(?P<month>0?[1-9]|1[0-2])[/.](?P<year>20\d\d)(?![\w/-]|\.\d)")
_BEFORE_MONTH = re.compile(r"\b(?:stand|seit|ab|bis|im|von|gültig|ausgabe)[: \u00a0]{1,3}\Z", re.IGNORECASE)
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


class NumericDate(NamedTuple):
    """Where it stands, how to write it with the name of the month, and whether that can take its place as it is."""

    start: int
    end: int
    written: str
    is_certain: bool


def numeric_dates(text: str, language: str) -> Iterator[NumericDate]:
    """ "12.3.2026", "01.04.", "2026-05-01" and "12/03/2026"."""
    for pattern in (_POINTS, _ISO, _SLASHES):
        for found in pattern.finditer(text):
            day, month, year = int(found["day"]), int(found["month"]), found["year"] or ""
            before = text[max(0, found.start() - 20) : found.start()]
            if not (0 < day <= 31 and 0 < month <= 12) or _NO_DATE.search(before):
                continue
            if year or _DATE.search(before):
                certain = len(year) != 2 and (pattern is not _SLASHES or language == "de")
                yield NumericDate(*found.span(), _written(day, month, year, language), certain)
    if language == "de":
        yield from _incomplete(text, language)


def _incomplete(text: str, language: str) -> Iterator[NumericDate]:
    """ "am 24.12" and "Stand: 03/2026"."""
    for found in _SHORT.finditer(text):
        if 0 < int(found["day"]) <= 31 and _BEFORE_SHORT.search(
            text[max(0, found.start() - 20) : found.start()]
        ):
            written = _written(int(found["day"]), int(found["month"]), "", language)
            yield NumericDate(*found.span(), written, True)
    for found in _MONTH.finditer(text):
        if _BEFORE_MONTH.search(text[max(0, found.start() - 20) : found.start()]):
            name = _MONTHS[language][int(found["month"]) - 1]
            yield NumericDate(*found.span(), f"{name} {found['year']}", True)


def _written(day: int, month: int, year: str, language: str) -> str:
    name = _MONTHS[language][month - 1]
    whole = f"20{year}" if len(year) == 2 else year
    return f"{day} {name} {whole}".rstrip() if language == "en" else f"{day}. {name} {whole}".rstrip()


_CENTURY = re.compile(
    r"\d{1,2}\.(?:[ \u00a0](?:und|bis|oder)[ \u00a0]\d{1,2}\.)?[ \u00a0]?(?:Jahrhundert\w*|Jh\.)"
    r"|(?<!\w)1\d\d0er\b(?:[- ]Jahre\w*)?"
)
_YEAR = re.compile(r"(?<![\w.,:/+-])1\d{3}(?![\w/%]|[.,:]\d)")
_YEAR_WORDS = re.compile(
    r"\b(?:Jahr|Jahre|Jahren|Jahres|seit|von|um|anno|vor|nach|ca\.|bis|ab|zwischen|in|Januar|Februar"
    r"|März|April|Mai|Juni|Juli"
    r"|August|September|Oktober|November|Dezember|geboren|gegründet|gebaut|erbaut|eröffnet|entstand"
    r"|Stand|es|\d{4} und|\d{4} bis)"
    r"[ \u00a0]\Z|\(\Z|\d[–-]\Z",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"[ \u00a0](?:gebaut|erbaut|gegründet|eröffnet|errichtet|geboren|gestorben|gestiftet|zerstört|fertig)\b"
)
_SURELY = re.compile(r"Jahre?[ns]?[ \u00a0]\Z|geboren |gegründet |erbaut ")
_OPENS = re.compile(r"[ \u00a0](?:war|wurde|hat|kam|baute|gab|begann|entstand|ist)\b")
_FIRST_RECENT_YEAR = 1950
_COUNTED = re.compile(r"[ \u00a0](?:[A-ZÄÖÜ€]|m\b|km|qm|kg)")


def old_years(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of centuries, decades, and years before 1950 where the words around tell that it is a year."""
    if not re.search(r"\b1\d{3}|Jahrh|Jh", text):
        return
    for found in _CENTURY.finditer(text):
        if not re.match(r"19[5-9]|2[12]", found.group()):
            yield found.span()
    for found in _YEAR.finditer(text):
        before, after = text[max(0, found.start() - 14) : found.start()], text[found.end() : found.end() + 20]
        opens = not before and _OPENS.match(after)
        is_named = opens or _YEAR_WORDS.search(before) or _HAPPENED.match(after)
        is_sure = _SURELY.search(before) or not _COUNTED.match(after)
        if int(found.group()) < _FIRST_RECENT_YEAR and is_named and is_sure:
            yield found.span()
