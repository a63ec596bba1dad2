"""Keeps the search index in line with the pages; ``manage.py searchindex`` makes it anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Exists, OuterRef

from content.pages.search.document import Document, digest, document
from content.pages.search.models import SearchEntry, SearchPosting, SearchWord
from content.pages.text import TextBlock, page_text

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

# SQLite takes 32,766 values in one statement; half of it leaves room for the rest of the query.
_BATCH = 15_000


def update_index(page: BasePage) -> None:
    """Index the released versions of a live page anew where they changed; drop all others.

    Costs two queries when nothing changed, about ten when all languages did.
    """
    page = page.specific
    texts = _public_texts(page)
    known = dict(page.search_entries.values_list("language", "digest"))
    gone = known.keys() - texts.keys()
    changed = {
        code: document(blocks, page.area, code)
        for code, blocks in texts.items()
        if known.get(code) != digest(blocks, page.area)
    }
    if not gone and not changed:
        return
    with transaction.atomic():
        if gone:
            page.search_entries.filter(language__in=gone).delete()
        if changed:
            _write(page.pk, changed)


def remove_unused_words() -> int:
    """Delete words that stand in no page any more; return how many."""
    used = SearchPosting.objects.filter(word=OuterRef("pk"))
    return SearchWord.objects.filter(~Exists(used)).delete()[0]


def _public_texts(page: BasePage) -> dict[str, list[TextBlock]]:
    # The root of the tree is no page that anybody sees.
    if not page.live or page.is_root():
        return {}
    return {code: page_text(page, code) for code in sorted(page.released_codes)}


def _write(page_id: int, documents: dict[str, Document]) -> None:
    entries = SearchEntry.objects.bulk_create(
        [
            SearchEntry(page_id=page_id, language=code, area=found.area, text=found.text, digest=found.digest)
            for code, found in documents.items()
        ],
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=["area", "text", "digest"],
    )
    SearchPosting.objects.filter(entry__in=entries).delete()
    ids = _word_ids(documents)
    SearchPosting.objects.bulk_create(
        SearchPosting(
            entry=entry, word_id=ids[entry.language, form], weight=word.weight, position=word.position
        )
        for entry in entries
        for form, word in documents[entry.language].words.items()
    )


def _word_ids(documents: dict[str, Document]) -> dict[tuple[str, str], int]:
    """Return the keys of all words of the documents, by language and form; new words are added."""
    wanted = {(code, form): word for code, found in documents.items() for form, word in found.words.items()}
    ids = _known_word_ids(wanted)
    new = [
        SearchWord(language=code, form=form, stem=word.stem, spelling=word.spelling)
        for (code, form), word in wanted.items()
        if (code, form) not in ids
    ]
    if new:
        # Somebody else may be saving the same new word.
        SearchWord.objects.bulk_create(new, ignore_conflicts=True)
        ids |= _known_word_ids((word.language, word.form) for word in new)
    return ids


def _known_word_ids(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    keys = set(keys)
    codes, forms = {code for code, _form in keys}, sorted({form for _code, form in keys})
    found = {}
    for start in range(0, len(forms), _BATCH):
        rows = SearchWord.objects.filter(language__in=codes, form__in=forms[start : start + _BATCH])
        found |= {(code, form): pk for pk, code, form in rows.values_list("pk", "language", "form")}
    return found
