"""Quotation marks."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule

_QUOTED = re.compile(
    r"[„“”»«\"][^„“”»«\"]{1,1000}[“”«»\"]|(?P<single>[‚‘‹›][^‚‘’‹›]{1,1000}[‘’›‹]"
    r"|(?<!\w)'[^']{1,1000}'(?!\w))"
)
_LEAD = re.compile(r":\s*\Z")


def find(document, block, options):
    """Each quoted stretch, but double marks for direct speech behind a colon."""
    for found in _QUOTED.finditer(block.text):
        speech = _LEAD.search(block.text, max(0, found.start() - 5), found.start())
        if found["single"] or not speech:
            yield Match(found.start(), found.end(), words={"inside": found.group()[1:-1]})


RULE = Rule(
    id="quotation_marks",
    references=("DINSPEC Zeichen", "BITV 6"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne Anführungs-Zeichen.",
    reason="Die Zeichen lenken ab. Ein Doppel-Punkt zeigt dasselbe.",
    remedy="Streichen Sie die Zeichen. Oder schreiben Sie einen Doppel-Punkt: {inside}.",
    breaks=(
        "Das ist «„normal“».",
        'Klicken Sie auf «"Weiter"».',
        "Klicken Sie auf: «‚Weiter‘».",
    ),
    keeps=(
        "Das ist normal.",
        "Klicken Sie auf: Weiter.",
        "Die Frau am Telefon sagt: „Guten Tag!“",
        "So geht's leicht.",
    ),
    find=find,
    scope="block",
    kinds=ALL_TEXT,
)
