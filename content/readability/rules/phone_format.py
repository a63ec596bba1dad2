"""Telephone numbers that are hard to read off."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import (
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    PLAIN_ENGLISH,
    Example,
    Match,
    Rule,
)

_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+\d{1,3}[ \u00a0/-]?|\((?=[0+]))?[(+]?\d[\d \u00a0()/.–-]{4,28}\d(?![\w,])"
)
_CALL = re.compile(
    r"(?:telefon|\btel|fax|handy|mobil|ruf|hotline|\ban|phone|call|ring|text)\w*(?:[- ]?nummer"
    r"|number)?[\w ]{0,8}[.:]*[ \u00a0]*\Z",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:zeichen|kunden\w*-?nummer|steuer\w*-?nummer|konto\w*|iban|nr|\baz|id|isbn"
    r"|[A-Z]{2}\d\d)\W{0,3}(?:(?:ist|lautet|heißt|\d{1,12})\W{1,3}){0,3}\Z",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\Z|0?\d/\d{4}\Z|\d{4}[–-]\d{4}\Z|\d{4}-\d\d-\d\d\Z")
_SHORT_CODE = re.compile(r"(\+\d{1,3}|0(?:800|180\d|900|15\d|16\d|17\d))")


def find(sentence, options):
    """Numbers to call with brackets, a stroke, or 7 digits and more without a gap."""
    text = sentence.text
    for found in _PHONE.finditer(text):
        number = found.group()
        digits, before = sum(map(str.isdigit, number)), text[max(0, found.start() - 40) : found.start()]
        called = number.lstrip("(")[0] in "0+" and digits >= 7 or digits >= 6 and _CALL.search(before)
        if (
            not called
            or _DATE.match(number)
            or _OTHER.search(before)
            or text[found.start() - 1 : found.start()] == "§"
        ):
            continue
        longest = max(sum(map(str.isdigit, piece)) for piece in number.split())
        if longest >= 7 or any(sign in number for sign in "()/"):
            better = _divided(number)
            words = {"better": better or "0123 45 67 89"}
            yield Match(found.start(), found.end(), replacement=better, words=words)


def _divided(number):
    """The number in groups of two behind the dialling code; None where the code is not told apart."""
    if number.startswith("+") or re.search(r"\(0\)", number):
        return None
    parts = [part for part in re.split(r"\D+", number) if part]
    if len(parts) == 1 and (code := _SHORT_CODE.match(parts[0])):
        parts = [code[1], parts[0][code.end() :]]
    if len(parts) < 2:
        return None
    rest = "".join(parts[1:])
    pairs = [rest[at : at + 2] for at in range(0, len(rest), 2)]
    if len(pairs) > 1 and len(pairs[-1]) == 1:
        pairs[-2:] = [pairs[-2] + pairs[-1]]
    return " ".join([parts[0], *pairs])


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
