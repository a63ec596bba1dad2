"""Amounts of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from content.review.facts.fact import FactKind, Found
from content.review.facts.figures import FIGURE, figure_value

_CURRENCIES = {
    "EUR": r"€|euros?\b|EUR\b|avro\b|євро\b|يورو",
    "CENT": r"cents?\b|ct\b|sent\b|цент\w*|سنت",
    "USD": r"\$|US-?Dollars?\b|dollars?\b|USD\b|долар\w*|دولار",
    "GBP": r"£|pounds?\b|GBP\b",
    "CHF": r"CHF\b|franken\b|swiss francs?\b",
}
_SIGN = "|".join(_CURRENCIES.values())
_AMOUNT = re.compile(
    rf"(?P<figure>{FIGURE})(?:,-|,–)?[ -]?(?P<sign>{_SIGN})"
    rf"|(?P<sign_before>€|EUR\b|\$|£)[ ]?(?P<figure_after>{FIGURE})",
    re.IGNORECASE,
)


def find(text: str, code: str) -> Iterator[Found]:
    """Yield the amounts of money in a text, as number and currency; 50 Cent are half a Euro."""
    for match in _AMOUNT.finditer(text):
        value = figure_value(match["figure"] or match["figure_after"], code)
        currency = _currency(match["sign"] or match["sign_before"])
        if currency == "CENT" and isinstance(value, Decimal):
            value, currency = (value / 100).normalize(), "EUR"
        yield Found(FactKind.AMOUNT, *match.span(), (value, currency))


def _currency(sign: str) -> str:
    return next(name for name, form in _CURRENCIES.items() if re.match(form, sign, re.IGNORECASE))
