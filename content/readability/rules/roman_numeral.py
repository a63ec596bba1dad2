"""Roman numerals."""

from content.readability.document import ALL_TEXT
from content.readability.roman_numerals import roman_numerals
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Match, Rule


def find(sentence, options):
    """Every numeral; behind the name of a ruler it is read as an ordinal and not replaced."""
    for found in roman_numerals(sentence.text):
        replacement = None if found.is_ruler else str(found.value)
        number = f"der {found.value}." if found.is_ruler else str(found.value)
        yield Match(found.start, found.end, replacement=replacement, words={"number": number})


RULE = Rule(
    id="roman_numeral",
    references=("NLS Zahlen", "DINSPEC Zahlen", "IE Zahlen"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Bitte schreiben Sie die Zahl mit 1, 2, 3.",
    reason="Viele Menschen kennen die römischen Zahlen nicht.",
    remedy="Schreiben Sie statt „{text}“: {number}.",
    breaks=(
        "Das steht in Kapitel «IV».",
        "Das ist Teil «II» vom Plan.",
        "Ludwig «XIV». war König.",
        "Karl «V». war Kaiser.",
        "Wir öffnen im «I». Quartal.",
        "Sie bekommen Hartz-«IV»-Geld.",
        "Das Amt ist im Haus «V».",
    ),
    keeps=(
        "Das steht in Kapitel 4.",
        "Die CD liegt dort.",
        "Die Größe ist XL.",
        "Herr Peter V. kommt am Montag.",
        "Das ist Zimmer C.",
        "Gehen Sie in Block C.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
