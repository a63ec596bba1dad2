"""Brackets."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{1,2000}[)\]}]")
_NUMBER = re.compile(r"[\d\s/+.–-]+")
_GENDER = {"in", "innen", "inn"}
_SHORT_NAME = re.compile(r"[A-ZÄÖÜ]{2,7}")


def find(document, block, options):
    """Each bracket, but no dialling code, no gender form ("Bürger(innen)") and in Einfache Sprache no acronym."""
    for found in _BRACKETS.finditer(block.text):
        inside = found.group()[1:-1]
        is_ending = block.text[found.start() - 1 : found.start()].isalpha() and inside in _GENDER
        if is_ending or _NUMBER.fullmatch(inside) and len(inside) > 2:
            continue
        if options.standard == EINFACHE_SPRACHE and _SHORT_NAME.fullmatch(inside):
            continue
        yield Match(found.start(), found.end(), words={"inside": inside})


RULE = Rule(
    id="parentheses",
    references=("BITV 6", "DINSPEC Zeichen", "DINSPEC Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne Klammern: Machen Sie einen eigenen Satz daraus.",
    reason="Klammern unterbrechen den Satz und sind vielen Menschen fremd.",
    remedy="Streichen Sie die Klammer oder schreiben Sie: „Das heißt: {inside}.“",
    breaks=(
        "Bringen Sie Ihren Ausweis «(oder Pass)» mit.",
        "Die Gebühr «(10 Euro)» zahlen Sie im Amt.",
        "Die Stadt nutzt Künstliche Intelligenz «(KI)».",
        "Ihr Kind«(er)» darf mit.",
    ),
    keeps=(
        "Bringen Sie Ihren Ausweis oder Ihren Pass mit.",
        "Sie zahlen die Gebühr im Amt. Die Gebühr ist 10 Euro.",
        Example("Die Stadt hat eine Schule für Leichte Sprache (LS).", EINFACHE_SPRACHE),
    ),
    find=find,
    scope="block",
    kinds=ALL_TEXT,
)
