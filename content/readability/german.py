"""German: sentences, words, syllables, compounds and word classes.

Sentence and word spans are offsets in the very text. The tagger (HanTa, LGPL) is loaded at its first use
only.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from content.readability import folding, lexicon, sentences
from content.readability.compounds import compound_parts
from content.readability.customs import Customs

__all__ = ["Tagged", "compound_parts", "sentence_spans", "syllables", "tag", "word_spans"]

_MARKS = f"\u0300-\u036f{folding.INVISIBLE}"
_PIECE = rf"(?:[^\W_][{_MARKS}]*)+"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)+|{_PIECE}(?:(?:[-\u2010\u2011'’·‧]|[*:_/](?=in)){_PIECE})*")


def _customs() -> Customs:
    both = lexicon.with_written_out
    return Customs(
        abbreviations=both(lexicon.pairs("abbreviations-de")),
        final=both(lexicon.words("final-abbreviations-de")),
        before_numbers=lexicon.words("ambiguous-abbreviations-de"),
        openers=both(lexicon.words("sentence-openers-de")),
        subjects=both(lexicon.words("subjects-de")),
        line_openers=both(lexicon.words("line-openers-de")),
        ordinal_nouns=both(lexicon.words("ordinal-nouns-de")),
        ordinal_leaders=both(lexicon.words("ordinal-leaders-de")),
    )


CUSTOMS = _customs()


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence in the text, in order, without surrounding white space."""
    return sentences.sentence_spans(text, CUSTOMS)


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every word (letters with inner hyphens, apostrophes, soft hyphens) and number."""
    return [match.span() for match in _WORD.finditer(text)]


_LOANS = lexicon.counts("syllables-de")
# Vowels that meet without melting into one syllable; the bar stands between them.
_BREAKS = (
    (re.compile(r"(servic|softwar|hardwar|onlin|offlin|smartphon|websit)e"), r"\1"),
    (re.compile(r"(?<=te)a(?=m)"), ""),
    (re.compile(r"qu"), "q"),
    (re.compile(r"(?<![a-zäöü])y(?=[aeou])"), "j"),
    (re.compile(r"(be|ge)(?=[ao]|u[nr]|e[hi]|eil|end|erd|ing?h|impf)"), r"\1|"),
    (re.compile(r"(?<=ko)o(?=[pr])"), "|o"),
    (
        re.compile(
            r"(?<=[aeou])(?=ier(?:en|t|ung))|(?<=[ao])(?=is(?:mus|t\Z|ch))|(?<=na)(?=iv)|(?<=kra)(?=in)"
        ),
        "|",
    ),
    (re.compile(r"(?<=[eä])(?=um\Z)|(?<=[dlmsn]e)(?=en\Z)"), "|"),
    (re.compile(r"(?<=[bcdfghklmnprstvxz]i)(?<!schi)(?<!kni)(?<!schri)(?<!\bdi)(?=en\Z)"), "|"),
    (
        re.compile(
            r"(?:(?<=mili|lini|seri|tudi|akti|bili|tori|räme|foli|sili|rämi)|(?<=ödi)|(?<=materi))(?=e\Z)"
        ),
        "|",
    ),
)
_NUCLEUS = re.compile(r"aa|ee|oo|äu|au|eu|ei|ai|ie|ey|ay|oy|oi|ou|[aeiouyäöüàáâéèêíóôú]")
_SEPARATORS = re.compile(r"[-\u2010\u2011·‧/*:_'’]+")


def syllables(word: str) -> int:
    """Spoken syllables of one word, at least 1 for anything with a letter, 0 for numbers and signs.

    Counts groups of vowels, with breaks where German speaks two ("be-antragen", "Muse-um", "Famili-e"),
    instead of hyphenation points, which hide syllables of one letter.
    """
    return sum(_spoken(part) for part in _SEPARATORS.split(folding.visible(word).lower()))


def _spoken(part: str) -> int:
    if part in _LOANS:
        return _LOANS[part]
    if not any(map(str.isalpha, part)):
        return 0
    for pattern, replacement in _BREAKS:
        part = pattern.sub(replacement, part)
    return max(1, len(_NUCLEUS.findall(part)))


class Tagged(NamedTuple):
    """One word with its base form and its word class in plain STTS names (VVFIN, NN, ADJA …)."""

    word: str
    lemma: str
    tag: str


_REMEMBERED = 32768  # word forms whose analysis is kept, some 20 MB


@lru_cache(maxsize=1)
def _tagger():
    """The tagger, which takes each word apart once only: it spends nine tenths of its time on that."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    tagger.analyze_forward = lru_cache(_REMEMBERED)(tagger.analyze_forward)
    tagger.analyze_viterbi = lru_cache(_REMEMBERED)(tagger.analyze_viterbi)
    return tagger


@lru_cache(maxsize=8192)
def _tagged(words: tuple[str, ...]) -> tuple[Tagged, ...]:
    found = _tagger().tag_sent(list(words))
    before = ("", *words)
    return tuple(
        Tagged(word, lemma, _plain_tag("NNI" if name == "VV(INF)" and _is_noun(word, before[at]) else name))
        for at, (word, lemma, name) in enumerate(found)
    )


def _is_noun(word: str, before: str) -> bool:
    """Whether an infinitive with a capital letter is a noun, as in "beim Rechnen", because it opens no sentence."""
    return word.istitle() and (before[-1:].isalnum() or before == ",")


def _plain_tag(name: str) -> str:
    """HanTa writes VV(FIN) where STTS says VVFIN, and tells nouns from adjectives and infinitives apart."""
    return {"NNA": "NN", "NNI": "NN"}.get(
        name, name.replace("(", "").replace(")", "") if name[0] != "$" else name
    )


def tag(words: Sequence[str]) -> tuple[Tagged, ...]:
    """Base form and word class of each word of one sentence (punctuation included, as separate words).

    The sentence is remembered, so that a second check costs nothing for what did not change.
    """
    return _tagged(tuple(words)) if words else ()
