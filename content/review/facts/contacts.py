"""Mail and web addresses, telephone numbers, post codes and streets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.review.facts.fact import FactKind, Found

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”„)\]]{1,2000}"
    r"|(?<![@\w.])(?:[a-z0-9][a-z0-9-]{1,62}\.){1,4}(?:de|eu|org|net|com|info|gov|example)\b(?:/[^\s<>\"“”„)\]]*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:(?:\+|\b00) ?[1-9]|(?<!\d )\b0 ?\d)(?:[ /()-]{0,3}\d){4,14}\b(?!\.\d)")
_POST_CODE = re.compile(r"\b\d{5}(?= [A-ZÄÖÜ][\w-]+)")
_STREET = re.compile(
    r"\b(?P<name>(?:[A-ZÄÖÜ][\wäöüß.-]*[ -]){0,3}?[A-ZÄÖÜ]?[\wäöüß-]*"
    r"(?:straße|strasse|str\.|platz|weg|allee|gasse|ufer|markt|ring))"
    r" (?P<number>\d{1,4}(?: ?[a-z]\b)?)(?![\d.,:]\d)",
    re.IGNORECASE,
)


def web_value(address: str) -> str:
    """Return an address in the form in which two are compared: without scheme, "www." and last slash.

    >>> web_value("https://www.Musterstadt.example/")
    'musterstadt.example'
    """
    bare = re.sub(r"\A(?:https?://)?(?:www\.)?", "", address.strip(), flags=re.IGNORECASE)
    return bare.rstrip("/.,;:!?").lower()


def phone_value(number: str) -> str:
    """Return the digits to dial inside the country. Source: DIN 5008 for the ways to write them.

    >>> phone_value("+49 (0) 30 23125-0") == phone_value("030 23125 0")
    True
    """
    plain = number.replace("(0)", "")
    digits = re.sub(r"\D", "", plain)
    if plain.strip().startswith("+"):
        digits = f"00{digits}"
    return re.sub(r"\A0049", "0", digits)


def find_mail_and_web(text: str, code: str) -> Iterator[Found]:
    """Yield the mail and web addresses that are written in a text."""
    for match in _MAIL.finditer(text):
        yield Found(FactKind.MAIL, *match.span(), match[0].rstrip(".").lower())
    taken = _MAIL.sub(lambda match: " " * len(match[0]), text)
    for match in _WEB.finditer(taken):
        yield Found(FactKind.WEB, *match.span(), web_value(match[0]))


def find_phones(text: str, code: str) -> Iterator[Found]:
    """Yield the telephone numbers of a text."""
    for match in _PHONE.finditer(text):
        yield Found(FactKind.PHONE, *match.span(), phone_value(match[0]))


def find_addresses(text: str, code: str) -> Iterator[Found]:
    """Yield post codes and, where letters are Latin, streets with their number."""
    for match in _POST_CODE.finditer(text):
        yield Found(FactKind.ADDRESS, *match.span(), match[0])
    if code in ("de", "de-simple", "en"):
        for match in _STREET.finditer(text):
            name = re.sub(r"[ -]", "", match["name"]).lower().replace("straße", "str.")
            value = f"{name.replace('strasse', 'str.')} {re.sub(r'[^0-9a-z]', '', match['number'].lower())}"
            yield Found(FactKind.ADDRESS, *match.span(), value)
