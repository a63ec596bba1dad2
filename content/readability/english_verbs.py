"""English verbs: the passive, and the inflected forms of listed words. There is no English tagger here."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.document import Sentence, Token

_GROUPS = {name: lexicon.group(name, of="grammar-en") for name in lexicon.pairs("grammar-en")}
_BE, _BETWEEN, _SUBJECTS = (_GROUPS[name] for name in ("passive helpers", "adverbs in passives", "subjects"))
_DETERMINERS, _ASKS = _GROUPS["determiners"], _GROUPS["question words"]
_JOINED = ("'s", "'re", "'m")
_IRREGULAR = lexicon.words("irregular-participles-en")
_NO_PARTICIPLES = lexicon.words("adjectives-ed-en")
_FARTHEST = 4  # words from "be" to the participle
_DOUBLED = {"submit"}


def passives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """A form of "be" or "get" and its participle; adjectives such as "closed" count only before "by the …"."""
    words, reach = sentence.words, 0
    for at, token in enumerate(words):
        if at < reach:
            continue
        lower = token.lower
        joined = lower.endswith(_JOINED) and lower.partition("'")[0] in _SUBJECTS
        if not (lower in _BE or joined) or at + 1 == len(words):
            continue
        place = _behind_subject(words, at) or at + 1
        while place < min(at + _FARTHEST, len(words) - 1) and _is_between(words[place].lower):
            place += 1
        if _in_between(sentence.text, token, words[place]) or words[place].lower in _BE:
            continue
        if _is_participle(words, place):
            reach = place
            yield token, words[place]


def _behind_subject(words: Sequence[Token], at: int) -> int | None:
    """In "How is the fee worked out?" the place behind "the fee"; None where no question begins."""
    if at > 1 or words[at + 1].lower not in _DETERMINERS or at and words[0].lower not in _ASKS:
        return None
    for place in range(at + 3, min(at + 6, len(words))):
        if _is_participle(words, place):
            return place
    return None


def _is_between(lower: str) -> bool:
    return lower in _BETWEEN or (lower.endswith("ly") and len(lower) > 4)


def _in_between(text: str, first: Token, last: Token) -> bool:
    return any(sign in text[first.end : last.start] for sign in ",;:.(")


def _is_participle(words: Sequence[Token], place: int) -> bool:
    lower, after = words[place].lower, [word.lower for word in words[place + 1 : place + 3]]
    if lower == "used" and after[:1] == ["to"] or words[place].plain[:1].isupper():
        return False  # "Get Connected" is a name
    named = after[:1] == ["by"] and after[1:] and after[1] in {"the", "our", "your", "a", "an", "us", "them"}
    looks = lower in _IRREGULAR or (lower.endswith("ed") and len(lower) > 4 and "-" not in lower)
    if lower in _NO_PARTICIPLES or lower.startswith("un") and lower.endswith("ed"):
        return bool(named)
    return looks


def inflected(verb: str) -> set[str]:
    """The regular forms of a verb: "submit" gives "submits", "submitted" and "submitting"."""
    stem = verb.removesuffix("e")
    stem += stem[-1] * (verb in _DOUBLED)
    past = f"{verb[:-1]}ied" if verb.endswith("y") else f"{stem}ed"
    return {plural(verb), past, f"{stem}ed", f"{stem}ing"}


def plural(word: str) -> str:
    """The form in -s of a verb or noun."""
    if word.endswith("y"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith("s") else f"{word}s"
