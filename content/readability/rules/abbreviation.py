"""Abbreviations with a full stop."""

from content.readability.abbreviations import abbreviations, is_house_number
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Every listed abbreviation and every row of single letters with full stops, but no titles of names."""
    for found in abbreviations(sentence):
        if options.standard == EINFACHE_SPRACHE and is_house_number(sentence, found):
            continue
        full_stop = "." * (found.end == len(sentence.text))  # the last one also ends the sentence
        replacement = found.long + full_stop if found.is_certain else None
        yield Match(found.start, found.end, replacement=replacement, words={"long": found.long})


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
        "«Ggf.» zahlen Sie eine Gebühr.",
        "Sie brauchen Ausweis, Foto «usw.»",
        "Das Amt ist von «Mo.» bis «Fr.» offen.",
        "Das steht in «Art.» 5.",
        "In der «Goethestr.» 5 ist das Amt.",
        "Wir kommen «z. d. A.» vorbei.",
        Example("Sie bekommen Geld «bzw.» Hilfe.", EINFACHE_SPRACHE),
        "Wir haben von «Mo-Fr» offen.",
        "Der Kurs ist «ehrenamtl.» und neu.",
        "Wir treffen uns am «Marktpl.» 3.",
    ),
    keeps=(
        "Bringen Sie zum Beispiel einen Ausweis mit.",
        "Am 3. Mai ist zu.",
        "Dr. Meier hilft Ihnen.",
        "Frau Kaya ist 78 Jahre alt.",
        "Das ist so.",
        "Wir helfen Ihnen auf diese Art.",
        Example("Das Amt ist am Marktplatz Nr. 5.", EINFACHE_SPRACHE),
    ),
    find=find,
    kinds=ALL_TEXT,
)
