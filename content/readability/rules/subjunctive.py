"""The subjunctive: würde, könnte, sei."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_WISHES = lexicon.words("subjunctive-2-de")
_REPORTS = lexicon.words("subjunctive-1-de")
_MOSTLY_PAST = {"sollte", "sollten", "solltest"}
_LISTED = _WISHES | _REPORTS | _MOSTLY_PAST
_SAYING = frozenset(lexicon.pairs("grammar-de")["verbs of saying"].split())
_FRIENDLY = {"gern", "gerne", "schön", "lieber", "toll", "passieren", "lieb"}


def find(sentence, options):
    """Forms from the lists; "ich hätte gern" and "das wäre schön" are everyday phrases."""
    words = sentence.words
    lowers = {token.lower for token in words}
    if lowers & _LISTED:
        yield from _listed(words, lowers)
    if "," in sentence.text and "ich" not in lowers:
        yield from _reported(sentence.tagged)


def _listed(words, lowers):
    for at, token in enumerate(words):
        if at and token.plain[:1].isupper():
            continue
        if token.lower in _WISHES:
            everyday = lowers & _FRIENDLY and (
                lowers & {"ich", "wir"} or token.lower.startswith(("wär", "könnt"))
            )
            if not everyday:
                yield Match(token.start, token.end)
        elif token.lower in _REPORTS and at and not _is_imperative_or_first_person(words, at):
            yield Match(token.start, token.end)
        elif token.lower in _MOSTLY_PAST and at == 0:
            yield Match(token.start, token.end, severity=INFO)


def _reported(tokens):
    """Forms like "reiche" behind a verb of saying: "Die Stadt sagt, das Geld reiche nicht"."""
    said = False
    for before, token in zip(tokens, tokens[1:], strict=False):
        said = said or before.lemma in _SAYING and before.tag.startswith("VV")
        is_form = token.tag == "VVFIN" and token.lower == token.lemma[:-1] and token.lower.endswith("e")
        if said and is_form and before.text not in ",:." and token.lower not in _LISTED:
            yield Match(token.start, token.end)


def _is_imperative_or_first_person(words, at) -> bool:
    """ "ich habe", "habe ich", "dass ich jetzt gehe": the subject stands near."""
    near = {token.lower for token in words[max(0, at - 8) : at + 4]}
    return (
        "ich" in near
        or words[at - 1].lower in ("bitte", "und", "oder")
        and words[at].lower not in ("sei", "seien")
    )


RULE = Rule(
    id="subjunctive",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne „{text}“: Sagen Sie, was ist.",
    reason="Bei der Möglichkeits-Form ist unklar, ob etwas wirklich passiert.",
    remedy="Aus „könnte“ wird „vielleicht“, aus „würde helfen“ wird „hilft“, aus „er sei“ wird „er ist“.",
    breaks=(
        "Es «könnte» regnen.",
        "Sie «würden» Geld bekommen.",
        "Die Frau sagt, sie «sei» krank.",
        "Das «wäre» zu teuer.",
        "Die Stadt sagt, das Geld «reiche» nicht.",
        "«Hätten» Sie Zeit am Montag?",
    ),
    keeps=(
        "Vielleicht ist das Amt zu.",
        "Ich hätte gern einen Brief.",
        "Ich möchte einen Termin.",
        "Das wäre schön.",
        "Ich habe Zeit.",
        "Bitte habe Geduld.",
    ),
    find=find,
)
