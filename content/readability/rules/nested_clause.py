"""Clauses inside clauses."""

from content.readability.clauses import clauses
from content.readability.nesting import nested
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """A clause that interrupts another, or two subordinate clauses in one sentence ("dass … und dass …" is flat)."""
    found = clauses(sentence)
    if len(found) > 1 and (deep := nested(found)):
        yield Match(deep[0].tokens[0].start, deep[-1].tokens[-1].end)


RULE = Rule(
    id="nested_clause",
    references=("BITV 5", "DINSPEC Sätze", "DUDEN Sätze", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Der Satz ist verschachtelt: Bitte trennen Sie ihn auf.",
    reason="Viele Menschen verlieren bei einem Satz im Satz den Faden.",
    remedy="Nehmen Sie den Teil zwischen den Kommas heraus. Schreiben Sie daraus einen eigenen Satz.",
    breaks=(
        "Der Antrag, «den Sie im Internet stellen», geht an das Amt.",
        "Wir helfen Ihnen, «wenn Sie wissen, dass das Formular fehlt».",
        "Sie müssen den Brief, «den wir schicken», lesen.",
        "Ihr Kind darf, «wenn es lieb ist», mit Ihnen fahren.",
        "Das Amt prüft, «sobald alles da ist», den Antrag.",
        "Wir lesen die Briefe, «die Sie schreiben», sehr schnell.",
        "Wir wissen, «dass Menschen, die Hilfe brauchen», oft warten.",
        Example("Alle Kinder, «die in der Stadt wohnen», bekommen einen Platz.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Sie stellen den Antrag im Internet. Der Antrag geht an das Amt.",
        "Wir helfen Ihnen gern.",
        "Kommen Sie am Montag, Mittwoch oder Freitag.",
        Example("Wenn Sie Fragen haben, rufen Sie uns an.", EINFACHE_SPRACHE),
        Example("Wir wissen, dass Sie warten und dass Sie Hilfe brauchen.", EINFACHE_SPRACHE),
    ),
    find=find,
)
