"""Two statements in one sentence without a subordinate clause."""

from content.readability.clauses import MAIN, clauses
from content.readability.conjunctions import pair
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.verbs import SUBJUNCTIVE_1

_DIRECT_SPEECH = frozenset('„“"»«”')


def find(sentence, options):
    """The second statement: after "und", a comma or a semicolon. One colon may announce a statement."""
    if parts := pair(sentence.tokens):
        yield Match(parts[0].start, parts[1].end)
        return
    found = clauses(sentence)
    if any(clause.is_subordinate for clause in found) or any(
        t.text in _DIRECT_SPEECH for t in sentence.tokens
    ):
        return
    has_verb = False
    for clause in found:
        if clause.sign in (":", "(") or clause.kind != MAIN:
            has_verb = False
        if clause.kind != MAIN or [token.lower for token in clause.tokens] == ["das", "heißt"]:
            continue
        if any(token.lower in SUBJUNCTIVE_1 for token in clause.finite):
            return  # "Er sagt, er sei krank" is one statement; `indirect_speech` speaks of it
        second = has_verb and clause.finite and clause.sign != ":"
        if start := clause.tokens[0] if second else clause.link:
            yield Match(start.start, clause.tokens[-1].end)
            return
        has_verb = has_verb or bool(clause.finite)


RULE = Rule(
    id="multiple_statements",
    references=("BITV 5", "NLS Sätze", "DINSPEC Sätze", "IE Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Hier stehen 2 Aussagen in einem Satz: Bitte schreiben Sie 2 Sätze.",
    reason="Eine Aussage in jedem Satz kann man sich besser merken.",
    remedy="„{text}“ wird ein eigener Satz.",
    breaks=(
        "Das Amt prüft den Antrag «und die Stadt schickt Ihnen einen Brief».",
        "Sie füllen das Formular aus, «dann schicken Sie es ab».",
        "«Entweder rufen Sie an oder» Sie schreiben uns.",
        "Wir prüfen den Antrag «und schreiben Ihnen».",
        "Wir pflanzen Bäume, «denn Bäume geben Schatten».",
        "Das Bad ist neu, «aber es ist noch zu».",
    ),
    keeps=(
        "Das Amt prüft den Antrag.",
        "Sie brauchen einen Ausweis und ein Foto.",
        "Die Stadt schickt Ihnen danach einen Brief.",
        "Das Amt sagt: Wir helfen Ihnen.",
        "Sie können anrufen oder schreiben.",
    ),
    find=find,
)
