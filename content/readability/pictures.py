"""Texts of pictures that say nothing."""

import re

_FILE = re.compile(
    r"\S{1,200}\.(?:jpe?g|png|gif|svg|webp|avif|heic|tiff?|bmp|pdf)\Z|(?:IMG|DSC|DSCN|PXL|Screenshot"
    r"|Scan)[_-]?\w{0,40}\d\Z",
    re.IGNORECASE,
)
_EMPTY_WORDS = re.compile(
    r"(?:Auf (?:dem|diesem) )(?:Bild|Foto)\b|(?:Eine? |Das |Die |Dieses )?(?:Symbol-?|Luft-?)?"
    r"(?:Bild|Foto|Grafik|Abbildung|Fotografie|Zeichnung|Illustration|Aufnahme)"
    r"(?: vo[nm] | der | des | eine[rs] | mit | zeigt|: )"
    r"|(?:An? |The )?(?:image|picture|photo|graphic|photograph) of |(?:(?:Symbol|Titel|Vorschau|Header)-?bild"
    r"|Bild|Foto|Grafik|Abbildung|Logo|Icon|Banner|Teaser|Platzhalter|unbenannt|Alt-?Text|Screenshot|image"
    r"|picture|photo|placeholder|untitled)\W*\d*\W*\Z",
    re.IGNORECASE,
)


def fault_of(text: str) -> str | None:
    """What is wrong with the text of a picture, one German sentence: the name of a file, or "Bild von" …"""
    if _FILE.match(text):
        return "Das ist der Name einer Datei."
    found = _EMPTY_WORDS.match(text)
    return f"Lassen Sie „{found.group().strip()}“ weg." if found else None
