"""Short forms of units that few people know by heart."""

import re

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Example, Match, Rule

_LONG = lexicon.pairs("units-de")
_UNITS = "|".join(re.escape(unit) for unit in sorted(_LONG, key=len, reverse=True))
_BEHIND = re.compile(rf"(?<=\d)[ \u00a0\u202f]?(?P<unit>{_UNITS})(?![\w²³/]|-\w)")
_BEFORE = re.compile(r"(?<!\w)(?P<unit>EUR|TEUR)(?=[ \u00a0]\d)")


def find(sentence, options):
    """Listed units next to a number; "km", "kg", "cm" and "€" are common and stay."""
    for pattern in (_BEHIND, _BEFORE):
        for found in pattern.finditer(sentence.text):
            unit = found["unit"]
            long = (
                _LONG[unit]
                if options.standard == LEICHTE_SPRACHE
                else _LONG[unit].replace("-", "").capitalize()
            )
            if options.standard != LEICHTE_SPRACHE and " " in _LONG[unit]:
                long = _LONG[unit].replace("-", "")
            space = " " * (found.start("unit") == found.start() and pattern is _BEHIND)
            at_end = found.end() == len(sentence.text) and unit.endswith(".")
            replacement = space + long + "." * at_end if pattern is _BEHIND else None
            yield Match(found.start("unit"), found.end(), replacement=replacement, words={"long": long})


RULE = Rule(
    id="unit_symbol",
    references=("DINSPEC Zahlen", "NLS Wörter"),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie die Einheit aus.",
    reason="Nicht alle Menschen kennen die kurze Form.",
    remedy="Schreiben Sie: {long}.",
    breaks=(
        "Die Fläche hat 50 «m²».",
        "Sie fahren 30 «km/h».",
        "Das kostet 20 «EUR».",
        "Draußen sind 5 «°C».",
        Example("Die Fläche hat 50«qm».", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Die Fläche hat 50 Quadrat-Meter.",
        "Das kostet 20 Euro.",
        "Der Weg ist 5 km lang.",
        "Das Paket wiegt 2 kg.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
