"""Words divided at the end of a line."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, Match, Rule

_SOFT = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:\u00ad[^\W\d_]*+)+")
_AT_LINE_END = re.compile(
    r"(?<!\w)[^\W\d_]{2,40}[-\u2010]\r?\n[ \t]*(?!(?:und|oder|bzw|sowie|bis|als)\b)[a-zäöüß]{2,40}"
)
_BREAK = re.compile(r"[-\u2010]?\r?\n[ \t]*|\u00ad")


def find(document, block, options):
    """Words with a soft hyphen or with a hyphen at the end of a line that goes on with a small letter."""
    for pattern, sign in ((_SOFT, "\u00ad"), (_AT_LINE_END, "\n")):
        if sign in block.text:
            for found in pattern.finditer(block.text):
                whole = _BREAK.sub("", found.group())
                yield Match(found.start(), found.end(), replacement=whole, words={"whole": whole})


RULE = Rule(
    id="manual_hyphenation",
    references=("BITV 1", "DIN8581 Gestaltung"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: INFO},
    message="Bitte trennen Sie keine Wörter am Zeilen-Ende.",
    reason="Ein Wort auf 2 Zeilen ist schwer zu lesen.",
    remedy="Schreiben Sie das Wort ohne Trenn-Zeichen: {whole}.",
    breaks=(
        "Das «Rat\u00adhaus» ist zu.",
        "Das «Bürger-\namt» ist zu.",
        "<p>Das «Rat\u00adhaus» ist zu.</p>",
    ),
    keeps=(
        "Das Rathaus ist zu.",
        "Das Bürger-Amt ist zu.",
        "Das Bürger-\nAmt ist zu.",
    ),
    find=find,
    scope="block",
    kinds=ALL_TEXT,
)
