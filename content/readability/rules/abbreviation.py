"""Abbreviations with a full stop."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Match, Rule

_ABBREVIATIONS = Phrases(
    {short: long for short, long in lexicon.pairs("abbreviations-de").items() if "." in short}
)
_IN_NAMES = {"dr.", "prof.", "st.", "hl."}


def find(sentence, options):
    """Every listed abbreviation, except titles before a name and initials."""
    for tokens, short, long in _ABBREVIATIONS.find(sentence):
        if short.lower() not in _IN_NAMES:
            first, last = tokens[0], tokens[-1]
            written = same_case(first.plain, long)
            ends_sentence = last.end == len(sentence.text)
            yield Match(
                first.start,
                last.end,
                replacement=f"{written}." if ends_sentence else written,
                words={"long": written},
            )


RULE = Rule(
    id="abbreviation",
    references=("BITV 1", "NLS Wörter", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.4"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Bitte schreiben Sie die Abkürzung aus.",
    reason="Viele Menschen kennen die Abkürzung nicht.",
    remedy="Schreiben Sie: „{long}“.",
    breaks=(
        "Bringen Sie «z. B.» einen Ausweis mit.",
        "Bringen Sie «z.\u00a0B.» einen Ausweis mit.",
        "Das dauert «ca.» 5 Tage.",
        "Sie zahlen «ggf.» eine Gebühr.",
        "Sie brauchen Ausweis, Foto «usw.»",
    ),
    keeps=(
        "Bringen Sie zum Beispiel einen Ausweis mit.",
        "Am 3. Mai ist zu.",
        "Dr. Meier hilft Ihnen.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
