"""Texts that speak about "man" or "der Antragsteller" instead of to the reader."""

from content.readability import lexicon
from content.readability.roles import role_at
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_NAMING = lexicon.group("verbs of naming") | {"nennt", "spricht", "sagt"}


def find(sentence, options):
    """ "man" except in "Das nennt man …"; "Der Antragsteller muss …" with a modal verb near by."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower in ("man", "jedermann") and token.is_word:
            near = sentence.tagged[max(0, at - 2) : at + 2]
            if not any({word.lemma, word.lower} & _NAMING for word in near):
                better = "Sie" if token.lower == "man" else "Sie, alle Menschen"
                yield Match(token.start, token.end, words={"better": better})
        elif token.plain[:1].isupper() and (role := role_at(sentence, at)):
            severity = WARNING if role == "office" else INFO
            yield Match(token.start, token.end, severity=severity, words={"better": "Sie"})


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
