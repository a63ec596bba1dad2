"""Stars, colons and the like inside words for men and women."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_SIGNS = re.compile(r"[*:_·‧/(I]")
_WORD = re.compile(
    r"(?<![\w@.])([A-Za-zÄÖÜäöüß-]{2,50})"
    r"(?:[*:_·‧]|/-?|\((?=in(?:nen)?\)))(?:in|innen)(?:\b\)?)(?!\w)"
    r"|\b([A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{1,50}[a-zäöüß])In(?:nen)?\b"
)
_SMALL = re.compile(
    r"(?<!\w)(?:der|die|das|den|dem|des|er|sie|ihm|ihr|seine?|ihre?|eine?|keine?|jeder?|diese|unsere?|welche|alle)"
    r"[*:_/](?:der|die|das|den|dem|des|er|sie|ihm|ihr|sein|ihre?|e|r|n|s|m|en|er|em)\b(?!\w)",
    re.IGNORECASE,
)
_PRODUCTS = {"linkedin", "plugin", "login", "checkin", "optin", "builtin"}


def find(sentence, options):
    """ "Bürger*innen", "Lehrer:in", "MitarbeiterInnen", "Kolleg(inn)en"-like forms and "der*die"."""
    text = sentence.text
    if not _SIGNS.search(text):
        return
    links = [(token.start, token.end) for token in sentence.tokens if token.kind == "link"]
    for pattern in (_WORD, _SMALL):
        for found in pattern.finditer(text):
            if found.group().lower() in _PRODUCTS or any(a <= found.start() < b for a, b in links):
                continue
            stem = (found[1] or found[2]).strip("-") if pattern is _WORD else ""
            many = (
                f"{stem}innen und {stem}"
                if found.group().rstrip(")").lower().endswith("innen")
                else f"{stem} oder {stem}in"
            )
            yield Match(
                found.start(), found.end(), words={"both": many if stem else "beide Wörter mit „oder“"}
            )


RULE = Rule(
    id="gender_character",
    references=("DINSPEC Gender", "BITV 6"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Stern und Doppel-Punkt stören beim Lesen: Bitte schreiben Sie beide Formen aus.",
    reason="Zeichen mitten im Wort kann man schwer lesen und schwer vorlesen.",
    remedy="Schreiben Sie zum Beispiel „{both}“. Oder sprechen Sie die Leser mit „Sie“ an.",
    breaks=(
        "Alle «Bürger*innen» können kommen.",
        "Wir suchen eine «Lehrer:in».",
        "Die «MitarbeiterInnen» helfen Ihnen.",
        "Die «Besucher/-innen» kommen um 9 Uhr.",
        "Das sagt Ihnen «der*die» Chef.",
        "Fragen Sie Ihre «Nachbar(innen)».",
    ),
    keeps=(
        "Alle Bürgerinnen und Bürger können kommen.",
        "Das Team hilft Ihnen.",
        "Das sehen Sie innen: in der Mitte.",
        Example("Alle Bürger*innen kommen.", switches=(("gender_forms", "allowed"),)),
    ),
    find=find,
    kinds=ALL_TEXT,
)
