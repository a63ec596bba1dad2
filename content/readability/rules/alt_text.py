"""Pictures without a text, or with one that says nothing."""

import re

from content.readability.rule import ALL_STANDARDS, ERROR, WARNING, Example, Match, Rule

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


def find(document, block, options):
    """Measure the length; report a missing text, the name of a file, and "Bild von …"."""
    text = block.text.strip()
    if block.decorative:
        return
    yield Match(
        0, len(block.text), value=len(text), words={"what": "Der Text ist sehr lang: Kürzen Sie ihn."}
    )
    if not text:
        # alt="" is how HTML marks a picture as decoration; only the editor can confirm it.
        severity = WARNING if block.has_text_attribute else None
        yield Match(0, len(block.text), severity=severity, words={"what": "Der Text fehlt."})
    elif _FILE.match(text):
        yield Match(0, len(block.text), words={"what": "Das ist der Name einer Datei."})
    elif found := _EMPTY_WORDS.match(text):
        yield Match(0, len(block.text), words={"what": f"Lassen Sie „{found.group().strip()}“ weg."})


_LONG = "<img src='a.jpg' alt='{}'>"
RULE = Rule(
    id="alt_text",
    references=("WCAG 1.1.1", "BITV 11"),
    severity=dict.fromkeys(ALL_STANDARDS, ERROR),
    limits=dict.fromkeys(ALL_STANDARDS, {ERROR: 150}),
    message="Das Bild hat keinen guten Text: Bitte schreiben Sie, was man sieht.",
    reason="Blinde Menschen hören den Text statt des Bildes.",
    remedy="{what} Beschreiben Sie das Bild in 1 Satz.",
    breaks=(
        "<img src='a.jpg' alt='«IMG_1234.jpg»'>",
        "<img src='a.jpg' alt='«Bild von einem Haus»'>",
        "<img src='a.jpg' alt='«Auf dem Foto ist das Rathaus»'>",
        *(Example(_LONG.format(f"«{'a' * 151}»"), standard) for standard in ALL_STANDARDS),
    ),
    keeps=(
        "<img src='a.jpg' alt='Das Rathaus am Markt-Platz'>",
        "<img src='a.jpg' alt='Ein Bild hängt an der Wand'>",
        "<img src='a.jpg' alt='' role='presentation'>",
        *(Example(_LONG.format("a" * 150), standard) for standard in ALL_STANDARDS),
    ),
    find=find,
    scope="block",
    kinds=("alt_text",),
    languages=(),
)
