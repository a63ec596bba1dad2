"""Clauses inside clauses."""

from content.readability.clauses import MAIN, clauses
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_SECOND_PARTS = {"VVINF", "VVPP", "VVIZU", "PTKVZ", "VAINF", "VAPP"}


def find(sentence, options):
    """A clause that interrupts another, or two subordinate clauses in one sentence ("dass … und dass …" is flat)."""
    found = clauses(sentence)
    if len(found) < 2:
        return
    inner = [at for at, clause in enumerate(found) if clause.is_subordinate]
    openers = {found[at].opener.lower for at in inner}
    nested = inner if len(openers) > 1 or len(inner) > 2 else [at for at in inner if _interrupts(found, at)]
    if nested:
        yield Match(found[nested[0]].tokens[0].start, found[nested[-1]].tokens[-1].end)


def _interrupts(found, at) -> bool:
    """Whether the clause before goes on behind this one: "Der Antrag, den Sie stellen, ist da."."""
    if not 0 < at < len(found) - 1 or found[at + 1].sign not in ",–—)":
        return False
    before, after = found[at - 1], found[at + 1]
    if before.kind != MAIN or after.kind != MAIN:
        return False
    if not before.finite:
        return bool(after.finite) and after.finite[0] in after.tokens[:2]
    is_whole = bool(found[at].finite) and found[at].tokens[-1] is found[at].finite[-1]
    ends_open = before.tokens[-1] is before.finite[-1] and (after.tokens[-1].tag == "ADJD" or is_whole)
    ends_open = ends_open and after.tokens[0].tag != "KON" or after.tokens[0].tag in ("APPR", "APPRART")
    return not after.finite and (ends_open or after.tokens[-1].tag in _SECOND_PARTS)


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
