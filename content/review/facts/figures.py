"""Numbers as they are written in different languages: with digits, with words for large ones."""

from __future__ import annotations

import re
from decimal import Decimal

# Arabic and Persian digits and their signs; each becomes one sign, so that offsets stay.
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪\u00a0\u202f\u2009\u2212", "01234567890123456789,.%   -")
DIGITS = r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]?\d)|\d+(?:[.,'’]\d+)*"
_MULTIPLES = {
    "hundert": 2, "hundred": 2,
    "tausend": 3, "tsd": 3, "thousand": 3, "bin": 3, "тис": 3, "тисяч": 3, "тисячі": 3, "ألف": 3, "آلاف": 3,
    "million": 6, "millionen": 6, "mio": 6, "millions": 6, "milyon": 6, "млн": 6, "мільйон": 6, "мільйона": 6,
    "мільйони": 6, "мільйонів": 6, "مليون": 6, "ملايين": 6,
    "milliarde": 9, "milliarden": 9, "mrd": 9, "billion": 9, "bn": 9, "milyar": 9, "млрд": 9, "мільярд": 9,
    "мільярди": 9, "мільярдів": 9, "مليار": 9,
}  # fmt: skip
_WORDS = "|".join(sorted(_MULTIPLES, key=len, reverse=True))
# A number and what multiplies it: "1,5 Millionen".
FIGURE = rf"(?:{DIGITS})(?:[ -](?:{_WORDS})\b\.?)?"
_MULTIPLE = re.compile(rf"[ -]({_WORDS})\.?\Z", re.IGNORECASE)


def western(text: str) -> str:
    """Return a text with Western digits and plain blanks, every sign at its place.

    >>> western("٢٠٢٦")
    '2026'
    """
    return text.translate(_WESTERN)


def figure_value(text: str, code: str) -> Decimal | str:
    """Return the value of what ``FIGURE`` found; a number that is no decimal ("2.1.3") stays as it is written.

    English writes 1,000.5 where the other languages write 1.000,5.

    >>> figure_value("1.000.000", "de") == figure_value("1 Million", "de") == figure_value("1,000,000", "en")
    True
    """
    factor = _MULTIPLE.search(text)
    digits = re.sub(r"[ '’]", "", text[: factor.start()] if factor else text)
    thousands, decimal = (",", ".") if code == "en" else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:[{thousands}]\d{{3}})+(?:[{decimal}]\d+)?", digits):
        digits = digits.replace(thousands, "")
    if digits.count(".") + digits.count(",") > 1:
        return digits
    number = Decimal(digits.replace(",", "."))
    if factor:
        number *= 10 ** _MULTIPLES[factor[1].lower()]
    # 2.50 and 2.5 are the same; 1E+6 would look odd to editors.
    return number.normalize() + 0 if number == number.to_integral() else number.normalize()
