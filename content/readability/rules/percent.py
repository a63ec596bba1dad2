"""Per cent."""

import re

from content.readability.document import ALL_TEXT
from content.readability.numerals import german_number
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_PERCENT = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,9}(?:[.,]\d{1,4})?|[A-Za-zäöüß]{3,30})[ \u00a0\u202f]?"
    r"(?:%(?:ig\w*)?|-?[Pp]rozent\w*|v\. ?H\.|vom Hundert|‰|Promille\b)"
)
_FEW = {"paar", "viele", "wenige", "einige", "mehrere", "ein", "halbes", "halben", "null", "wie"}
_KEPT = re.compile(r"Zins|Steuer|Alkohol|Promille|‰")
_EASIER = {25: "ein Viertel", 50: "die Hälfte", 75: "3 von 4", 10: "1 von 10", 20: "1 von 5", 100: "alle"}


def find(sentence, options):
    """A number or number word with per cent; only a hint for interest, tax and alcohol, which need the number."""
    if not re.search("[Pp]rozent|%|v\\.|Hundert|‰|Promille", sentence.text):
        return
    severity = INFO if _KEPT.search(sentence.text) else None
    for found in _PERCENT.finditer(sentence.text):
        number = found["number"].lower()
        if not number[0].isdigit() and not german_number(number) and number not in _FEW:
            continue
        value = round(float(number.replace(",", "."))) if number[0].isdigit() else german_number(number)
        better = _EASIER.get(value, f"{value} von 100" if 1 < value < 100 else "ein Vergleich")
        yield Match(found.start(), found.end(), severity=severity, words={"better": better})


RULE = Rule(
    id="percent",
    references=("NLS Zahlen", "IE Zahlen", "DINSPEC Zeichen"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Prozent ist schwer: Bitte schreiben Sie zum Beispiel „von 100 Menschen“.",
    reason="Prozente muss man ausrechnen können.",
    remedy="Leichter ist zum Beispiel: {better}.",
    breaks=(
        "«18 %» der Menschen sind dafür.",
        "Es sind «3,5 Prozent» mehr.",
        "Die Hilfe gibt es zu «100%».",
        "Wir sparen «zehn Prozent» Strom.",
        "Das sind «5 Prozentpunkte» mehr.",
    ),
    keeps=(
        "Einige Menschen sind dafür.",
        "Von 100 Menschen sind 18 dafür.",
        "Prozent heißt: von 100.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
