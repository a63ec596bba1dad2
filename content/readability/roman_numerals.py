"""Roman numerals in a text, told apart from short forms, sizes and initials of the same letters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from content.readability.numerals import roman

_NUMERAL = re.compile(r"(?<![^\W_])(?<!\w[.'’&])[IVXLCDM]{1,15}(?![\w&])")
_NUMBERED = re.compile(
    r"(?:Teil|Teile|Teilen|Band|Kapitel|Kapiteln|Stufe|Abschnitt|Klasse|Gruppe|Phase|Anlage|Artikel"
    r"|Buch|Akt|Zone|Haus|Gebäude|Halle|Raum|Tor|Saal|Trakt|Flügel|Bauabschnitt|Bau-Abschnitt|Runde|Liga"
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


class RomanNumeral(NamedTuple):
    """Where it stands, its value, and whether it belongs to the name of a ruler: "Ludwig XIV."."""

    start: int
    end: int
    value: int
    is_ruler: bool


def roman_numerals(text: str) -> Iterator[RomanNumeral]:
    """Numerals of I, V and X from 2 letters, years, and single letters where a number is expected."""
    for found in _NUMERAL.finditer(text):
        letters, value = found.group(), roman(found.group())
        before, after = text[max(0, found.start() - 20) : found.start()], text[found.end() : found.end() + 20]
        if _PLATE.search(before) and re.match(r"[ \u00a0]\d", after):
            continue
        is_ruler = after[:1] in (".", "") and bool(_RULER.search(before))
        expected = is_ruler or bool(_NUMBERED.search(before) or _ORDINAL.match(after))
        plain = len(letters) > 1 and set(letters) <= set("IVX") and letters not in ("XX", "XXX")
        # "Block C" is a letter, "Gruppe MIX" a word.
        expected = expected and (is_ruler or set(letters) <= set("IVXL")) and letters != "L"
        if value and (expected or plain or value > 1000 and len(letters) > 4):
            yield RomanNumeral(*found.span(), value, is_ruler)
