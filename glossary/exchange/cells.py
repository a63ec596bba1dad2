"""Cells that no spreadsheet program calculates, and back again.

After https://owasp.org/www-community/attacks/CSV_Injection: a text that could be a formula begins with an apostrophe.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

# With the wide signs that some programs read alike.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
YES, NO = "ja", "nein"
SWITCHES = ("published", "marks_in_compounds")
_YES, _NO = {YES, "yes", "true", "wahr", "x", "1"}, {NO, "no", "false", "falsch", "0", ""}


def escaped(text: str) -> str:
    """Return a text with an apostrophe before what could be a formula.

    >>> escaped("=1+1"), escaped("'=1+1"), escaped("Guten Tag")
    ("'=1+1", "''=1+1", 'Guten Tag')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unescaped(text: str) -> str:
    """Return a text without the apostrophe that ``escaped`` has put before it.

    >>> unescaped("'=1+1"), unescaped("''=1+1"), unescaped("'s ist so")
    ('=1+1', "'=1+1", "'s ist so")
    """
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def text_of(value: Any) -> str:
    """Return a cell of a spreadsheet as text: numbers without a needless ".0", dates as 2026-11-25."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def one_line_ends(text: str) -> str:
    r"""Return a text whose lines end with a line feed, without spaces around it, as programs differ in both."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def truth(text: str) -> bool | None:
    """Return what a cell says that answers yes or no; None when it says neither.

    >>> truth("Ja"), truth(""), truth("vielleicht")
    (True, False, None)
    """
    folded = text.strip().casefold()
    return True if folded in _YES else False if folded in _NO else None


def normal(field: str, text: str) -> str:
    """Return a cell as it would be written, however somebody has typed it: yes or no, the list of related terms.

    >>> normal("marks_in_compounds", "X"), normal("related", "ki, cloud")
    ('ja', 'cloud\\nki')
    """
    if field in SWITCHES and (said := truth(text)) is not None:
        return YES if said else NO
    if field == "related":
        return "\n".join(sorted(set(slug_list(text))))
    return text


def slug_list(text: str) -> list[str]:
    """Return the short names in a cell, whatever parts them."""
    return [slug for slug in re.split(r"[\s,;]+", text) if slug]
