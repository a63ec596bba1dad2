"""Numbers with a comma, and fractions."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule

_DECIMAL = re.compile(r"(?<![\w.,/])\d{1,9}(?:\.\d{3})*,\d{1,6}(?![\w,]|\.\d)")
_FRACTION = re.compile(r"[½¼¾⅓⅔⅛⅜⅝⅞]|(?<![\w.,/-])[1-9]/(?:[2-9]|10)(?=[ \u00a0][A-Za-zÄÖÜäöü])")
_IS_PRICE = re.compile(r"[ \u00a0\u202f]?(?:Euro|€|EUR|Cent|Uhr|°)")
_IS_PLACE = re.compile(
    r"(?:€|EUR|§|Nr\.?|Nummer|Absatz|Haus|(?:straße|weg|platz|gasse|allee|ring))[ \u00a0]?\Z", re.IGNORECASE
)


def find(sentence, options):
    """Decimal numbers that are no price, and fractions before a word."""
    text = sentence.text
    for pattern in (_DECIMAL, _FRACTION):
        for found in pattern.finditer(text):
            if _IS_PRICE.match(text, found.end()) or _IS_PLACE.search(
                text[max(0, found.start() - 12) : found.start()]
            ):
                continue
            number = found.group()
            rounded = (
                f"ungefähr {round(float(number.replace('.', '').replace(',', '.')))}" if "," in number else ""
            )
            yield Match(
                found.start(), found.end(), words={"rounded": rounded or "die Hälfte oder ein Viertel"}
            )


RULE = Rule(
    id="decimal_fraction",
    references=("NLS Zahlen",),
    severity={LEICHTE_SPRACHE: INFO},
    message="Diese Zahl hat ein Komma oder einen Bruch: Geht es einfacher?",
    reason="Zahlen mit Komma und Brüche sind schwer zu lesen.",
    remedy="Schreiben Sie zum Beispiel: {rounded}.",
    breaks=(
        "Es sind «3,91» Meter.",
        "Nehmen Sie «½» Tasse.",
        "Nehmen Sie «1/2» Tasse.",
        "Das kostet «1,5» Millionen Euro.",
    ),
    keeps=(
        "Es sind fast 4 Meter.",
        "Das kostet 3,50 Euro.",
        "Das kostet 3,50 €.",
        "Wir sind in der Hauptstraße 3/5 in Köln.",
    ),
    find=find,
    kinds=ALL_TEXT,
    yields_to=("percent",),
)
