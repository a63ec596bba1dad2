"""The standards as data: each clause in our own words, and why a machine cannot judge it where that is so.

A clause without `unjudged` must be served by at least one rule; a test proves it. "Served" means that a
machine finds some offences, never that a text without findings keeps the clause.
"""

from dataclasses import dataclass

from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, OTHER_LANGUAGES, PLAIN_ENGLISH

TITLES = {
    LEICHTE_SPRACHE: "Leichte Sprache",
    EINFACHE_SPRACHE: "Einfache Sprache",
    PLAIN_ENGLISH: "Plain English",
    OTHER_LANGUAGES: "Andere Sprachen (nur Aufbau)",
}

SOURCES = {
    "BITV": "BITV 2.0, Anlage 2 Teil 2",
    "NLS": "Netzwerk Leichte Sprache, Regeln",
    "DINSPEC": "DIN SPEC 33429:2025-03",
    "DUDEN": "Duden Leichte Sprache (Bredel/Maaß)",
    "IE": "Inclusion Europe, Information für alle",
    "DIN8581": "DIN 8581-1:2024-05",
    "ISO24495": "DIN ISO 24495-1:2024-03",
    "WCAG": "WCAG 2.2",
    "GOVUK": "GOV.UK Content Design",
    "EASYREAD": "Easy Read (UK)",
}

PASSING_SCORE = {LEICHTE_SPRACHE: 70, EINFACHE_SPRACHE: 60, PLAIN_ENGLISH: 60}
"""Least score of a text that passes. Set by calibration: 5 % of standard documents reach it."""

CANNOT_JUDGE = (
    "Ob Menschen den Text verstehen: Das sagt nur eine Prüf-Gruppe.",
    "Ob der Inhalt stimmt und vollständig ist.",
    "Ob das Wichtigste am Anfang steht und die Reihen-Folge sinnvoll ist.",
    "Ob Bilder zum Text passen und beim Verstehen helfen.",
    "Ob Schrift, Farben und Kontrast auf der fertigen Seite stimmen.",
    "Ob ein Text „Leichte Sprache“ ist: Dazu gehört immer die Prüfung durch Menschen.",
)
"""What no rule, score or verdict of this engine says."""


@dataclass(frozen=True)
class Clause:
    """A clause in our own words. `unjudged`: why no machine can judge it; "" = rules serve it."""

    source: str
    number: str
    wording: str
    unjudged: str = ""

    @property
    def id(self) -> str:
        return f"{self.source} {self.number}"

    @property
    def title(self) -> str:
        number = f"Nr. {self.number}" if self.number.isdigit() else self.number
        return f"{SOURCES[self.source]}, {number}"


_PEOPLE = "Das können nur Menschen aus der Ziel-Gruppe beurteilen."
_DESIGN = "Das entscheidet die Gestaltung der fertigen Seite und nicht der Text."
_MEANING = "Dazu muss man den Inhalt verstehen."

