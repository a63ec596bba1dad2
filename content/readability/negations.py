"""Words that deny: "nicht", "kein", and those in un- beside them."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf

_SIMPLE = lexicon.group("simple negations")
_REFUSALS = lexicon.group("words of refusal")
_NOT_NEGATED = lexicon.group("no negations in un")
_DIVIDERS = {"und", "oder", "sondern", "aber", "denn", "sowie"}
_ADJECTIVES = ("ADV", "VVPP", "VVINF", "VVIZU")


def is_negation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word denies by itself; "nicht nur" denies nothing."""
    return tokens[at].lower in _SIMPLE and not any(word.lower == "nur" for word in tokens[at + 1 : at + 2])


def negated(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """(number of the clause, place) of each negation, of "ohne", and behind one of them of words in un- or miss-."""
    tokens, clause, denied = sentence.tokens, 0, False
    for at, token in enumerate(tokens):
        if token.text in ",;:–" or token.lower in _DIVIDERS:
            clause += 1
        elif is_negation(tokens, at) or token.lower == "ohne" or denied and _is_hidden(token):
            denied = True
            yield clause, at


def _is_hidden(token: Token) -> bool:
    """ "unmöglich", "missverstehen", "verboten": a negation inside the word."""
    rest = token.lower.removeprefix("un").removeprefix("miss")
    in_word = rest != token.lower and len(rest) > 3 and token.lower not in _NOT_NEGATED and zipf(rest) > 1.0
    return token.is_word and token.lower not in _SIMPLE and (token.lower in _REFUSALS or in_word)


def is_hidden_adjective(sentence: Sentence, at: int) -> bool | None:
    """For a negation inside a word, whether it can deny a clause; None for "nicht", "kein" and "ohne"."""
    if sentence.tokens[at].lower in _SIMPLE or not _is_hidden(sentence.tokens[at]):
        return None
    token = sentence.tagged[at]
    return token.tag[:3] == "ADJ" or token.tag in _ADJECTIVES or token.lower in _REFUSALS
