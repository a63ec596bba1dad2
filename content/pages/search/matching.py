"""Which words of the index answer a word of the query, and how well."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from content.pages.search.words import Word, clean, has_compounds, stem, words

MOST_WORDS = 12
SAME, SAME_STEM, PART_OF_COMPOUND = 1.0, 0.9, 0.4

# A word with parts of fewer letters (E-Mail) is searched whole.
_SHORTEST_PIECE = 3
_SHORTEST_IN_COMPOUND = 4
_SHORTEST_INSIDE_COMPOUND = 6
_SHORTEST_REST = 3
_SHORTEST_WITH_TYPO = 4
_SHORTEST_STEM_WITH_TYPO = 5


@dataclass(frozen=True)
class Term:
    """A word of the query; ``joined`` holds the compounds that it makes with its neighbours."""

    form: str
    stem: str
    spelling: str
    joined: frozenset[str] = frozenset()
    joined_stems: frozenset[str] = frozenset()


def terms(query: str, code: str) -> list[Term]:
    """Return the words of a query; a hyphened word counts as its parts that may also stand together."""
    text = clean(query)
    pieces: list[tuple[str, str]] = []
    for word in words(text, code):
        pieces += _pieces(word, text)
    pieces = pieces[:MOST_WORDS]
    forms = [form for form, _spelling in pieces]
    return [
        _term(form, spelling, _joined(forms, place), code) for place, (form, spelling) in enumerate(pieces)
    ]


def with_spelling(term: Term, form: str, spelling: str, code: str) -> Term:
    """Return the term in the spelling of another word."""
    return _term(form, spelling, term.joined, code)


def fit(term: Term, form: str, word_stem: str, code: str) -> float:
    """Return how well a word answers a term: 1 for the same word or compound, 0.9 for another form, 0.4 for a
    compound that holds it, 0 for any other word.

    >>> [term] = terms("Beteiligung", "de")
    >>> fit(term, "buergerbeteiligungen", stem("buergerbeteiligungen", "de"), "de")
    0.4
    """
    if form == term.form or form in term.joined or word_stem in term.joined_stems:
        return SAME
    if word_stem == term.stem:
        return SAME_STEM
    if has_compounds(code) and _is_part(term, form, word_stem):
        return PART_OF_COMPOUND
    return 0.0


def has_one_typo(term: Term, form: str, word_stem: str) -> bool:
    """True when one letter more, less, other or swapped makes the word of the term.

    >>> [term] = terms("Beteilgung", "de")
    >>> has_one_typo(term, "beteiligung", "beteil")
    True
    """
    if len(term.form) >= _SHORTEST_WITH_TYPO and OSA.distance(term.form, form, score_cutoff=1) <= 1:
        return True
    shorter = min(len(term.stem), len(word_stem))
    return shorter >= _SHORTEST_STEM_WITH_TYPO and OSA.distance(term.stem, word_stem, score_cutoff=1) <= 1


def _pieces(word: Word, text: str) -> list[tuple[str, str]]:
    if len(word.parts) > 1 and min(map(len, word.parts)) >= _SHORTEST_PIECE:
        return [(part, part) for part in word.parts]
    return [(word.form, text[word.start : word.end])]


def _joined(forms: list[str], place: int) -> frozenset[str]:
    pairs = (forms[start : start + 2] for start in (place - 1, place) if 0 <= start < len(forms) - 1)
    return frozenset("".join(pair) for pair in pairs)


def _term(form: str, spelling: str, joined: frozenset[str], code: str) -> Term:
    return Term(form, stem(form, code), spelling, joined, frozenset(stem(pair, code) for pair in joined))


def _is_part(term: Term, form: str, word_stem: str) -> bool:
    """True when the term begins or ends the compound, or stands within it; what remains is a word, too."""
    if len(term.form) < _SHORTEST_IN_COMPOUND or len(form) < len(term.form) + _SHORTEST_REST:
        return False
    ends = (
        len(term.stem) >= _SHORTEST_IN_COMPOUND
        and word_stem.endswith(term.stem)
        and len(word_stem) >= len(term.stem) + _SHORTEST_REST
    )
    return (
        ends
        or form.startswith(term.form)
        or form.endswith(term.form)
        or (len(term.form) >= _SHORTEST_INSIDE_COMPOUND and term.form in form)
    )
