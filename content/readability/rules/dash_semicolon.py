"""Dashes between words, semicolons and three dots."""

import re

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_SIGNS = re.compile(r"(?<=\S)[ \u00a0][–—-][ \u00a0](?=\S)|;|…|(?<!\.)\.{3,9}")
_IN_RANGES = lexicon.group("nouns of time") | {
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
}


def find(sentence, options):
    """Each sign, but no dash in a range ("Montag – Freitag"), no dots in brackets and no sign in a link."""
    text = sentence.text
    links = [token for token in sentence.tokens if token.kind == "link"]
    for sign in _SIGNS.finditer(text):
        start, end = sign.span()
        if sign.group()[0] in " \u00a0":
            if _is_range(text, start, end):
                continue
            start, end = start + 1, end - 1
        if not any(link.start <= start < link.end for link in links):
            yield Match(start, end)


def _is_range(text, start, end) -> bool:
    left, right = text[max(0, start - 20) : start].split()[-1:], text[end : end + 20].split()[:1]
    return all(word[0].isdigit() or word.strip(".,:;").lower() in _IN_RANGES for word in left + right)


RULE = Rule(
    id="dash_semicolon",
    references=("BITV 6", "DINSPEC Zeichen"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte nehmen Sie einen Punkt und keinen Strich oder Strich-Punkt.",
    reason="Diese Zeichen sind vielen Menschen fremd. Ein Punkt macht eine klare Pause.",
    remedy="Schreiben Sie statt „{text}“ einen Punkt. Dann beginnt ein neuer Satz.",
    breaks=(
        "Das Amt ist zu «–» kommen Sie morgen.",
        "Das Amt ist zu «-» kommen Sie morgen.",
        "Sie rufen an«;» wir helfen.",
        "Und so weiter «…»",
        "Wir warten«...»",
    ),
    keeps=(
        "Das Amt ist zu. Kommen Sie morgen.",
        "Wir haben von 9 bis 12 Uhr offen.",
        "Die E-Mail-Adresse steht unten.",
    ),
    find=find,
)