CLAUSES = {
    clause.id: clause
    for clause in (
        Clause(
            "BITV", "1", "Keine Abkürzungen, Silben-Trennung, Verneinung, Möglichkeits-Form, Passiv, 2. Fall."
        ),
        Clause("BITV", "2", "Leserinnen und Leser direkt ansprechen, wo es passt."),
        Clause("BITV", "3", "Für die gleiche Sache immer das gleiche Wort."),
        Clause(
            "BITV", "4", "Kurze, bekannte Wörter. Schwere Wörter erklären. Lange Wörter mit Binde-Strich."
        ),
        Clause("BITV", "5", "Kurze Sätze mit klarem Bau."),
        Clause("BITV", "6", "Keine Sonder-Zeichen, keine Einschübe in Klammern."),
        Clause("BITV", "7", "Absätze und Überschriften. Aufzählungen als Liste."),
        Clause("BITV", "8", "Das Wichtige zuerst.", _MEANING),
        Clause("BITV", "9", "Klare Schrift, guter Kontrast, große Buchstaben.", _DESIGN),
        Clause("BITV", "10", "Links ausrichten. Jeder Satz beginnt in einer neuen Zeile."),
        Clause("BITV", "11", "Aussagekräftige Zeichen und Bilder."),
        Clause("BITV", "12", "Adressen nicht im Fließ-Text."),
        Clause("BITV", "13", "Übersichtliche Tabellen."),
        Clause("NLS", "Wörter", "Kurze, genaue und bekannte Wörter. Keine Fremd-Wörter und Abkürzungen."),
        Clause(
            "NLS",
            "Grammatik",
            "Aktiv schreiben. Kein 2. Fall, keine Möglichkeits-Form, möglichst keine Verneinung.",
        ),
        Clause("NLS", "Zahlen", "Ziffern. Keine hohen Zahlen, Prozente und alten Jahres-Zahlen."),
        Clause("NLS", "Sätze", "Kurze Sätze mit einer Aussage und einfachem Bau."),
        Clause("NLS", "Text", "Leser ansprechen, keine Verweise."),
        Clause(
            "NLS", "Gestaltung", "Neue Zeile für jeden Satz, links-bündig, nicht kursiv, keine Block-Schrift."
        ),
        Clause("NLS", "Prüfung", "Eine Prüf-Gruppe liest jeden Text.", _PEOPLE),
        Clause("DINSPEC", "Wörter", "Zentraler Wort-Schatz. Schwere Wörter erklären. Lange Wörter gliedern."),
        Clause("DINSPEC", "Zahlen", "Ziffern, Monats-Namen, große Zahlen mit Wörtern."),
        Clause("DINSPEC", "Gender", "Direkte Anrede und neutrale Wörter zuerst. Stern nur mit Erklärung."),
        Clause("DINSPEC", "Sätze", "Im Mittel 8 bis 10 Wörter, eine Aussage, keine Einschübe."),
        Clause(
            "DINSPEC", "Grammatik", "Verben statt Haupt-Wörter, Gegenwart und Perfekt, möglichst kein Passiv."
        ),
        Clause("DINSPEC", "Verneinung", "Nur nötige Verneinung, in einfacher Form und nie doppelt."),
        Clause("DINSPEC", "Zeichen", "Punkt, Komma, Doppel-Punkt, Frage- und Ausrufe-Zeichen genügen."),
        Clause("DINSPEC", "Text", "Klare Bezüge, gleiche Anrede, Überschriften."),
        Clause("DINSPEC", "Reihenfolge", "Zeitlich ordnen, Verbindungen ausdrücken.", _MEANING),
        Clause("DINSPEC", "Bezeichnung", "Erst ein geprüfter Text heißt Leichte Sprache."),
        Clause("DINSPEC", "Prüfung", "Menschen mit Lern-Schwierigkeiten prüfen den Text.", _PEOPLE),
        Clause("DUDEN", "Wörter", "Ein Wort für eine Sache. Fach-Wörter erklären. Lange Wörter gliedern."),
        Clause("DUDEN", "Sätze", "Nur Haupt-Sätze, kurzes Mittel-Feld."),
        Clause(
            "DUDEN", "Grammatik", "Aktiv, Gegenwart und Perfekt, kein 2. Fall, Verben statt Haupt-Wörter."
        ),
        Clause("DUDEN", "Gestaltung", "Große, klare Schrift. Sparsam hervorheben."),
        Clause("IE", "Wörter", "Leichte Wörter, dort erklärt, wo sie stehen. Keine Bilder-Sprache."),
        Clause("IE", "Sätze", "Kurze Sätze, eine Idee, direkt und aktiv."),
        Clause("IE", "Zahlen", "Keine Prozente, großen Zahlen und römischen Zahlen."),
        Clause("IE", "Gestaltung", "Nicht kursiv, keine Groß-Buchstaben, links-bündig, mit Bildern."),
        Clause("IE", "Beteiligung", "Menschen mit Lern-Schwierigkeiten machen von Anfang an mit.", _PEOPLE),
        Clause("DIN8581", "Wörter", "Bekannte Wörter. Fach-Wörter erklären. Nichts Überflüssiges."),
        Clause("DIN8581", "Sätze", "Kurze, klare Sätze ohne Schachteln. Aktiv und in der Gegenwart."),
        Clause("DIN8581", "Gestaltung", "Gliedern, sparsam hervorheben, nicht irreführend trennen."),
        Clause("DIN8581", "Prüfung", "Den Text mit der Ziel-Gruppe testen.", _PEOPLE),
        Clause("ISO24495", "relevant", "Leser bekommen, was sie brauchen.", _MEANING),
        Clause(
            "ISO24495", "auffindbar", "Leser finden leicht, was sie brauchen: Überschriften, Absätze, Listen."
        ),
        Clause("ISO24495", "verständlich", "Leser verstehen leicht, was sie finden."),
        Clause("ISO24495", "anwendbar", "Leser können mit dem Text handeln.", _PEOPLE),
        Clause("WCAG", "1.1.1", "Bilder haben einen Ersatz-Text."),
        Clause("WCAG", "1.3.1", "Der Aufbau ist auch ohne Sehen erkennbar."),
        Clause("WCAG", "1.4.8", "Text ist nicht im Block-Satz und nicht zu breit."),
        Clause("WCAG", "2.4.4", "Der Zweck eines Links ist klar."),
        Clause("WCAG", "2.4.6", "Überschriften sagen, worum es geht."),
        Clause(
            "WCAG",
            "3.1.2",
            "Die Sprache eines Teils ist angegeben.",
            "Die Seite gibt das an und nicht der Text.",
        ),
        Clause("WCAG", "3.1.3", "Ungewöhnliche Wörter sind erklärt."),
        Clause("WCAG", "3.1.4", "Abkürzungen sind erklärt."),
        Clause(
            "WCAG",
            "3.1.5",
            "Höchstens 9 Schul-Jahre nötig.",
            "Das misst die Zahl der Lesbarkeit und keine einzelne Regel.",
        ),
        Clause("GOVUK", "words", "Common words, no jargon, terms explained."),
        Clause("GOVUK", "sentences", "Sentences of at most 25 words, active, no nominalisations."),
        Clause("GOVUK", "structure", "Headings, short paragraphs, lists, clear links."),
        Clause("EASYREAD", "words", "Easy words, no abbreviations, numbers as digits."),
        Clause("EASYREAD", "sentences", "Sentences of at most 15 words with one idea."),
        Clause("EASYREAD", "pictures", "Pictures support the text."),
    )
}


def unserved(rules) -> tuple[str, ...]:
    """Ids of clauses that no rule serves although no reason says why a machine cannot judge them."""
    served = {reference for rule in rules for reference in rule.references}
    return tuple(id for id, clause in CLAUSES.items() if not clause.unjudged and id not in served)
