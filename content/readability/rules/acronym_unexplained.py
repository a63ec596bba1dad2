"""Short forms in capital letters that the text does not explain."""

from content.readability.acronyms import LONG_FORMS, first_unexplained
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(document, options):
    """The first place of each short form, unless its sentence or a neighbour explains it."""
    for placed, token, short in first_unexplained(document, options):
        long = LONG_FORMS.get(short, "")
        words = {"long": f"„{long}. Die Abkürzung ist: {short}.“" if long else "den ganzen Namen"}
        yield Match(placed.start + token.start, placed.start + token.end, block=placed.block, words=words)


RULE = Rule(
    id="acronym_unexplained",
    references=("BITV 1", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.4"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Diese Abkürzung ist nicht erklärt: Bitte schreiben Sie den ganzen Namen.",
    reason="Wer die Buchstaben nicht kennt, kann nichts damit anfangen.",
    remedy="Schreiben Sie beim ersten Mal: {long}.",
    breaks=(
        "Das steht in der «DSGVO».",
        "Der «ÖPNV» fährt wieder. Der ÖPNV ist neu.",
        "Das «OZG» gilt für alle Ämter.",
        "Wir helfen Ihnen mit dem «GdB».",
        "Das steht im «AufenthG».",
    ),
    keeps=(
        "Die Abkürzung ist: KI.",
        "Der Lkw fährt in die EU.",
        Example("Der Deutsche Wetter-Dienst (DWD) hilft.", EINFACHE_SPRACHE),
        Example("Das OZG hilft Ihnen.", terms=("OZG",)),
        "Auf dem Schild steht: STD MB 42.",
    ),
    find=find,
    scope="document",
)
