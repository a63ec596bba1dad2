"""Addresses in the middle of a sentence."""

import re

from content.readability.postcodes import is_post_code
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_STREET = re.compile(
    r"(?:(?:[A-ZÄÖÜ][\wäöüß-]{1,30}[ -]){0,2}[\wäöüÄÖÜß-]{0,30}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg"
    r"|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing"
    r"|[Dd]amm|[Uu]fer|[Mm]arkt|[Cc]haussee|[Ss]teig|[Hh]of|[Gg]raben|[Tt]or|[Bb]erg|[Ww]all)"
    r"|Straße (?:der|des|am|im) [A-ZÄÖÜ][\wäöüß-]{1,30}|(?:Am|An der|Im|Zum|Zur"
    r"|Auf dem) [A-ZÄÖÜ][\wäöüß-]{1,30})"
    r"[ \u00a0]\d{1,4}[ \u00a0]?[a-z]?(?!\w)"
)
_TOWN = re.compile(r"(?<![\w.,-])(?:D-)?\d{5}[ \u00a0](?P<name>[A-ZÄÖÜ][\wäöüß-]{1,40})")
_NEAR = 80
_CLOSE = 5  # characters between street and post code: ", " or " in "
_SHORT = 8


def find(sentence, options):
    """Street and town in one line of a sentence; not behind a colon, and not where there is nothing else."""
    text = sentence.text
    for town in _TOWN.finditer(text):
        begin = max(0, town.start() - _NEAR)
        before = text[begin : town.end() + _NEAR]
        street = next(iter(_STREET.finditer(before)), None)
        if street is None:
            continue
        behind = 0 <= town.start() - begin - street.end() < _CLOSE
        if not behind and not is_post_code(sentence, town.start("name") - 1):
            continue
        start, end = min(begin + street.start(), town.start()), max(begin + street.end(), town.end())
        alone = text[:start].rstrip().endswith(":") or start == 0
        if "\n" in text[start:end] or (alone and len(text) - end < 3) or not _is_sentence(sentence, start):
            continue
        yield Match(start, end)
        return


def _is_sentence(sentence, start):
    """Whether words of a sentence stand around the address, and not only the name of an office."""
    if len(sentence.words) > _SHORT:
        return "\n" not in sentence.text[max(0, start - 2) : start]
    return any(token.tag[:1] == "V" for token in sentence.tagged if token.end <= start)


RULE = Rule(
    id="address_in_running_text",
    references=("BITV 12",),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie die Adresse in eigenen Zeilen.",
    reason="In eigenen Zeilen findet man die Adresse gleich wieder.",
    remedy="Schreiben Sie „Die Adresse ist:“ und darunter die Adresse.",
    breaks=(
        "Kommen Sie in das Amt in der «Hauptstraße 5 in 12345 Musterstadt» im Haus 2.",
        "Unser Büro ist am «Alten Markt 3 in 54321 Beispielstadt», Rosenweg 7, im ersten Stock.",
        "Schicken Sie den Brief an: Amt, «Marktplatz 1, 12345 Musterstadt».",
    ),
    keeps=(
        "Wir sind in der Hauptstraße 5.",
        "Sie finden uns am Markt.",
        "Die Adresse ist:\nHauptstraße 5\n12345 Musterstadt",
        "Hauptstraße 5, 12345 Musterstadt",
    ),
    find=find,
)
