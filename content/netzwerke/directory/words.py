"""The words of profiles, offers and requests: tables of our own, as the search of the site has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from content import languages
from content.pages.search.matching import Term, fit, has_one_typo, terms
from content.pages.search.words import LONGEST, clean, has_compounds, stem, words

_SHORTEST_IN_COMPOUND = 4
# SQLite takes 32,766 values in one statement.
_BATCH = 15_000

# How much a word says by where it stands.
TITLE, NAME, TEXT = 5, 3, 1


class ExchangeWord(models.Model):
    """A word of a language in one inflected form: its folded form and its stem."""

    language = models.CharField(max_length=20)
    form = models.CharField(max_length=LONGEST)
    stem = models.CharField(max_length=LONGEST, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "form"], name="exchange_word_once")]

    def __str__(self) -> str:
        return f"{self.form} ({self.language})"


class ProfileWord(models.Model):
    """A word stands in a public profile."""

    word = models.ForeignKey(ExchangeWord, on_delete=models.CASCADE, related_name="+", db_index=False)
    profile = models.ForeignKey("content.Profile", on_delete=models.CASCADE, related_name="words")
    weight = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            # Begins with the word: it serves the search as its index.
            models.UniqueConstraint(fields=["word", "profile"], name="profile_word_once"),
        ]

    def __str__(self) -> str:
        return f"{self.word_id} in {self.profile_id}"


class EntryWord(models.Model):
    """A word stands in a public offer or request."""

    word = models.ForeignKey(ExchangeWord, on_delete=models.CASCADE, related_name="+", db_index=False)
    entry = models.ForeignKey("content.Entry", on_delete=models.CASCADE, related_name="words")
    weight = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "entry"], name="entry_word_once")]

    def __str__(self) -> str:
        return f"{self.word_id} in {self.entry_id}"


def drop_unused() -> int:
    """Delete words that stand nowhere any more: of a deleted profile, they would go on telling the name."""
    uses = [
        models.Exists(model.objects.filter(word=models.OuterRef("pk"))) for model in (ProfileWord, EntryWord)
    ]
    return ExchangeWord.objects.exclude(uses[0]).exclude(uses[1]).delete()[0]


# A word of a text by its language and folded form.
Key = tuple[str, str]


def weighed_words(texts: Iterable[tuple[str, str, int]]) -> dict[Key, int]:
    """Return the words of texts with their weights; each text comes with its language and what its words say."""
    found: dict[Key, int] = {}
    for text, code, weight in texts:
        for word in words(clean(text), code):
            for form in (word.form, *word.parts):
                found[code, form] = max(found.get((code, form), 0), weight)
    return found


def word_keys(wanted: Iterable[Key]) -> dict[Key, int]:
    """Return the keys of words in the database; new words are added."""
    wanted = set(wanted)
    known = _known(wanted)
    new = wanted - known.keys()
    if new:
        # Somebody else may be saving the same new word.
        ExchangeWord.objects.bulk_create(
            [ExchangeWord(language=code, form=form, stem=stem(form, code)) for code, form in sorted(new)],
            ignore_conflicts=True,
        )
        known |= _known(new)
    return known


def _known(keys: set[Key]) -> dict[Key, int]:
    forms = sorted({form for _code, form in keys})
    found: dict[Key, int] = {}
    for start in range(0, len(forms), _BATCH):
        rows = ExchangeWord.objects.filter(form__in=forms[start : start + _BATCH])
        found |= {(code, form): pk for pk, code, form in rows.values_list("pk", "language", "form")}
    return {key: pk for key, pk in found.items() if key in keys}


@dataclass(frozen=True)
class Answers:
    """For each word of a query the keys of the words that answer it, whatever language a text has.

    ``is_corrected``: for at least one of them they are the words one typing error away.
    """

    words: tuple[frozenset[int], ...] = ()
    is_corrected: bool = False


def answering_words(query: str, *, corrects: bool = True) -> Answers:
    """Return which words answer a query. Words that nothing answers are searched with one typing error corrected.

    Costs one query, one more for each word to correct; none for a query without a word.
    """
    asked = {code: terms(query, code) for code in languages.CODES}
    if not any(asked.values()):
        return Answers()
    places = [
        {code: term for code, term in zip(asked, place, strict=True) if term}
        for place in zip_longest(*asked.values())
    ]
    found = _answering(asked, places)
    if not corrects or all(found):
        return Answers(found)
    near = tuple(words or _one_typo_away(place) for words, place in zip(found, places, strict=True))
    return Answers(near, is_corrected=near != found)


def _answering(
    asked: Mapping[str, Iterable[Term]], places: Iterable[Mapping[str, Term]]
) -> tuple[frozenset[int], ...]:
    condition = Q()
    for code, own in asked.items():
        condition |= Q(language=code) & _condition(own, code)
    rows = list(ExchangeWord.objects.filter(condition).values_list("pk", "language", "form", "stem"))
    return tuple(frozenset(_fitting(rows, place)) for place in places)


def _one_typo_away(term_of: Mapping[str, Term]) -> frozenset[int]:
    condition = Q()
    for code, term in term_of.items():
        size, stem_size = len(term.form), len(term.stem)
        as_long = Q(form_size__range=(size - 1, size + 1)) | Q(
            stem_size__range=(stem_size - 1, stem_size + 1)
        )
        condition |= Q(language=code) & as_long
    sized = ExchangeWord.objects.alias(form_size=Length("form"), stem_size=Length("stem")).filter(condition)
    rows = sized.values_list("pk", "language", "form", "stem")
    return frozenset(pk for pk, code, form, word_stem in rows if has_one_typo(term_of[code], form, word_stem))


def _condition(asked: Iterable[Term], code: str) -> Q:
    condition = Q(pk__in=[])
    for term in asked:
        condition |= Q(form__in=[term.form, *sorted(term.joined)])
        condition |= Q(stem__in=[term.stem, *sorted(term.joined_stems)])
        if has_compounds(code) and len(term.form) >= _SHORTEST_IN_COMPOUND:
            condition |= Q(form__contains=term.form)
            if len(term.stem) >= _SHORTEST_IN_COMPOUND:
                condition |= Q(stem__endswith=term.stem)
    return condition


def _fitting(rows: Iterable[tuple[int, str, str, str]], term_of: Mapping[str, Term]) -> Iterable[int]:
    return (
        pk
        for pk, code, form, word_stem in rows
        if code in term_of and fit(term_of[code], form, word_stem, code)
    )
