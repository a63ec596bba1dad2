"""Asks the index: words of a query in, ranked entries out."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Length

from content.pages.columns import column
from content.pages.search.matching import Term, fit, has_one_typo, terms, with_spelling
from content.pages.search.models import SearchEntry, SearchPosting, SearchWord
from content.pages.search.ranking import Hit, Place, rank
from content.pages.search.words import has_compounds
from content.pages.visibility import public_pages

_SHORTEST_IN_COMPOUND = 4


@dataclass(frozen=True)
class Found:
    """What a query found: the best hit first, the words as they were searched, the query if corrected.

    ``words`` are the keys of the words of the index that answer it.
    """

    hits: list[Hit]
    terms: list[Term]
    words: frozenset[int] = frozenset()
    suggestion: str | None = None

    def positions(self, entries: Iterable[int]) -> dict[int, list[int]]:
        """Return where in the text of these entries the found words stand first; costs one query."""
        rows = SearchPosting.objects.filter(entry__in=entries, word__in=self.words, position__isnull=False)
        found: dict[int, list[int]] = {}
        for entry, position in rows.order_by("position").values_list("entry_id", "position"):
            found.setdefault(entry, []).append(position)
        return found


class Index:
    """The index of one language below a page of the tree (``root_path``), as the public sees it."""

    def __init__(self, code: str, root_path: str) -> None:
        self._code = code
        self._words = SearchWord.objects.filter(language=code)
        # The page is asked too: whatever was changed behind the index's back, nothing unreleased is shown.
        visible = public_pages("page") & Q(
            **{f"page__{column('released', code)}": True, "page__path__startswith": root_path}
        )
        self._entries = SearchEntry.objects.filter(visible, language=code)

    def search(self, query: str) -> Found:
        """Return what a query finds. Words that nothing answers are searched with one typing error corrected.

        Costs five queries, five more when a word had to be corrected.
        """
        asked = terms(query, self._code)
        if not asked:
            return Found([], [])
        fits, postings, entries = self._lookup(asked)
        missing = _unanswered(asked, fits, postings, entries)
        corrections = self._corrections(missing) if missing else {}
        if corrections:
            asked = [corrections.get(term, term) for term in asked]
            fits, postings, entries = self._lookup(asked)
        total = SearchEntry.objects.filter(language=self._code).count()
        return Found(
            rank(postings, fits, entries, total),
            asked,
            frozenset(word for words in fits for word in words),
            " ".join(term.spelling for term in asked) if corrections else None,
        )

    def _lookup(
        self, asked: list[Term]
    ) -> tuple[list[dict[int, float]], list[tuple[int, int, int]], dict[int, Place]]:
        """Return the words that answer each term and how well, where they stand, and the visible entries."""
        candidates = list(self._words.filter(self._condition(asked)).values_list("pk", "form", "stem"))
        fits = [
            {pk: value for pk, form, stem in candidates if (value := fit(term, form, stem, self._code))}
            for term in asked
        ]
        postings = SearchPosting.objects.filter(word__in=sorted({pk for words in fits for pk in words}))
        entries = self._entries.filter(pk__in=postings.values("entry_id"))
        return (
            fits,
            list(postings.values_list("entry_id", "word_id", "weight")),
            {pk: Place(path, area) for pk, path, area in entries.values_list("pk", "page__path", "area")},
        )

    def _condition(self, asked: Iterable[Term]) -> Q:
        condition = Q()
        for term in asked:
            condition |= Q(form__in=[term.form, *sorted(term.joined)])
            condition |= Q(stem__in=[term.stem, *sorted(term.joined_stems)])
            if has_compounds(self._code) and len(term.form) >= _SHORTEST_IN_COMPOUND:
                condition |= Q(form__contains=term.form)
                if len(term.stem) >= _SHORTEST_IN_COMPOUND:
                    condition |= Q(stem__endswith=term.stem)
        return condition

    def _corrections(self, missing: list[Term]) -> dict[Term, Term]:
        """Return for each term the most frequent visible word one typing error away, where there is one."""
        condition = Q()
        for term in missing:
            size, stem_size = len(term.form), len(term.stem)
            condition |= Q(form_size__range=(size - 1, size + 1))
            condition |= Q(stem_size__range=(stem_size - 1, stem_size + 1))
        sized = self._words.alias(form_size=Length("form"), stem_size=Length("stem")).filter(condition)
        words = list(sized.values_list("pk", "form", "stem", "spelling"))
        close = {term: [word for word in words if has_one_typo(term, word[1], word[2])] for term in missing}
        keys = sorted({word[0] for near in close.values() for word in near})
        frequency = dict(
            SearchPosting.objects.filter(word__in=keys, entry__in=self._entries)
            .order_by()
            .values_list("word_id")
            .annotate(entries=Count("entry_id"))
        )
        found = {}
        for term, near in close.items():
            visible = [word for word in near if word[0] in frequency]
            if visible:
                _pk, form, _stem, spelling = min(
                    visible,
                    key=lambda word: (word[1][0] != term.form[0], -frequency[word[0]], word[1]),
                )
                found[term] = with_spelling(term, form, spelling, self._code)
        return found


def _unanswered(
    asked: list[Term],
    fits: list[dict[int, float]],
    postings: Iterable[tuple[int, int, int]],
    entries: Container[int],
) -> list[Term]:
    """Return the terms that no visible entry answers."""
    found = {word for entry, word, _weight in postings if entry in entries}
    return [term for term, words in zip(asked, fits, strict=True) if found.isdisjoint(words)]
