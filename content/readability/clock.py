"""Times of day in figures, told apart from scores, scales and prices."""

import re
from collections.abc import Iterator

_TIME = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-4])(?:(?P<sign>[:.])(?P<minute>[0-5]\d)|(?P<h>h))(?![\w/%]|[.,:]\d)"
)
_HOUR = re.compile(r"[ \u00a0]?(?:(?:[-–]|bis|und)[ \u00a0]?\d{1,2}(?:[.:]\d\d)?[ \u00a0]?)?Uhr")
_WHEN = re.compile(
    r"\b(?:um|ab|bis|von|gegen|vor|nach|kommt|fährt|beginnt|startet|öffnet|Uhrzeit:?)[ \u00a0]\Z",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"Maßstab|Verhältnis|gewinn|gewann|gewonnen|verlier|verlor|Sieg|Spielstand|Endstand|Ergebnis|Tore"
)


def times(text: str) -> Iterator[re.Match]:
    """Each time of the text as a match with the groups "hour", "sign", "minute" and "h" ("14h")."""
    scores = bool(_SCORE.search(text))
    return (found for found in _TIME.finditer(text) if _is_time(text, found, scores))


def _is_time(text: str, found: re.Match, scores: bool) -> bool:
    before = text[max(0, found.start() - 14) : found.start()]
    if _HOUR.match(text, found.end()) or found["h"]:
        return True
    if scores or text[found.end() : found.end() + 5].strip() in ("Euro", "Mete"):
        return False
    return bool(_WHEN.search(before)) if found["sign"] == ":" else before.lower().endswith("um ")


def best(found: re.Match, sign: str) -> str:
    """How to write the time: without ":00", with this sign, with "Uhr" where that word does not follow."""
    minute, word = found["minute"], "" if _HOUR.match(found.string, found.end()) else " Uhr"
    if not minute or minute == "00":
        return f"{int(found['hour'])}{word}"
    return f"{found['hour']}{sign}{minute}{word}"
