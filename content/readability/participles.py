"""Participles before German nouns, with or without a clause of their own: "der von der Stadt gekaufte Bus"."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.document import Sentence, Token

_OPENERS = {"ART", "PPOSAT", "PDAT", "PIAT", "APPRART"}
_ARTICLES = {"der", "die", "das", "den", "dem", "ihr"}
_REACH = 10
_EVERYDAY = tuple(lexicon.group("everyday present participles"))
_INSIDE = {"VVPP", "VVINF", "VAFIN", "VMFIN", "VVFIN", "KOUS"}


def attributes(sentence: Sentence) -> Iterator[tuple[Token, Token, bool]]:
    """(article, noun, whether a whole clause stands between): "die im Internet ausgefüllten Formulare"."""
    if not any(_is_participle(token.lower) for token in sentence.words):
        return
    tokens = sentence.tagged
    for at, token in enumerate(tokens[:-2]):
        opens = token.tag in _OPENERS or token.lower in _ARTICLES and (not at or tokens[at - 1].text != ",")
        if not opens or not tokens[at + 1].is_word:
            continue
        if end := _end(tokens, at):
            yield token, tokens[end], True
        elif _is_present(tokens[at + 1]) and tokens[at + 2].tag == "NN":
            yield token, tokens[at + 2], False


def _end(tokens: Sequence[Token], at: int) -> int:
    """Place of the noun if the article is followed by a preposition, its noun and a participle; else 0."""
    if tokens[at + 1].tag not in ("APPR", "APPRART") and not (
        tokens[at + 1].tag in ("ADV", "ADJD", "PTKNEG")
        and tokens[min(at + 2, len(tokens) - 1)].tag in ("APPR", "APPRART")
    ):
        return 0
    for place in range(at + 3, min(at + _REACH, len(tokens) - 1)):
        token, before = tokens[place], tokens[place - 1]
        if not token.is_word and token.kind != "number" or token.tag in _INSIDE:
            return 0
        if (
            token.tag == "ADJA" and _is_participle(token.lower)
            and before.tag in ("NN", "NE", "PPER", "CARD", "ADV", "ADJD", "PTKNEG")
        ):  # fmt: skip
            noun = place + 1
            while noun < len(tokens) - 1 and tokens[noun].tag == "ADJA":
                noun += 1
            if tokens[noun].tag in ("NN", "NE"):
                return noun
    return 0


def _bare(lower: str) -> str:
    for ending in ("en", "er", "es", "em", "e"):
        if lower.endswith(ending) and len(lower) > len(ending) + 4:
            return lower[: -len(ending)]
    return ""


def _is_participle(lower: str) -> bool:
    bare = _bare(lower)
    return bare.endswith(("end", "iert")) or bare.endswith(("t", "en")) and len(bare) > 5


def _is_present(token: Token) -> bool:
    bare = _bare(token.lower)
    return token.tag == "ADJA" and bare.endswith("end") and not bare.endswith(_EVERYDAY)
