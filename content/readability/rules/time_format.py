"""Times of day that are written in a heavy way, or in two ways on one page."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Example, Match, Rule

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
_SIGNS = {"point": ".", "colon": ":"}


def find(document, options):
    """ "14:00 Uhr", "14:30" without "Uhr", "14h", and times in another way than chosen or than the first one."""
    wanted = _SIGNS.get(options.switch("time"), "")
    for block in document.of_kind(*ALL_TEXT):
        scores = bool(_SCORE.search(block.text))
        for found in _TIME.finditer(block.text):
            if not _is_time(block.text, found, scores):
                continue
            minute, sign = found["minute"], found["sign"]
            if minute and minute != "00":
                wanted = wanted or sign
            better = _better(found, wanted or ".", bool(_HOUR.match(block.text, found.end())))
            if better != found.group():
                yield Match(
                    found.start(), found.end(), block=block, replacement=better, words={"better": better}
                )


def _is_time(text, found, scores):
    before = text[max(0, found.start() - 14) : found.start()]
    if _HOUR.match(text, found.end()) or found["h"]:
        return True
    if scores or text[found.end() : found.end() + 5].strip() in ("Euro", "Mete"):
        return False
    return bool(_WHEN.search(before)) if found["sign"] == ":" else before.lower().endswith("um ")


def _better(found, sign, has_word):
    minute = found["minute"]
    if not minute or minute == "00":
        return str(int(found["hour"])) + " Uhr" * (not has_word)
    return f"{found['hour']}{sign}{minute}" + " Uhr" * (not has_word)


RULE = Rule(
    id="time_format",
    references=("NLS Zahlen", "DINSPEC Zahlen"),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie die Uhr-Zeit so: 14 Uhr oder 14.30 Uhr.",
    reason="Die Nullen sagen nichts. Und 2 Schreib-Weisen verwirren.",
    remedy="Schreiben Sie: {better}.",
    breaks=(
        "Wir öffnen um «14:00» Uhr.",
        "Der Bus kommt «8:15» an.",
        "Wir sind ab «14h» da.",
        "Der Bus kommt um 8:15 Uhr. Er fährt um «9.20» Uhr.",
        Example("Der Bus kommt um «8:15» Uhr.", switches=(("time", "point"),)),
        Example("Der Bus kommt um «8.15» Uhr.", switches=(("time", "colon"),)),
    ),
    keeps=(
        "Wir öffnen um 14 Uhr.",
        "Der Bus kommt um 8:15 Uhr.",
        "Wir haben von 8.30 bis 12.15 Uhr offen.",
        "Das Team hat das Spiel mit 21:15 gewonnen.",
        "Das kostet ab 3.50 Euro.",
    ),
    find=find,
    scope="document",
)
