"""Two statements in one sentence without a subordinate clause."""

from content.readability import lexicon
from content.readability.clauses import MAIN, clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_PAIRS = {"entweder": "oder", "weder": "noch", "sowohl": "als", "nicht nur": "sondern"}
# "Er sagt, er sei krank" is one statement; `indirect_speech` speaks of it.
_REPORTED = lexicon.words("subjunctive-1-de")
_DIRECT_SPEECH = frozenset('„“"»«”')


def find(sentence, options):
    """The second statement: after "und", a comma or a semicolon. One colon may announce a statement."""
    tokens = sentence.tagged
    pair = _pair(tokens)
    if pair:
        yield Match(pair[0].start, pair[1].end)
        return
    found = clauses(sentence)
    if any(clause.is_subordinate for clause in found) or any(t.text in _DIRECT_SPEECH for t in tokens):
        return
    has_verb = False
    for clause in found:
        if clause.sign in (":", "(") or clause.kind != MAIN:
            has_verb = False
        if clause.kind != MAIN or [token.lower for token in clause.tokens] == ["das", "heißt"]:
            continue
        if any(token.lower in _REPORTED for token in clause.finite):
            return
        if has_verb and clause.finite and clause.sign != ":":
            yield Match(clause.tokens[0].start, clause.tokens[-1].end)
            return
        link = _link(clause)
        if link:
            yield Match(link.start, clause.tokens[-1].end)
            return
        has_verb = has_verb or bool(clause.finite)


def _link(clause):
    """The "und" between two finite verbs of one clause."""
    finite, link, verb_seen = set(clause.finite), None, False
    for token in clause.tokens:
        if token in finite:
            if link:
                return link
            verb_seen = True
        elif token.tag == "KON" and verb_seen and not link:
            link = token
    return None


def _pair(tokens):
    """Both halves of "entweder … oder" and the like."""
    words = [token for token in tokens if token.is_word]
    for at, token in enumerate(words):
        two = f"{token.lower} {words[at + 1].lower}" if at + 1 < len(words) else ""
        second = _PAIRS.get(token.lower) or _PAIRS.get(two)
        close = next((other for other in words[at + 1 :] if other.lower == second), None) if second else None
        if close:
            return token, close
    return None


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
