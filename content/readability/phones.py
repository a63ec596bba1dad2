"""Telephone numbers, told apart from dates, file numbers and accounts."""

import re
from collections.abc import Iterator

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


def phones(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each number to call."""
    for found in _PHONE.finditer(text):
        number, before = found.group(), text[max(0, found.start() - 40) : found.start()]
        digits = sum(map(str.isdigit, number))
        called = number.lstrip("(")[0] in "0+" and digits >= 7 or digits >= 6 and _CALL.search(before)
        if called and not _DATE.match(number) and not _OTHER.search(before) and not before.endswith("§"):
            yield found.span()


def divided(number: str) -> str | None:
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
