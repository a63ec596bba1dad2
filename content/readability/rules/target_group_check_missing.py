"""A text that calls itself Leichte Sprache, or tested: only a recorded test may say so, beside the text."""

import re

from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, Example, Match, Rule

_ITSELF = (
    r"(?:dieser|diese|dieses|der|die|das|unser|unsere|alle)"
    r" (?:texte?|seiten?|internet-?seiten?|website|hefte?|infos?)"
)
_GROUP = r"prüf-?gruppe"
_CLAIMS = re.compile(
    rf"\b(?:{_ITSELF} (?:ist|sind) (?:hier )?(?:in )?leichte[rm]? sprache"
    rf"|{_GROUP} (?:hat|haben) (?:diesen|den|die|alle) texte? (?:geprüft|gelesen)"
    rf"|{_ITSELF} (?:ist|sind|wurde|wurden) (?:von|durch) (?:eine[rm]?|der|unserer) {_GROUP} geprüft"
    rf"|geprüft(?: ist)?:? (?:von|durch) (?:eine[rm]?|der|unserer) {_GROUP})\b",
    re.IGNORECASE,
)
_DENIED = {"nicht", "nie", "noch", "kein", "keine", "keiner", "erst", "wenn", "ob"}


def find(sentence, options):
    """The claim; a sentence that denies it or makes it a condition claims nothing."""
    if any(token.lower in _DENIED for token in sentence.words):
        return
    for claim in _CLAIMS.finditer(sentence.text):
        yield Match(claim.start(), claim.end())


RULE = Rule(
    id="target_group_check_missing",
    references=("DINSPEC Bezeichnung",),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: INFO},
    message="Der Text nennt sich geprüft: Bitte schreiben Sie das nicht selbst.",
    reason="Leichte Sprache ist ein Text erst, wenn eine Prüf-Gruppe ihn gelesen hat.",
    remedy="Löschen Sie den Satz. Nach der Prüfung steht das Siegel von selbst neben dem Text.",
    breaks=(
        "«Dieser Text ist in Leichter Sprache».",
        "«Alle Texte sind in Leichter Sprache».",
        "Eine «Prüf-Gruppe hat den Text geprüft».",
        "Der Text ist «geprüft von der Prüf-Gruppe».",
    ),
    keeps=(
        Example("Keine Prüf-Gruppe hat den Text geprüft.", switches=(("negation", "allowed"),)),
        "Eine Prüf-Gruppe prüft Texte in Leichter Sprache.",
        "Die Einladung ist in Leichter Sprache.",
    ),
    find=find,
)
