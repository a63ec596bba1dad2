"""The published readability formulas, calculated by textstat from our sentences.

textstat counts German syllables with pyphen, which is wrong on 4 words in 100, and for English it would
download a pronunciation corpus at run time. So it is given our own counters ("de_DE", "en_US") and never reaches
for the network; its plain "de" stays as it is. It is imported at the first use only, because it brings nltk along.

textstat leaves sentences of one or two words out of its count of sentences; that is part of what it
publishes.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial

from content.readability import english, german
from content.readability.folding import visible

_INNER_STOP = re.compile(r"[.!?]+")


def formulas(sentences: Sequence[str], language: str) -> dict[str, float]:
    """Values by name of the formula; {} for no words. `sentences`: the text, already split.

    German: Flesch-Amstad (0-100, high = easy), Wiener Sachtextformel 1-4 (school grade), LIX (20-70, high =
    hard). English: Flesch, Flesch-Kincaid and SMOG (grades), LIX.
    """
    text = " ".join(_closed(sentence) for sentence in sentences if any(map(str.isalpha, sentence)))
    if not text:
        return {}
    return {name: float(measure(text)) for name, measure in _measures(language).items()}


@lru_cache(maxsize=8192)
def _closed(sentence: str) -> str:
    """The sentence with one full stop at its end and none inside, so that textstat sees the same sentences.

    Numbers are left out: nobody agrees how many syllables they have.
    """
    words = (word for word in visible(sentence).split() if any(map(str.isalpha, word)))
    return _INNER_STOP.sub("", " ".join(words)) + "."


_COUNTERS = {"de_DE": german.syllables, "en_US": english.syllables}


class _Pronunciations:
    """Looks like the corpus textstat wants: word -> list of pronunciations, vowels marked by a digit."""

    def __init__(self, counter: Callable[[str], int]):
        self._counter = lru_cache(maxsize=16384)(counter)

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["AH0"] * self._counter(word)]


@contextmanager
def _without_scipy() -> Iterator[None]:
    """nltk would load scipy for tests of significance: 60 MB and half a second for what nobody here asks for."""
    is_loaded = "scipy" in sys.modules
    if not is_loaded:
        sys.modules["scipy"] = None
    try:
        yield
    finally:
        if not is_loaded:
            del sys.modules["scipy"]


@cache
def _measures(language: str) -> dict[str, Callable[[str], float]]:
    with _without_scipy():
        from textstat.backend import metrics
        from textstat.backend.counts import _count_syllables

    corpora = {locale: _Pronunciations(counter) for locale, counter in _COUNTERS.items()}
    hyphenation = _count_syllables.get_pyphen
    _count_syllables.get_cmudict = corpora.get
    # Our counters know every word: reading 70,000 patterns of hyphenation would take half a second.
    _count_syllables.get_pyphen = lambda locale: None if locale in corpora else hyphenation(locale)
    if language == "de":
        wiener = {
            f"Wiener Sachtextformel {variant}": partial(
                metrics.wiener_sachtextformel, variant=variant, lang="de_DE"
            )
            for variant in (1, 2, 3, 4)
        }
        amstad = partial(metrics.flesch_reading_ease, lang="de_DE")
        return {"Flesch-Amstad": amstad, **wiener, "LIX": metrics.lix}
    return {
        "Flesch Reading Ease": partial(metrics.flesch_reading_ease, lang="en_US"),
        "Flesch-Kincaid": partial(metrics.flesch_kincaid_grade, lang="en_US"),
        "SMOG": partial(metrics.smog_index, lang="en_US"),
        "LIX": metrics.lix,
    }
