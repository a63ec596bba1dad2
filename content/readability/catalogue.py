"""Where the engine differs from the catalogue of rules on purpose, and why. RULES.md shows it, tests hold it.

The catalogue lists 81 rules with severities for Leichte Sprache, Einfache Sprache and Plain English, and for English
11 rules of its own.
"""

ELSEWHERE = {
    "readability_score": "Die Zahl ist ein Teil von jedem Bericht und keine Stelle im Text.",
    "en_reading_level": "Die Zahl ist ein Teil von jedem Bericht und keine Stelle im Text.",
    "translation_missing": "Das weiß nur die Website: Sie kennt alle Sprachen einer Seite.",
    "translation_outdated": "Das weiß nur die Website: Sie kennt die Fassungen einer Seite.",
    "facts_mismatch": "Dazu braucht man beide Fassungen. Die Website vergleicht sie.",
    "human_review_missing": "Das weiß nur die Website: Dort steht, wer einen Text gemacht und gelesen hat.",
    "mandatory_ls_pages_missing": "Das betrifft die ganze Website und keinen einzelnen Text.",
    "legal_notice_missing": "Das hängt von der Art der Seite ab und nicht vom Text.",
    "language_of_parts": "Die Sprache der Teile gibt die Seite an und nicht der Text.",
}
"""Rules of the catalogue that are no rules of the engine, with the reason."""

_ONLY_WITH_TAGS = (
    "Für Englisch gibt es hier kein Programm, das Wort-Arten erkennt: Das gäbe falsche Meldungen."
)
_ONLY_GERMAN = "Die Wörter-Liste gibt es nur für Deutsch, auch im Katalog."

IN_ENGLISH = {
    "sentence_too_long": "en_sentence_too_long",
    "passive": "en_passive",
    "abbreviation": "en_latin_abbreviation",
    "acronym_unexplained": "en_acronym_unexplained",
    "negation_double": "en_double_negative",
    "nominal_style": "en_nominalisation",
    "no_direct_address": "en_no_you",
    "office_german": "en_words_to_avoid",
    "indefinite_man": "en_no_you",
    "multiple_statements": _ONLY_WITH_TAGS,
    "nested_clause": _ONLY_WITH_TAGS,
    "idiom_metaphor": _ONLY_GERMAN,
    "filler_word": _ONLY_GERMAN,
    "target_group_check_missing": "Die Bezeichnung „Leichte Sprache“ gibt es nur für deutsche Texte.",
}
"""German rules that the catalogue also names for Plain English: the rule that does it here, or why there is none."""

DIFFERENT = {
    "enumeration_not_list": "In Einfacher Sprache und Plain English stören mehr als 3 Punkte, wie in BITV Nr. 7.",
    "heading_missing": "Ob es genau eine Überschrift der Ebene 1 gibt, weiß nur die Vorlage der ganzen Seite.",
    "paragraph_too_long": "100 Wörter zählen in Einfacher Sprache wie 6 Sätze: So hat die Regel eine einzige Grenze.",
    "link_text_unclear": "Gleiche Texte mit 2 Zielen und Dateien ohne Angabe sind kein Fehler: Oft hilft der Satz.",
    "alt_text": "Ein leerer Text ist eine Warnung: Nur Menschen wissen, ob das Bild nur schmückt.",
}
"""Rules that measure a little differently."""
