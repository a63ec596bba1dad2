"""Stars, colons and the like inside words for men and women."""

from content.readability.document import ALL_TEXT
from content.readability.gender_forms import gender_forms
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """ "Bürger*innen", "Lehrer:in", "MitarbeiterInnen", "Kolleg(inn)en"-like forms and "der*die"."""
    for start, end, both in gender_forms(sentence):
        yield Match(start, end, words={"both": both or "beide Wörter mit „oder“"})


RULE = Rule(
    id="gender_character",
    references=("DINSPEC Gender", "BITV 6"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Stern und Doppel-Punkt stören beim Lesen: Bitte schreiben Sie beide Formen aus.",
    reason="Zeichen mitten im Wort kann man schwer lesen und schwer vorlesen.",
    remedy="Schreiben Sie zum Beispiel „{both}“. Oder sprechen Sie die Leser mit „Sie“ an.",
    breaks=(
        "Alle «Bürger*innen» können kommen.",
        "Wir suchen eine «Lehrer:in».",
        "Die «MitarbeiterInnen» helfen Ihnen.",
        "Die «Besucher/-innen» kommen um 9 Uhr.",
        "Das sagt Ihnen «der*die» Chef.",
        "Fragen Sie Ihre «Nachbar(innen)».",
        "Die «Patient’innen» warten.",
    ),
    keeps=(
        "Alle Bürgerinnen und Bürger können kommen.",
        "Das Team hilft Ihnen.",
        "Das sehen Sie innen: in der Mitte.",
        Example("Alle Bürger*innen kommen.", switches=(("gender_forms", "allowed"),)),
    ),
    find=find,
    kinds=ALL_TEXT,
)
