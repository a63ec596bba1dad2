"""Texts that speak about "man" or "der Antragsteller" instead of to the reader."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_EVERYONE = {"man", "jedermann"}
_NAMING = {"nennen", "sprechen", "sagen", "heißen", "schreiben", "aussprechen"}
_ROLES = {word.lower() for word in lexicon.words("role-nouns-de")}
_SOFT_ROLES = {
    "kunde",
    "kundin",
    "kunden",
    "kundinnen",
    "besucher",
    "besucherin",
    "teilnehmer",
    "teilnehmerin",
} | {
    "mieter",
    "mieterin",
    "versicherte",
}
_MODALS = {"müssen", "können", "dürfen", "sollen", "haben"}


def find(sentence, options):
    """ "man" except in "Das nennt man …"; "Der Antragsteller muss …" with a modal verb near by."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower in _EVERYONE and token.is_word:
            if not _names(sentence.tagged, at):
                better = "Sie" if token.lower == "man" else "Sie, alle Menschen"
                yield Match(token.start, token.end, words={"better": better})
        elif token.plain[:1].isupper() and (role := _role(sentence, at)):
            yield Match(token.start, token.end, severity=role, words={"better": "Sie"})


def _names(tagged, at):
    near = tagged[max(0, at - 2) : at + 2]
    return any(token.lemma in _NAMING or token.lower in ("nennt", "spricht", "sagt") for token in near)


def _role(sentence, at):
    """The severity of a role noun that has to or may do something; None = it is no such noun."""
    lower = sentence.tokens[at].lower
    forms = {lower, lower.removesuffix("nen"), lower.removesuffix("n"), lower.removesuffix("s")}
    if not forms & (_ROLES | _SOFT_ROLES):
        return None
    if not any(token.lemma in _MODALS or token.tag == "VMFIN" for token in sentence.tagged):
        return None
    before = sentence.tokens[at - 1].lower if at else ""
    is_actor = (
        before in ("", "der", "die", "ein", "eine", "jeder", "jede", "alle") or not at or before.endswith("e")
    )
    severity = WARNING if forms & _ROLES else INFO
    return severity if is_actor else None


RULE = Rule(
    id="indefinite_man",
    references=("BITV 2", "NLS Text", "DINSPEC Text"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte sprechen Sie die Menschen direkt an: mit „Sie“.",
    reason="Bei „man“ fragen sich viele, ob sie gemeint sind.",
    remedy="Schreiben Sie „{better}“ statt „{text}“.",
    breaks=(
        "«Man» muss einen Antrag stellen.",
        "Der «Antragsteller» muss unterschreiben.",
        "Im Amt bekommt «man» Hilfe.",
        "Das Fest ist für «jedermann».",
    ),
    keeps=(
        "Sie müssen einen Antrag stellen.",
        "Bitte unterschreiben Sie.",
        "Das nennt man Frist.",
        "Man spricht das so: Äpp.",
    ),
    find=find,
)
