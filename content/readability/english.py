"""English: sentences, words and syllables. Spans are offsets in the very text."""

import re

from content.readability import lexicon, sentences
from content.readability.customs import Customs
from content.readability.folding import visible
from content.readability.german import word_spans

__all__ = ["sentence_spans", "syllables", "word_spans"]

CUSTOMS = Customs(
    abbreviations=frozenset(lexicon.pairs("abbreviations-en")),
    final=lexicon.words("final-abbreviations-en"),
    before_numbers=lexicon.words("ambiguous-abbreviations-en"),
    openers=lexicon.words("sentence-openers-en"),
    subjects=lexicon.words("subjects-en"),
    line_openers=lexicon.words("line-openers-en"),
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence in the text, in order, without surrounding white space."""
    return sentences.sentence_spans(text, CUSTOMS)


_SEPARATORS = re.compile(r"[-\u2010\u2011·/]+")
_SILENT = re.compile(
    r"(?<=[aeiouy][bcdfghjkmnpqrstvwxz])e(?=ly\Z|ment|ful|less|ness)|(?<=[^aeiouytdl])ed\Z|(?<=[aeiouyr]l)ed\Z"
    r"|(?<=[^aeiouyl])e\Z|(?<=[aeiouyl]l)e\Z|(?<=[aeiouy])e\Z|(?<=[^aeiouyscxzhgl])es\Z|(?<=[aeiouyl]l)es\Z"
)
_BREAKS = (
    (re.compile(r"qu|gu(?=[ae])"), "q"),
    (re.compile(r"(?<=[cstx])i(?=ous|ent|ence|an\b|al\b|on)"), ""),
    (
        re.compile(r"(?<=[bdfhklmnprv])i(?=[aou])|(?<=t)i(?=a[^l])|(?<=[aeouy])(?=ing\Z)|(?<=u)(?=al|ou)"),
        "i|",
    ),
    (re.compile(r"(?<=cr)e(?=at)|(?<=r)e(?=al[il])|(?<=[aeiou]s)m\Z|(?<=th)m\Z"), "e|"),
    (
        re.compile(
            r"(?<=id)e(?=a)|(?<=ar)e(?=a)|(?<=th)e(?=[ao][tr])|(?<=v)i(?=d?eo|ol)|(?<=sc)i(?=en)|(?<=[dq])i(?=e[tn])"
        ),
        "i|",
    ),
)
_NUCLEUS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Spoken syllables of one word, at least 1 for anything with a letter, 0 for numbers and signs.

    Vowel groups with the commonest silent letters and breaks; `lexicon/syllables-en.txt` holds common words
    for which that is wrong.
    """
    return sum(_spoken(part) for part in _SEPARATORS.split(visible(word).lower()))


def _spoken(part: str) -> int:
    if not any(map(str.isalpha, part)):
        return 0
    part = part.replace("’", "'").removesuffix("'s").replace("'", "")
    known = _EXCEPTIONS.get(part)
    return known if known else by_rule(part)


def by_rule(part: str) -> int:
    """Syllables of a lower-case word without the list of exceptions."""
    part = _SILENT.sub("", part)
    for pattern, replacement in _BREAKS:
        part = pattern.sub(replacement, part)
    return max(1, len(_NUCLEUS.findall(part)))


_EXCEPTIONS = lexicon.counts("syllables-en")
