"""Longer texts in Leichte Sprache without a picture."""

from content.readability.document import PROSE
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule


def find(document, options):
    """Measure the words of a page without any picture, at its first paragraph."""
    if not document.layout_known or document.of_kind("alt_text"):
        return
    for block in document.of_kind(*PROSE)[:1]:
        yield Match(0, len(block.text), block=block, value=document.word_count)


def _page(count, mark="{}"):
    """A page with `count` words: lines of five words, the last one shorter."""
    lines = (
        ["Wir helfen Ihnen sehr gern."] * (count // 5)
        + ["Wir helfen."] * (count % 5 // 2)
        + ["Gern."] * (count % 5 % 2)
    )
    return "".join(f"<p>{mark.format(line) if not at else line}</p>" for at, line in enumerate(lines))


RULE = Rule(
    id="image_missing",
    references=("BITV 11", "IE Gestaltung", "EASYREAD pictures"),
    severity={LEICHTE_SPRACHE: INFO},
    limits={LEICHTE_SPRACHE: {INFO: 60}},
    message="Ein Bild hilft beim Verstehen: Möchten Sie ein Bild dazu tun?",
    reason="Viele Menschen verstehen einen Text mit Bildern besser.",
    remedy="Nehmen Sie ein Bild, das zum wichtigsten Satz passt.",
    breaks=(_page(61, "«{}»"),),
    keeps=(
        _page(60),
        "<p>Das Amt hilft Ihnen.</p>",
        _page(90) + '<img src="a.jpg" alt="Das Rathaus am Markt">',
    ),
    find=find,
    scope="document",
)
