"""Numbers written as words in a sentence, and where such a word means something else."""

from collections.abc import Iterator, Sequence

from content.readability.document import Sentence, Token
from content.readability.numerals import german_number

_HALVES = {"eineinhalb": "1 und ein halb", "anderthalb": "1 und ein halb", "zweieinhalb": "2 und ein halb"}
_OTHERWISE = {"sieben": {"sie", "wir"}, "tausend": {"dank"}, "acht": {"geben", "gibt", "gib"}}


def number_words(sentence: Sentence) -> Iterator[tuple[Token, str, bool]]:
    """(word, number, whether the number can take its place as it is), from "zwei" on.

    None with a hyphen ("Zwei-Faktor"), in quoted names, or that are verbs.
    """
    words = sentence.words
    for at, token in enumerate(words):
        number = german_number(token.lower) or _HALVES.get(token.lower)
        if not number or at and token.plain[:1].isupper() or _is_something_else(sentence, words, at):
            continue
        before = words[at - 1].lower if at else ""
        yield token, str(number), isinstance(number, int) and before != "halb"


def _is_something_else(sentence: Sentence, words: Sequence[Token], at: int) -> bool:
    token, following = words[at], words[at + 1].lower if at + 1 < len(words) else ""
    if following in _OTHERWISE.get(token.lower, ()) or _is_quoted(sentence.text, token):
        return True
    # "Geben Sie gut acht: …"
    behind = sentence.text[token.end : token.end + 2].strip()
    gives = any(word.lower[:3] in ("geb", "gib") for word in words)
    return token.lower == "acht" and gives and not behind[:1].isalpha()


def _is_quoted(text: str, token: Token) -> bool:
    near = text[max(0, token.start - 200) : token.start]
    return near.rfind("„") > max(near.rfind("“"), near.rfind("”"))
