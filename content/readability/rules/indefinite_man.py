"""Texts that speak about "man" or "der Antragsteller" instead of to the reader."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_NAMING = lexicon.group("verbs of naming") | {"nennt", "spricht", "sagt"}
_ROLES = {word.lower() for word in lexicon.words("role-nouns-de")}
_SOFT_ROLES = lexicon.group("everyday role nouns")
_ENDINGS = tuple(lexicon.group("endings of role nouns"))
_MODALS = {"müssen", "können", "dürfen", "sollen", "haben"}
_ACTORS = {"der", "die", "ein", "eine", "jeder", "jede", "alle"}


def find(sentence, options):
    """ "man" except in "Das nennt man …"; "Der Antragsteller muss …" with a modal verb near by."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower in ("man", "jedermann") and token.is_word:
            near = sentence.tagged[max(0, at - 2) : at + 2]
            if not any({word.lemma, word.lower} & _NAMING for word in near):
                better = "Sie" if token.lower == "man" else "Sie, alle Menschen"
                yield Match(token.start, token.end, words={"better": better})
        elif token.plain[:1].isupper() and (role := _role(sentence, at)):
            yield Match(token.start, token.end, severity=role, words={"better": "Sie"})


def _role(sentence, at):
    """The severity of a role noun that has to or may do something; None = it is no such noun."""
    lower, before = sentence.tokens[at].lower, sentence.tokens[at - 1].lower if at else "der"
    forms = {lower, *(lower.removesuffix(ending) for ending in ("nen", "en", "n", "s"))}
    is_actor = before in _ACTORS or before.endswith("e")
    # "Hunde-Besitzer", "Hundebesitzer"
    forms |= {form.rpartition("-")[2] for form in forms} | {form.replace("-", "") for form in forms}
    soft = any(form.endswith(_ENDINGS) for form in forms) or forms & _SOFT_ROLES
    if not is_actor or not (soft or forms & _ROLES) or before == "alle" and not forms & _ROLES:
        return None
    if any(token.lemma in _MODALS or token.tag == "VMFIN" for token in sentence.tagged):
        return WARNING if forms & _ROLES else INFO
    return None


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
        "Der «Bürger» muss den Müll trennen.",
        "Jeder «Hunde-Besitzer» muss Steuern zahlen.",
    ),
    keeps=(
        "Sie müssen einen Antrag stellen.",
        "Bitte unterschreiben Sie.",
        "Das nennt man Frist.",
        "Man spricht das so: Äpp.",
    ),
    find=find,
)
