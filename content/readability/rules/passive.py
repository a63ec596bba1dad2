"""Passive: the sentence hides who does something."""

from content.readability import lexicon
from content.readability.clauses import MAIN, WERDEN, clauses
from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_VICTIMS = {"verletzt", "getötet", "geboren", "ermordet", "bestohlen", "überfallen"}
# Participles that became adjectives: "wird bekannt" tells a change and hides nobody.
_ADJECTIVES = frozenset(lexicon.pairs("grammar-de")["participles as adjectives"].split())
_FUTURE = ("VAINF", "VMINF", "VVINF")


def find(sentence, options):
    """A form of "werden" with a participle in the same clause; future and "würde" are no passive."""
    if not any(token.lower in WERDEN or token.lower == "worden" for token in sentence.words):
        return
    found = clauses(sentence)
    for number, clause in enumerate(found):
        taken, finite = None, set(clause.finite)
        for at, token in enumerate(clause.tokens):
            if token.lower not in WERDEN and token.lower != "worden":
                continue
            participle = (
                _before(clause.tokens, at) or _after(clause, at, finite) or _behind(found, number, at, finite)
            )
            if participle and participle is not taken:
                taken = participle
                spared = participle.lower in _VICTIMS and options.switch("passive") != "never"
                start, end = min(token.start, participle.start), max(token.end, participle.end)
                yield Match(start, end, severity=INFO if spared else None)


def _is_participle(token) -> bool:
    return token.tag == "VVPP" and token.lower not in _ADJECTIVES


def _before(tokens, at):
    """The participle directly left: "geprüft wird", "geprüft zu werden", "geprüft worden"."""
    left = at - 1 - (at > 1 and tokens[at - 1].lower == "zu")
    return tokens[left] if left >= 0 and _is_participle(tokens[left]) else None


def _after(clause, at, finite):
    """The participle at the end of the bracket: "wird … geprüft", but not "wird … geprüft haben"."""
    if clause.tokens[at].lower == "worden":
        return None
    for place in range(at + 1, len(clause.tokens)):
        token = clause.tokens[place]
        following = clause.tokens[place + 1] if place + 1 < len(clause.tokens) else None
        if token in finite:
            return None
        if _is_participle(token):
            elsewhere = following and (following.tag in _FUTURE or following.lower in WERDEN | {"worden"})
            return None if elsewhere else token
    return None


def _behind(found, number, at, finite):
    """The participle behind what interrupts: "wird, sobald er da ist, geprüft", "werden A, B und C gesperrt"."""
    if found[number].tokens[at] not in finite:
        return None
    for clause in found[number + 1 : number + 6]:
        if clause.sign in ":;" or clause.kind == MAIN and clause.finite:
            return None
        if clause.kind == MAIN and _is_participle(clause.tokens[-1]):
            return clause.tokens[-1]
    return None


RULE = Rule(
    id="passive",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Grammatik", "DUDEN Grammatik", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Hier fehlt, wer etwas macht: Bitte schreiben Sie, wer es tut.",
    reason="Im Passiv bleibt offen, wer handelt.",
    remedy="Fragen Sie: Wer macht das? Beginnen Sie den Satz mit dieser Person oder Stelle.",
    breaks=(
        "Der Antrag «wird von der Stadt geprüft».",
        "Der Antrag muss «unterschrieben werden».",
        "Ihr Antrag ist «abgelehnt worden».",
        "«Gebeten wird» um Ruhe.",
        "Der Antrag «wird, sobald er da ist, geprüft».",
        "Wir wissen, dass der Brief nicht «geschickt wurde».",
    ),
    keeps=(
        "Die Stadt prüft den Antrag.",
        "Die Stadt wird Ihnen einen Brief schicken.",
        "Das Amt ist geschlossen.",
        "Frau Kaya wird im Mai Mutter.",
        "Die Stadt wird immer bekannter.",
    ),
    find=find,
)
