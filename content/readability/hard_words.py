"""Foreign, English and technical words in a sentence: the listed ones, and those that sound like it."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Document, Placed, Sentence, Token
from content.readability.explanations import is_explained
from content.readability.frequency import zipf
from content.readability.rarity import EVERYDAY

KINDS = {
    "de": {"foreign": "foreign-words-de", "english": "anglicisms-de", "technical": "glossary-candidates-de"},
    "en": {"technical": "glossary-candidates-en"},
}
_SHORTEST = 7  # letters of an unlisted word that is looked at
_NOUNS = tuple(lexicon.group("foreign endings of nouns"))
_ADJECTIVES = tuple(lexicon.group("foreign endings of adjectives"))
_GERMAN = tuple(lexicon.group("german endings that sound foreign"))
_COMMON = 4.3  # Zipf value from which on a word with a foreign ending counts as known
_STRANGE = 4.0  # below that value few readers know it: more than a hint
_MORE_ENGLISH = 0.5  # how much more common, on the Zipf scale, a word in -ing is in English than in German
_KNOWN_ENGLISH = lexicon.group("english words in ing that everybody knows")


class HardWord(NamedTuple):
    """A word, its place in the sentence, the entry of the list, and the lists (keys of KINDS).

    is_hint  the word is on no list and not rare: it only sounds foreign
    """

    start: int
    end: int
    listed: str
    kinds: frozenset[str]
    is_hint: bool = False


@cache
def _entries(language: str) -> tuple[dict, dict]:
    """Entries of one word by lower-case word, and of several words by the first of them.

    Several words may also stand in one, with or without hyphens: "Smart City", "Smart-City", "Smartcity".
    """
    single: dict[str, tuple[str, set]] = {}
    several: dict[str, list] = {}
    for kind, name in KINDS.get(language, {}).items():
        for entry in lexicon.entries(name):
            parts = entry.lower().split()
            for written in {"-".join(parts), "".join(parts).replace("-", "")}:
                single.setdefault(written, (entry, set()))[1].add(kind)
            if len(parts) > 1:
                several.setdefault(parts[0], []).append((parts, *single["-".join(parts)]))
    return single, several


@lru_cache(maxsize=8192)
def hard_words(sentence: Sentence) -> tuple[HardWord, ...]:
    """All listed words of the sentence in any inflection, also as a part between hyphens."""
    return tuple(_found(sentence.tagged, *_entries(sentence.language)))


def _found(tokens: Sequence[Token], single: dict, several: dict) -> Iterator[HardWord]:
    ahead = 0
    for at, token in enumerate(tokens):
        if at < ahead or not token.is_word:
            continue
        for parts, entry, kinds in several.get(token.lemma.lower(), several.get(token.lower, ())):
            window = tokens[at : at + len(parts)]
            if len(window) == len(parts) and all(
                part in (word.lower, word.lemma.lower())
                or len(part) >= _SHORTEST
                and word.lower.startswith(part[:-2])
                for part, word in zip(parts, window, strict=True)
            ):
                ahead = at + len(parts)
                yield HardWord(token.start, window[-1].end, entry, frozenset(kinds))
                break
        else:
            for form in _forms(token):
                if form in single and _same_kind_of_word(single[form][0], token):
                    entry, kinds = single[form]
                    yield HardWord(token.start, token.end, entry, frozenset(kinds))
                    break


def _forms(token: Token) -> Iterator[str]:
    """What the lists may hold for a word: the form, the base form, the verb of a participle, parts."""
    lower, lemma = token.lower, token.lemma.lower()
    yield from (lower, lemma)
    for word in (lemma, lower):
        if word.endswith("iert"):
            yield word[:-1] + "en"
        if token.tag[:3] == "ADJ" and word.endswith(("er", "en", "es", "em", "e")):
            yield word.rstrip("nmsr")[:-1]
    if (token.text[:1].isupper() or not lemma) and not lower.endswith("ss"):
        yield lower.removesuffix("s")
        yield lower.removesuffix("en")
    if "-" in lower and "-frei" not in lower:
        yield from lower.split("-")


def _same_kind_of_word(entry: str, token: Token) -> bool:
    """A listed noun is no verb of the same letters ("Call", "rief call…")."""
    return token.text[:1].isupper() or entry[:1].islower() or token.tag in ("NN", "NE", "FM")


def unexplained(document: Document, options, kind: str) -> Iterator[tuple[Placed, HardWord]]:
    """Each word of a kind, listed or not, that neither a term nor the text explains, wherever it stands."""
    for place, placed in enumerate(document.sentences):
        for word in (*hard_words(placed.sentence), *unlisted(placed.sentence)):
            if kind not in word.kinds or is_term(word, placed, options):
                continue
            if not is_told(place, word, document.sentences):
                yield placed, word


def is_term(word: HardWord, placed: Placed, options) -> bool:
    """Whether the glossary explains the word, as listed or as written."""
    written = placed.sentence.text[word.start : word.end]
    return options.explains(word.listed, written)


def is_told(place: int, word: HardWord, sentences: Sequence[Placed]) -> bool:
    """Whether the text explains the word, as listed or as written."""
    written = sentences[place].sentence.text[word.start : word.end]
    return is_explained(place, word.listed, sentences) or is_explained(place, written, sentences)


@lru_cache(maxsize=8192)
def unlisted(sentence: Sentence) -> tuple[HardWord, ...]:
    """Words on no list that sound foreign ("Subventionierung", "redundant") or English ("Storytelling")."""
    taken = {edge for word in hard_words(sentence) for edge in (word.start, word.end)}
    found = []
    for token in sentence.tagged:
        if not token.is_word or len(token.plain) < _SHORTEST or taken & {token.start, token.end}:
            continue
        if _sounds_foreign(token):
            found.append(_unlisted(token, "foreign", _zipf(token) >= _STRANGE))
        elif _sounds_english(token.lower):
            found.append(_unlisted(token, "english", zipf(token.lower) >= _STRANGE))
    return tuple(found)


def _unlisted(token: Token, kind: str, is_hint: bool) -> HardWord:
    return HardWord(token.start, token.end, token.lemma or token.plain, frozenset([kind]), is_hint)


def _sounds_foreign(token: Token) -> bool:
    lemma = token.lemma.lower()
    foreign = (
        token.tag == "NN"
        and lemma.endswith(_NOUNS)
        or token.tag[:2] == "VV"
        and lemma.endswith("ieren")
        or token.tag[:3] == "ADJ"
        and lemma.endswith(_ADJECTIVES)
    )
    if not foreign or lemma in EVERYDAY or lemma.endswith(_GERMAN) or "-" in lemma:
        return False
    return _zipf(token) < _COMMON


def _zipf(token: Token) -> float:
    return max(zipf(token.lemma), zipf(token.plain))


def _sounds_english(lower: str) -> bool:
    if not lower.endswith("ing") or lower in _KNOWN_ENGLISH:
        return False
    return zipf(lower, "en") - zipf(lower) > _MORE_ENGLISH
