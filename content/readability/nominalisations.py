"""German nouns made from verbs and adjectives: "Durchführung", "Genehmigung", "Inanspruchnahme"."""

from collections.abc import Sequence

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.document import Sentence, Token

ENDINGS = tuple(lexicon.group("nominal endings"))
_ACTIONS = tuple(lexicon.group("endings of actions"))
_EVERYDAY = {word.lower() for word in lexicon.words("everyday-nominals-de")}
_NOT_FORMED = lexicon.group("no nominalisations")
_PLURALS = ("en", "n")
_CLOSE = 9  # words from one noun to the next that belong together


def is_action(token: Token) -> bool:
    """A tagged noun that names what somebody does: "Prüfung", "Kontrolle", "Umbau"."""
    return token.tag == "NN" and token.lower.endswith(_ACTIONS)


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
