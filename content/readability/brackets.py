"""German verbs in two parts that close around the rest: "wird … geprüft", "muss … kommen", "legt … vor"."""

from collections.abc import Iterator, Mapping, Sequence

from content.readability import lexicon
from content.readability.clauses import MAIN, Clause, clauses
from content.readability.document import Sentence, Token
from content.readability.verbs import HELPERS, WERDEN, is_modal, is_participle

_PASSIVE = WERDEN | {"worden"}
_FUTURE = ("VAINF", "VMINF", "VVINF")
_CLOSING = {"VVPP", "VVINF", "VAINF", "VMINF", "VVIZU", "VAPP", "VMPP"}
_ACCUSATIVES = {"den", "einen", "ihren", "seinen", "unseren", "meinen", "diesen", "jeden", "keinen"}
_TIMES = lexicon.group("nouns of time")
_WIDEST = 60  # words between the two parts of a verb that are looked at
LET = frozenset({"lässt", "lassen", "ließ", "ließen"})


def passives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """Each form of "werden" with its participle, the last of several; future and "würde" are no passive."""
    if not any(token.lower in _PASSIVE for token in sentence.words):
        return
    found = clauses(sentence)
    for number, clause in enumerate(found):
        taken, finite = None, frozenset(clause.finite)
        for at, token in enumerate(clause.tokens):
            if token.lower not in _PASSIVE:
                continue
            participle = _before(clause.tokens, at) or _after(clause.tokens, at, finite)
            participle = participle or token in finite and _behind(found, number)
            if participle and participle.lower == participle.lemma and _has_object(clause.tokens, token):
                continue
            if participle and participle is not taken:
                taken = participle
                yield token, participle


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """The participle directly left: "geprüft wird", "geprüft zu werden", "geprüft worden"."""
    left = at - 1 - (at > 1 and tokens[at - 1].lower == "zu")
    return tokens[left] if left >= 0 and is_participle(tokens[left]) else None


def _has_object(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether somebody acts on "Sie" or "den Rat": "Frau Beck wird Sie beraten" is future, "beraten" an infinitive."""
    if verb.lower.startswith("wurd"):
        return False
    lowers = {token.lower for token in tokens}
    other_subject = not verb.lower.endswith("n") or lowers & {"wir", "ich"}
    if (
        lowers & {"mich", "dich", "ihn"}
        or other_subject
        and any(token.plain == "Sie" for token in tokens[1:])
    ):
        return True  # but "Sie wird … erlassen" speaks of the rule
    return any(
        first.lower in _ACCUSATIVES and noun.tag == "NN"
        and noun.lemma.lower() not in _TIMES and not noun.lower.endswith("n")
        for first, noun in zip(tokens, tokens[1:], strict=False)
    )  # fmt: skip


def _after(tokens: Sequence[Token], at: int, finite: frozenset[Token]) -> Token | None:
    """The participle at the end of the bracket: "wird … geprüft", but not "wird … geprüft haben"."""
    if tokens[at].lower == "worden":
        return None
    for place in range(at + 1, min(at + _WIDEST, len(tokens))):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token in finite:
            return None
        # "wurde beraten": in the past no infinitive can follow, whatever the tagger says.
        is_past = token.tag == "VVINF" and tokens[at].lower.startswith("wurd")
        if is_participle(token) or is_past:
            if following and (following.tag in _FUTURE or following.lower in _PASSIVE):
                return None
            return _last_of_series(tokens[place : place + _WIDEST], finite)
    return None


def _last_of_series(tokens: Sequence[Token], finite: frozenset[Token]) -> Token:
    """The last participle of "gesammelt und an den Rat weitergegeben"."""
    linked = len(tokens) > 2 and tokens[1].tag == "KON" and not any(token in finite for token in tokens)
    return tokens[-1] if linked and is_participle(tokens[-1]) else tokens[0]


def _behind(found: Sequence[Clause], number: int) -> Token | None:
    """The participle behind what interrupts: "wird, sobald er da ist, geprüft", "werden A, B und C gesperrt"."""
    for clause in found[number + 1 : number + 6]:
        if clause.sign in ":;" or clause.kind == MAIN and clause.finite:
            return None
        if clause.kind == MAIN and is_participle(clause.tokens[-1]):
            return clause.tokens[-1]
    return None


def second_part(tokens: Sequence[Token], first: int) -> int:
    """Place of the first word that closes the bracket which the finite verb at `first` opens; 0 for none."""
    verb = tokens[first]
    if not (verb.lower in HELPERS or is_modal(verb) or "ürd" in verb.lower):
        return len(tokens) - 1 if tokens[-1].tag == "PTKVZ" else 0
    for place in range(first + 1, len(tokens)):
        # At the end behind a modal verb the tagger calls some infinitives finite.
        hidden = place == len(tokens) - 1 and tokens[place].tag == "VVFIN" and is_modal(verb)
        if tokens[place].tag in _CLOSING or hidden:
            return place
    return 0


def words_between(tokens: Sequence[Token], text: str) -> int:
    """How many words a reader keeps in mind: "12. Juni" counts as one. text: that of the sentence."""
    ordinals = sum(token.kind == "number" and text[token.end : token.end + 1] == "." for token in tokens)
    return len(tokens) - ordinals


def infinitive_with_zu(tokens: Sequence[Token]) -> tuple[Token, Token] | None:
    """The first and the last word of "zu beachten" or "einzureichen" in a clause."""
    for at, token in enumerate(tokens):
        if token.tag == "VVIZU":
            return token, token
        if token.lower == "zu" and at + 1 < len(tokens):
            verb = tokens[at + 1]
            if verb.tag == "VVINF" or verb.tag == "VVFIN" and verb.lower.endswith("n"):
                return token, verb
    return None


def separated(tokens: Sequence[Token], verbs: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """(place of the verb, place of the particle, infinitive) of "legt … vor", for verbs such as "vorlegen".

    verbs   infinitive -> particle. The particle stands before a sign, "und", "oder" or the end of the sentence.
    """
    stems = {infinitive.removeprefix(particle) for infinitive, particle in verbs.items()}
    for at, token in enumerate(tokens):
        for place in _closing_words(tokens, at) if token.tag[:2] == "VV" and token.lemma in stems else ():
            particle = tokens[place].lower
            if verbs.get(particle + token.lemma) == particle:
                yield at, place, particle + token.lemma
            if tokens[place].tag == "PTKVZ":
                break  # a verb has one particle


def _closing_words(tokens: Sequence[Token], at: int) -> Iterator[int]:
    for place in range(at + 1, min(at + _WIDEST, len(tokens))):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind == "sign" or following.lower in ("und", "oder"):
            yield place


def lets_itself(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Both ends of "lässt sich … öffnen"; "Lassen Sie sich beraten" and "sich beraten lassen" speak to readers."""
    verbs = [token for token in tokens if token.tag == "VVINF"][-2:]
    is_helped = any(token.tag.startswith("VM") for token in tokens)
    for at, token in enumerate(tokens[:-1]):
        if is_helped or token.lower not in LET or tokens[at + 1].lower == "sie":
            continue
        verb = next((t for t in reversed(verbs) if t is not token), None)
        if verb and any(t.lower == "sich" for t in tokens[max(0, at - 9) : at + 4]):
            yield (token, verb) if token.start < verb.start else (verb, token)
