"""Large numbers that hardly anybody can imagine."""

from content.readability.amounts import large_amounts, rounded
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule


def find(sentence, options):
    """Numbers with 5 digits or with thousands set apart; no codes, no post codes, no money a reader pays."""
    for start, end, value in large_amounts(sentence):
        yield Match(start, end, words={"rounded": rounded(value)})


RULE = Rule(
    id="large_number",
    references=("NLS Zahlen", "DINSPEC Zahlen", "IE Zahlen"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Diese Zahl ist groß: Ist die genaue Zahl wichtig?",
    reason="Große Zahlen können sich viele Menschen nicht vorstellen.",
    remedy="Schreiben Sie „viele“ oder „{rounded}“. Runden Sie aber nie Geld, das jemand zahlen muss.",
    breaks=(
        "Hier leben «148.332» Menschen.",
        "Das kostet «2500000» Euro.",
        "Das Haus kostet «2 500 000» Euro.",
        "In «15000» Häusern ist Licht.",
        "Es kamen «1.500» Menschen.",
    ),
    keeps=(
        "Hier leben viele Menschen.",
        "Die Adresse ist: 12345 Musterstadt.",
        "Das Konto ist: DE12 3456 7890.",
        "Sie zahlen 1.250 Euro.",
        "Rufen Sie an: 0123 45 67 890.",
        "Ihre Kunden-Nummer ist 1234567.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
