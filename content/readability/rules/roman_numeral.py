"""Roman numerals."""

import re

from content.readability.document import ALL_TEXT
from content.readability.numerals import roman
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Match, Rule

_LETTERS = re.compile(r"(?<![^\W_])(?<!\w[.'’&])[IVXLCDM]{1,15}(?![\w&])")
_NUMBERED = re.compile(
    r"(?:Teil|Teile|Teilen|Band|Kapitel|Kapiteln|Stufe|Abschnitt|Klasse|Gruppe|Phase|Anlage|Artikel"
    r"|Buch|Akt|Zone"
    r"|Typ|Kategorie|Grad|Stadium|Bereich|Modul|Block|Kurs|Ziffer|Punkt|Pflegestufe|Stufen|Ebene|SGB"
    r"|Hartz)[ \u00a0-]\Z"
)
_RULER = re.compile(
    r"(?<!Herr )(?<!Frau )\b(?:Karl|Ludwig|Friedrich|Wilhelm|Heinrich|Otto|Elisabeth|Maria|Johannes"
    r"|Paul|Benedikt|Franz"
    r"|Nikolaus|Katharina|Peter|Georg|Ernst|Philipp|Maximilian|Joseph|Napoleon|Charles|Pius|August"
    r"|Albrecht|Leo|Adolf"
    r"|Christian|Gustav|Ferdinand|Leopold|Rudolf|Johann|Ramses)[ \u00a0]\Z"
)
_PLATE = re.compile(r"\b[A-ZÄÖÜ]{1,3}-\Z")
_ORDINAL = re.compile(
    r"\.[ \u00a0]?(?:Quartal|Halbjahr|Weltkrieg\w*|Stock\w*|Etage|Obergeschoss|Klasse|Abschnitt|Teil|Akt)\b"
)


def find(sentence, options):
    """Numerals of I, V and X from 2 letters, years, and single letters where a number is expected."""
    for found in _LETTERS.finditer(sentence.text):
        letters, value = found.group(), roman(found.group())
        before = sentence.text[max(0, found.start() - 20) : found.start()]
        after = sentence.text[found.end() : found.end() + 20]
        if _PLATE.search(before) and re.match(r"[ \u00a0]\d", after):
            continue
        ruler = after[:1] in (".", "") and bool(_RULER.search(before))
        expected = ruler or bool(_NUMBERED.search(before) or _ORDINAL.match(after))
        plain = len(letters) > 1 and set(letters) <= set("IVX") and letters not in ("XX", "XXX")
        if value and (expected or plain or value > 1000 and len(letters) > 4):
            yield Match(
                found.start(),
                found.end(),
                replacement=None if ruler else str(value),
                words={"number": f"der {value}." if ruler else str(value)},
            )


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
    ),
    keeps=(
        "Das steht in Kapitel 4.",
        "Die CD liegt dort.",
        "Die Größe ist XL.",
        "Herr Peter V. kommt am Montag.",
        "Das ist Zimmer C.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
