"""Large numbers that hardly anybody can imagine."""

import re

from content.readability.document import ALL_TEXT
from content.readability.postcodes import is_post_code
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_NUMBER = re.compile(
    r"(?<![\w.,/:+-])(?:\d{1,3}(?:[.'’\u00a0\u202f ]\d{3})+|\d{5,12})(?:,\d{1,2}|,[-–])?(?![\w/-]|[.,:]\d)"
)
_PHONE = re.compile(r"(?:\+|\b0)[\d\s()/–-]*\Z")
_NAMED = re.compile(
    r"(?:nummer\w*|\bnr\.?|zeichen|konto|iban|bic|telefon|\btel\.?|fax|handy|mobil|postfach|code|\bpin"
    r"|plz|leitzahl|kennung"
    r"|\b(?:steuer-|kunden-)?id|version|isbn|\baz\.?|rufen sie[ \w]{0,12}|wählen sie|hotline|drucksache"
    r"|[a-z]{2}\d\d)\W{0,3}(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[ \u00a0]?(?:Euro|EUR|€)")
_TO_PAY = re.compile(
    r"\b(?:Sie|Ihnen|Ihre?[mnrs]?|zahl\w+|bezahl\w+|Gebühr\w*|Bußgeld\w*|Strafe|Kaution|Beitrag"
    r"|Vermögen|Einkommen|Miete)\b"
)
_SURE_TO_BE_MUCH = 100_000


def find(sentence, options):
    """Numbers with 5 digits or with thousands set apart; no codes, no post codes, no money a reader pays."""
    text = sentence.text
    to_pay = None
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found.group().partition(",")[0])
        grouped = re.search(r"[.'’]", found.group())
        before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 10]
        if digits[0] == "0" or _PHONE.search(before[-25:]) or not grouped and _NAMED.search(before):
            continue
        if not grouped and len(digits) == 5 and is_post_code(sentence, found.end()):
            continue
        money = _MONEY.match(after) or before.rstrip().endswith(("€", "EUR"))
        if " " in found.group() and not re.match(r"[ \u00a0][A-Za-zÄÖÜäöü€]", after):
            continue
        if money and int(digits) < _SURE_TO_BE_MUCH:
            to_pay = bool(_TO_PAY.search(text)) if to_pay is None else to_pay
            if to_pay:
                continue
        yield Match(found.start(), found.end(), words={"rounded": _rounded(int(digits))})


def _rounded(value):
    for size, name in ((1_000_000_000, "Milliarden"), (1_000_000, "Millionen"), (1000, "Tausend")):
        if value >= 2 * size:
            return f"mehr als {value // size} {name}" if value % size else f"{value // size} {name}"
    return "mehr als Tausend" if value < 2000 else "mehr als 1 Million"


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
