"""Subordinate clauses."""

from content.readability.clauses import clauses
from content.readability.rule import LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Each subordinate clause from its first to its last word. Off in Einfache Sprache; a switch changes that."""
    if len(sentence.words) < 4:
        return
    for clause in clauses(sentence):
        if clause.is_subordinate:
            yield Match(clause.tokens[0].start, clause.tokens[-1].end)


RULE = Rule(
    id="subordinate_clause",
    references=("BITV 5", "NLS Sätze", "DINSPEC Sätze", "DUDEN Sätze"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Dieser Satz hat einen Neben-Satz: Bitte schreiben Sie 2 kurze Sätze.",
    reason="Bei einem Neben-Satz muss man sich 2 Sachen auf einmal merken.",
    remedy="Aus „weil“ wird „Deshalb“, aus „wenn“ wird „Sie wollen …? Dann …“, aus „obwohl“ wird „Trotzdem“.",
    breaks=(
        "Sie bekommen Geld, «weil Sie Kinder haben».",
        "Der Antrag, «den Sie stellen», ist kostenlos.",
        "Wir wissen nicht, «wann das Amt öffnet».",
        "«Wer einen Hund hat», muss Steuern zahlen.",
        "«Da das Bad neu ist», kommen viele Leute.",
        "«Fehlen Unterlagen», schreiben wir Ihnen.",
        "«Ziehen Sie um», hilft Ihnen das Amt.",
        "Menschen, «die Hilfe brauchen», rufen an.",
        "Sie müssen zahlen, «auch wenn Sie fehlen».",
        "Das ist das Haus, «in dem wir wohnen».",
    ),
    keeps=(
        "Sie haben Kinder. Deshalb bekommen Sie Geld.",
        "Seit Montag ist das Amt offen.",
        "Der Bus ist schneller als das Rad.",
        "Damit zahlen Sie im Bus.",
        "Da hilft Ihnen das Amt.",
        "Wann ist das Amt offen?",
        "Kommen Sie am Montag, Mittwoch oder Freitag.",
        Example("Sie bekommen Geld, weil Sie Kinder haben.", switches=(("subordinate_clauses", "allowed"),)),
    ),
    find=find,
)
