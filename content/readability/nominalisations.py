"""German nouns made from verbs and adjectives: "Durchführung", "Genehmigung", "Inanspruchnahme"."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.brackets import separated
from content.readability.compounds import compound_parts
from content.readability.document import Sentence, Token

ENDINGS = tuple(lexicon.group("nominal endings"))
_ACTIONS = tuple(lexicon.group("endings of actions"))
_EVERYDAY = {word.lower() for word in lexicon.words("everyday-nominals-de")}
_NOT_FORMED = lexicon.group("no nominalisations")
_PLURALS = ("en", "n")
_CARRY_OUT = {"durchführen", "vornehmen", "durchzuführen", "vorzunehmen", "durchgeführt", "vorgenommen"}
_SEPARATED = {"durchführen": "durch", "vornehmen": "vor"}
_WIDEST = 40  # words between a noun and its verb
_CLOSE = 9  # words from one noun to the next that belong together


def is_action(token: Token) -> bool:
    """A tagged noun that names what somebody does: "Prüfung", "Kontrolle", "Umbau"."""
    return token.tag == "NN" and token.lower.endswith(_ACTIONS)


def carried_out(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The noun of an action and the word that closes "durchführen" or "vornehmen", in the same clause."""
    for at, token in enumerate(tokens):
        closes = token.tag != "NN" and {token.lemma, token.lower} & _CARRY_OUT
        if closes and (noun := _last_action(tokens[max(0, at - _WIDEST) : at])):
            yield noun, token
    for at, place, _verb in separated(tokens, _SEPARATED):
        noun = _last_action(tokens[at:place]) or _last_action(tokens[max(0, at - 4) : at])
        if noun and not any(token.lower == "sich" for token in tokens[at:place]):
            yield noun, tokens[place]


def _last_action(tokens: Sequence[Token]) -> Token | None:
    for token in reversed(tokens):
        if token.text in ",;:":
            return None
        if is_action(token):
            return token
    return None


def neighbours(sentence: Sentence) -> list[int]:
    """Places of the largest group of nominalisations that stand close together in one clause."""
    tokens = sentence.tokens
    if not any(token.plain[:1].isupper() and token.lower.endswith(ENDINGS) for token in tokens):
        return []
    groups: list[list[int]] = [[]]
    for at, token in enumerate(sentence.tagged):
        if token.tag == "NN" and _is_formed(token):
            if groups[-1] and not _belongs(tokens, groups[-1][-1], at):
                groups.append([])
            groups[-1].append(at)
    return max(groups, key=len)


def _belongs(tokens: Sequence[Token], earlier: int, at: int) -> bool:
    between = tokens[earlier + 1 : at] if at - earlier <= _CLOSE else ()
    return bool(between) and not any(token.text in ",;:" for token in between)


def _is_formed(token: Token) -> bool:
    """Whether the noun is made from another word and not one that everybody uses, also at the end of a compound."""
    lower = token.lower
    if not lower.endswith(ENDINGS) or {lower, token.lemma.lower()} & _NOT_FORMED or len(lower) < 6:
        return False
    forms = {lower, token.lemma.lower(), *(lower.removesuffix(plural) for plural in _PLURALS)}
    last = {part.lower() for form in forms for part in [compound_parts(form.rpartition("-")[2])[-1]]}
    return not (forms | last) & _EVERYDAY
