"""Large numbers that count something, told apart from codes, accounts, post codes and what a reader pays."""

import re
from collections.abc import Iterator

from content.readability.addresses import is_post_code
from content.readability.document import Sentence

_NUMBER = re.compile(
    r"(?<![\w.,/:+-])(?:\d{1,3}(?:[.'’\u00a0\u202f ]\d{3})+|\d{5,12})(?:,\d{1,2}|,[-–])?(?![\w/-]|[.,:]\d)"
)
_PHONE = re.compile(r"(?:\+|\b0)[\d\s()/–-]*\Z")
_NAMED = re.compile(
    r"(?:nummer\w*|\bnr\.?|zeichen|konto|iban|bic|telefon|\btel\.?|fax|handy|mobil|postfach|code|\bpin"
    r"|plz|leitzahl|kennung"
    r"|\b(?:steuer-|kunden-)?id|version|isbn|\baz\.?|rufen sie[ \w]{0,12}|wählen sie|hotline|drucksache"
    r"|[a-z]{2}\d\d)\W{0,3}(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[ \u00a0]?(?:Euro|EUR|€)")
_TO_PAY = re.compile(
    r"\b(?:Sie|Ihnen|Ihre?[mnrs]?|zahl\w+|bezahl\w+|Gebühr\w*|Bußgeld\w*|Strafe|Kaution|Beitrag"
    r"|Vermögen|Einkommen|Miete)\b"
)
_SURE_TO_BE_MUCH = 100_000  # euros that no reader pays


def large_amounts(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """(start, end, value) of numbers with 5 digits or with thousands set apart."""
    text, to_pay = sentence.text, None
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found.group().partition(",")[0])
        before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 10]
        if digits[0] == "0" or _PHONE.search(before[-25:]) or _is_code(sentence, found, digits, before):
            continue
        if " " in found.group() and not re.match(r"[ \u00a0][A-Za-zÄÖÜäöü€]", after):
            continue
        money = _MONEY.match(after) or before.rstrip().endswith(("€", "EUR"))
        if money and int(digits) < _SURE_TO_BE_MUCH:
            to_pay = bool(_TO_PAY.search(text)) if to_pay is None else to_pay
        if not (money and int(digits) < _SURE_TO_BE_MUCH and to_pay):
            yield *found.span(), int(digits)


def _is_code(sentence: Sentence, found: re.Match, digits: str, before: str) -> bool:
    """A number without points behind "Konto" or the like, or a post code."""
    if re.search(r"[.'’]", found.group()):
        return False
    return bool(_NAMED.search(before)) or len(digits) == 5 and is_post_code(sentence, found.end())


def rounded(value: int) -> str:
    """The number in words that are easy to imagine: "mehr als 4 Millionen"."""
    for size, name in ((1_000_000_000, "Milliarden"), (1_000_000, "Millionen"), (1000, "Tausend")):
        if value >= 2 * size:
            return f"mehr als {value // size} {name}" if value % size else f"{value // size} {name}"
    return "mehr als Tausend" if value < 2000 else "mehr als 1 Million"
