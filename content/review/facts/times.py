"""Times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.review.facts.fact import FactKind, Found
from content.review.facts.number_words import english_number, german_number

_HOUR = r"(?<![\d.,:])(?:[01]?\d|2[0-4])"
_MINUTE = r"[:.][0-5]\d(?!\d)"
_TO = r"(?: ?[–-] ?| (?:bis|und|to|and|until|till) )"
# "9 bis 12 Uhr", "9.30 Uhr", "9:30": a point alone may be anything, it needs its "Uhr".
_CLOCK = re.compile(
    rf"(?:(?P<from>{_HOUR}(?:{_MINUTE})?)(?: Uhr)?{_TO})?(?P<at>{_HOUR}(?:{_MINUTE})?) ?Uhr\b"
    rf"(?: (?P<past>[0-5]?\d)\b(?! ?(?:bis|Uhr)))?"
    rf"|(?P<colon>{_HOUR}:[0-5]\d)(?!\d|:)",
)
_ENGLISH = re.compile(
    rf"(?:(?P<from>{_HOUR}(?:{_MINUTE})?)(?: ?(?P<half1>[ap])\.?m\b\.?)?{_TO})?"
    rf"(?P<at>{_HOUR}(?:{_MINUTE})?) ?(?P<half>[ap])\.?m\b\.?"
    rf"|(?:(?P<start>{_HOUR}(?:{_MINUTE})?) ?(?P<half2>[ap])\.?m\b\.?{_TO})?(?:12 )?"
    rf"(?P<named>noon|midday|midnight)\b"
    rf"|(?P<colon>{_HOUR}:[0-5]\d)(?!\d|:)|(?P<oclock>\b\w+) o['’]clock",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?P<part>halb|viertel vor|viertel nach|dreiviertel) (?P<hour>\d{1,2}|[a-zäöüß]+)\b(?: Uhr)?", re.I
)
_SHIFTS = {"halb": -30, "viertel vor": -15, "viertel nach": 15, "dreiviertel": -15}
_DAY = 24 * 60


def find(text: str, code: str) -> Iterator[Found]:
    """Yield the times of day in a text, as minutes since midnight."""
    yield from _english(text) if code == "en" else _twenty_four_hours(text)
    if code.startswith("de"):
        for match in _WORDS.finditer(text):
            hour = int(match["hour"]) if match["hour"].isdecimal() else german_number(match["hour"].lower())
            # What is said this way is almost never a time at night; it may mean morning or afternoon.
            if 1 <= hour <= 12:
                minutes = (hour * 60 + _SHIFTS[match["part"].lower()]) % (_DAY // 2)
                yield Found(FactKind.TIME, *match.span(), ("twelve-hours", minutes))


def _twenty_four_hours(text: str) -> Iterator[Found]:
    for match in _CLOCK.finditer(text):
        if match["colon"]:
            yield Found(FactKind.TIME, *match.span("colon"), _minutes(match["colon"]))
            continue
        if match["from"]:
            yield Found(FactKind.TIME, *match.span("from"), _minutes(match["from"]))
        past = int(match["past"] or 0)
        yield Found(FactKind.TIME, match.start("at"), match.end(), _minutes(match["at"]) + past)


def _english(text: str) -> Iterator[Found]:
    for match in _ENGLISH.finditer(text):
        if match["colon"]:
            yield Found(FactKind.TIME, *match.span("colon"), _minutes(match["colon"]))
        elif match["oclock"]:
            word = match["oclock"].lower()
            hour = int(word) if word.isdecimal() else english_number(word) or int(word == "one")
            if 1 <= hour <= 24:
                yield Found(FactKind.TIME, *match.span(), ("twelve-hours", hour * 60 % (_DAY // 2)))
        elif match["named"]:
            if match["start"]:
                yield Found(FactKind.TIME, *match.span("start"), _half(match["start"], match["half2"]))
            value = 0 if match["named"].lower() == "midnight" else _DAY // 2
            yield Found(FactKind.TIME, *match.span("named"), value, soft=True)
        else:
            end = _half(match["at"], match["half"])
            if match["from"]:
                start = _half(match["from"], match["half1"] or match["half"])
                # "9 to 12.30 pm" begins in the morning.
                start -= _DAY // 2 if start > end and not match["half1"] else 0
                yield Found(FactKind.TIME, *match.span("from"), start)
            yield Found(FactKind.TIME, match.start("at"), match.end(), end)


def _half(clock: str, half: str) -> int:
    return _minutes(clock) % (_DAY // 2) + (_DAY // 2 if half.lower() == "p" else 0)


def _minutes(clock: str) -> int:
    hours, _sign, minutes = clock.replace(".", ":").partition(":")
    return (int(hours) * 60 + int(minutes or 0)) % _DAY
