"""Words and phrases of offices for which an everyday word exists."""

from content.readability.document import ALL_TEXT
from content.readability.office_words import office_words
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule


def find(sentence, options):
    """Listed words in any inflection, verbs with their particle far away, "in Verbindung … setzen"."""
    for start, end, easier, replacement in office_words(sentence):
        yield Match(start, end, replacement=replacement, words={"easier": easier})


RULE = Rule(
    id="office_german",
    references=("BITV 4", "NLS Wörter", "DIN8581 Wörter", "ISO24495 verständlich"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Das ist Amts-Deutsch: Bitte schreiben Sie es einfacher.",
    reason="Diese Wörter benutzen fast nur Ämter.",
    remedy="Leichter ist: „{easier}“.",
    breaks=(
        "«Aufgrund» der Feiertage ist zu.",
        "Bitte rufen Sie uns «unverzüglich» an.",
        "Wir «benötigen» Ihre Adresse.",
        "Schreiben Sie Ihre «Anschrift» auf.",
        "Bitte «legen Sie uns Ihren Ausweis vor».",
        "«Reichen Sie das Formular ein» und warten Sie.",
        "Fragen Sie «fernmündlich».",
        "Bitte «finden Sie sich um 9 Uhr ein».",
        "Der Hund ist «meldepflichtig».",
    ),
    keeps=(
        "Wegen der Feiertage ist zu.",
        "Bitte rufen Sie uns sofort an.",
        "Wir brauchen Ihre Adresse.",
        "Es ist soweit.",
        "Im Rahmen hängt ein Bild.",
        "Legen Sie das Formular auf den Tisch.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
