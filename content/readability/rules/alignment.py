"""Text that is not aligned left."""

from content.readability.document import ALL_TEXT
from content.readability.rule import (
    EINFACHE_SPRACHE,
    ERROR,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(document, block, options):
    """Blocks set centred, justified or right by hand; right is fine for numbers in tables and foreign scripts."""
    right_is_fine = options.standard == OTHER_LANGUAGES or (
        block.kind == "table_cell" and any(map(str.isdigit, block.text))
    )
    if block.align in ("center", "justify") or block.align == "right" and not right_is_fine:
        yield Match(0, len(block.text))


RULE = Rule(
    id="alignment",
    references=("BITV 10", "NLS Gestaltung", "IE Gestaltung", "WCAG 1.4.8"),
    severity={
        LEICHTE_SPRACHE: ERROR,
        EINFACHE_SPRACHE: WARNING,
        PLAIN_ENGLISH: WARNING,
        OTHER_LANGUAGES: WARNING,
    },
    message="Bitte richten Sie den Text links aus.",
    reason="Dann beginnt jede Zeile am gleichen Platz. So findet man sie leichter.",
    remedy="Nehmen Sie die Ausrichtung weg.",
    breaks=(
        '<p style="text-align: justify">«Das Amt hilft.»</p>',
        '<p class="text-center">«Das Amt hilft.»</p>',
        '<h2 style="text-align:right">«Das Amt hilft»</h2>',
        Example('<p class="text-justify">«Das Amt hilft.»</p>', OTHER_LANGUAGES),
    ),
    keeps=(
        "<p>Das Amt hilft.</p>",
        '<p class="intro">Das Amt hilft.</p>',
        '<table><tr><th>Tag</th></tr><tr><td class="text-right">5 Euro</td></tr></table>',
        Example('<p style="text-align: right">مرحبا بكم</p>', OTHER_LANGUAGES),
    ),
    find=find,
    scope="block",
    kinds=ALL_TEXT,
    languages=(),
)
