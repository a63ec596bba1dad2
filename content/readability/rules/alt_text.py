"""Pictures without a text, or with one that says nothing."""

from content.readability.pictures import fault_of
from content.readability.rule import ALL_STANDARDS, ERROR, WARNING, Example, Match, Rule


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
    elif what := fault_of(text):
        yield Match(0, len(block.text), words={"what": what})


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
