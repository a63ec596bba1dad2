"""Two negations that cancel each other, or that the reader has to add up."""

from content.readability.frequency import zipf
from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_SIMPLE = {
    "nicht",
    "nie",
    "niemals",
    "niemand",
    "niemanden",
    "niemandem",
    "nichts",
    "nirgends",
    "nirgendwo",
} | {f"kein{ending}" for ending in ("", "e", "en", "em", "er", "es")}
_NOT_NEGATED = {
    "unbedingt",
    "ungefähr",
    "unten",
    "unter",
    "unser",
    "unmittelbar",
    "unterschiedlich",
    "unverzüglich",
}
_OF_REFUSAL = {
    "ausgeschlossen",
    "verboten",
    "untersagt",
    "verhindern",
    "vermeiden",
    "selten",
    "auszuschließen",
}
_DIVIDERS = {"und", "oder", "sondern", "aber", "denn", "sowie"}


def find(sentence, options):
    """Two negations in one clause, or one with a word in un-; "weder … noch"; only a hint across clauses."""
    negations, clause = [], 0
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.text in ",;:–" or token.lower in _DIVIDERS:
            clause += 1
        elif token.lower == "weder":
            if noch := next((word for word in tokens[at + 1 : at + 40] if word.lower == "noch"), None):
                yield Match(token.start, noch.end)
                return
        elif _denies(tokens, at, negations):
            negations.append((clause, at))
    for (first_clause, first), (second_clause, second) in zip(negations, negations[1:], strict=False):
        if tokens[second].lower.startswith(("un", "miss")) or tokens[second].lower in _OF_REFUSAL:
            if (
                first_clause == second_clause
                and second - first <= 3
                and _is_adjective(sentence.tagged[second])
            ):
                yield Match(tokens[first].start, tokens[second].end)
                return
        elif _is_simple(tokens[first]) or tokens[first].lower == "ohne":
            same = first_clause == second_clause
            yield Match(tokens[first].start, tokens[second].end, severity=None if same else INFO)
            return


def _is_simple(token):
    return token.lower in _SIMPLE


def _denies(tokens, at, before):
    """Whether the word is a negation: always "nicht" and "kein", others only beside such a word."""
    lower = tokens[at].lower
    if lower in _SIMPLE:
        return not any(word.lower == "nur" for word in tokens[at + 1 : at + 2])
    if lower == "ohne":
        return True
    if not before or not tokens[at].is_word or lower in _NOT_NEGATED:
        return False
    rest = lower.removeprefix("un").removeprefix("miss")
    return lower in _OF_REFUSAL or (rest != lower and len(rest) > 3 and zipf(rest) > 1.0)


def _is_adjective(token):
    return (
        token.tag[:3] == "ADJ" or token.tag in ("ADV", "VVPP", "VVINF", "VVIZU") or token.lower in _OF_REFUSAL
    )


RULE = Rule(
    id="negation_double",
    references=("DINSPEC Verneinung", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Hier stehen 2 Verneinungen: Bitte schreiben Sie es positiv.",
    reason="2 Verneinungen muss man im Kopf umrechnen.",
    remedy="Streichen Sie beide Verneinungen. Sagen Sie, was geht.",
    breaks=(
        "Ein Termin am Abend ist «nicht unmöglich».",
        "«Kein Antrag ist nicht» erlaubt.",
        "Sie können «weder anrufen noch» schreiben.",
        "Kommen Sie «nicht ohne» Termin.",
    ),
    keeps=(
        "Ein Termin am Abend geht.",
        "Sie kommen ohne Termin.",
        "Die Unterlagen sind da.",
    ),
    find=find,
)
