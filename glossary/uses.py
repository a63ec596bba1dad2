"""On which pages a term stands: asked before it is saved, and kept in a table for lists and reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from django.apps import apps
from django.conf import settings
from django.db import models

from content import languages
from glossary.finder import GAP, TermEntry, TermIndex, TermMatch, build_index, find
from glossary.lists import word_list
from glossary.live_terms import present_terms

# The number that a term has before it is saved.
UNSAVED = 1
SENTENCE_LENGTH = 160


class PageText(NamedTuple):
    """The text of a released version of a page, without headings; ``excluded`` are words not explained there.

    ``silent`` are the places, start and end, at which no term is marked: links, marks set by hand.
    """

    page_id: int
    title: str
    text: str
    links_terms: bool
    excluded: tuple[str, ...]
    silent: tuple[tuple[int, int], ...] = ()

    def matches(self, index: TermIndex) -> list[TermMatch]:
        """Return the places at which terms are marked, each mention; none where the page explains no words."""
        if not self.links_terms:
            return []
        text = self.text
        for start, end in self.silent:
            # As many signs as before: all places stay the same.
            text = text[:start] + GAP * (end - start) + text[end:]
        excluded = {index.term_of(word) for word in self.excluded}
        return [match for match in find(index, text) if match.term_id not in excluded]


class Found(NamedTuple):
    """A page on which a term stands: how often, and the words around its first place."""

    page_id: int
    title: str
    count: int
    before: str
    word: str
    after: str


# Filled by the app that knows the pages: returns the texts of a language for which a function of their words is true,
# in the order of their titles.
TextSource = Callable[[str, Callable[[str], bool]], Iterable[PageText]]
sources: list[TextSource] = []


class TermUse(models.Model):
    """A live term stands in a released version of a page. ``by_hand``: an editor has marked it there."""

    term = models.ForeignKey("glossary.Term", on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey(settings.WAGTAIL_PAGE_MODEL, on_delete=models.CASCADE, related_name="term_uses")
    language = models.CharField(max_length=12)
    by_hand = models.BooleanField(default=False)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["term", "language", "page", "by_hand"], name="term_use_once"),
        ]

    def __str__(self) -> str:
        return f"{self.term_id} in {self.page_id} {self.language}"


def find_on_pages(code: str, forms: Sequence[str], in_compounds: bool = False) -> Iterator[Found]:
    """Yield the pages on which one of the forms stands in a language, whether a term has it already or not."""
    forms = [form for form in forms if form.strip()]
    if not forms:
        return
    index = build_index([TermEntry(UNSAVED, tuple(forms), in_compounds)], code)
    for page in _texts(code, index):
        matches = page.matches(index)
        if matches:
            yield _found(page, matches[0].start, matches[0].end, len(matches))


def _texts(code: str, index: TermIndex) -> Iterator[PageText]:
    for source in sources:
        yield from source(code, lambda text: bool(find(index, text)))


def _found(page: PageText, start: int, end: int, count: int) -> Found:
    first = max(page.text.rfind("\n", 0, start) + 1, start - SENTENCE_LENGTH // 2)
    last = min(page.text.find("\n", end) % (len(page.text) + 1), end + SENTENCE_LENGTH // 2)
    return Found(
        page.page_id, page.title, count, page.text[first:start], page.text[start:end], page.text[end:last]
    )


def update_page(page_id: int, texts: dict[str, PageText], by_hand: dict[str, Iterable[int]]) -> None:
    """Write down which live terms stand in the released versions of a page, by language; no text: none.

    ``by_hand`` are the numbers in the marks that editors have set. Costs two queries when nothing has changed.
    """
    wanted: dict[tuple[int, str, bool], int] = {}
    # A version in a language that the site does not show any more is seen by nobody.
    shown = [language.code for language in languages.active() if language.code in texts]
    for code in shown:
        page = texts[code]
        # Not those that readers see: a term saved a moment ago in the same transaction counts.
        found = present_terms(code)
        for term_id, count in _counts(page, found.index):
            wanted[term_id, code, False] = count
        for term_id, count in Counter(by_hand.get(code, ())).items():
            if term_id in found.terms:
                wanted[term_id, code, True] = count
    _store(
        TermUse.objects.filter(page=page_id),
        {(term, page_id, *rest): n for (term, *rest), n in wanted.items()},
    )


def _counts(page: PageText, index: TermIndex) -> Iterable[tuple[int, int]]:
    return Counter(match.term_id for match in page.matches(index)).items()


def _store(known: models.QuerySet, wanted: dict[tuple, int]) -> None:
    """Make the rows of ``known`` those of ``wanted``: (term, page, language, by hand) -> count."""
    gone = []
    for row in known:
        key = (row.term_id, row.page_id, row.language, row.by_hand)
        if wanted.get(key) == row.count:
            del wanted[key]
        else:
            gone.append(row.pk)
    if gone:
        known.filter(pk__in=gone).delete()
    rows = [
        TermUse(term_id=term, page_id=page, language=code, by_hand=by_hand, count=count)
        for (term, page, code, by_hand), count in wanted.items()
    ]
    # Somebody else may be writing the same down.
    TermUse.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1_000)


_paused: ContextVar[bool] = ContextVar("uses are updated at the end", default=False)


def update_term(term: models.Model) -> None:
    """Write down on which pages a term stands, found by itself; a draft stands on none.

    Costs one query, and for each language in which it has a version those of the texts.
    """
    if _paused.get():
        return
    wanted = {}
    versions = [term.version(language.code) for language in languages.active()] if term.live else []
    for version in versions:
        if version.exists:
            forms = [version.name, *version.form_list]
            for found in find_on_pages(version.code, forms, term.marks_in_compounds):
                wanted[term.pk, found.page_id, version.code, False] = found.count
    _store(TermUse.objects.filter(term=term, by_hand=False), wanted)


def update_all() -> None:
    """Write down anew where all live terms stand, found by themselves; one pass over all texts."""
    wanted: dict[tuple, int] = {}
    for language in languages.active():
        found = present_terms(language.code)
        for page in _texts(language.code, found.index):
            for term_id, count in _counts(page, found.index):
                wanted[term_id, page.page_id, language.code, False] = count
    _store(TermUse.objects.filter(by_hand=False), wanted)


@contextmanager
def once_at_the_end() -> Iterator[None]:
    """Update the uses of all terms once instead of with each term that is saved within."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)
    update_all()


def words_of(values: dict[str, str]) -> list[str]:
    """Return name and other forms of a term that is being written: ``name`` and ``forms``."""
    return [*word_list(values.get("name")), *word_list(values.get("forms"))]


def rows_of_terms() -> models.QuerySet:
    """Return how many pages each term stands on, as ``{term: pages}`` rows, for annotations."""
    return (
        apps.get_model("glossary", "TermUse")
        .objects.filter(term=models.OuterRef("pk"))
        .order_by()
        .values("term")
        .annotate(pages=models.Count("page", distinct=True))
        .values("pages")
    )
