"""The hard words of every public version, kept by its text: found once, whatever the glossary explains later."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models, transaction
from django.db.models import Exists, OuterRef, QuerySet

from content.pages.base_page import BasePage
from content.pages.search.models import SearchEntry
from content.readability import ENGINE_VERSION, Candidate, Document, unexplained_words
from content.review.documents import document_of
from content.review.subjects import text_of

MOST_WORDS = 200
WORD_LENGTH = 100
SENTENCE_LENGTH = 300


class WordScan(models.Model):
    """A public version whose hard words are known; ``digest`` is that of its search entry."""

    page = models.ForeignKey("content.BasePage", on_delete=models.CASCADE, related_name="word_scans")
    language = models.CharField(max_length=12)
    digest = models.CharField(max_length=64)
    engine = models.CharField(max_length=20)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "language"], name="word_scan_of_version")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"


class HardWord(models.Model):
    """A hard word of a version: how often it stands there, and the sentence in which it stands first."""

    scan = models.ForeignKey(WordScan, on_delete=models.CASCADE, related_name="words")
    # The base form in small letters, and the word as a dictionary has it.
    key = models.CharField(max_length=WORD_LENGTH)
    word = models.CharField(max_length=WORD_LENGTH)
    count = models.PositiveIntegerField()
    weight = models.FloatField()
    sentence = models.CharField(max_length=SENTENCE_LENGTH)

    class Meta:
        indexes = [models.Index(fields=["key"], name="hard_word_key")]

    def __str__(self) -> str:
        return self.word


def unread() -> QuerySet[SearchEntry]:
    """Return the public versions whose hard words are not known yet, or only those of an older text or engine."""
    known = WordScan.objects.filter(
        page=OuterRef("page"), language=OuterRef("language"), digest=OuterRef("digest"), engine=ENGINE_VERSION
    )
    return SearchEntry.objects.filter(~Exists(known)).order_by("pk")


def follow_publication(page: BasePage) -> None:
    """Find the hard words of a page's public versions; forget those that are not public any more.

    Follows each publication (``pages.publication.after``); costs two queries when nothing has changed.
    """
    entries = {entry.language: entry for entry in page.search_entries.all()}
    known = {scan.language: scan for scan in page.word_scans.all()}
    gone = [scan.pk for code, scan in known.items() if code not in entries]
    if gone:
        WordScan.objects.filter(pk__in=gone).delete()
    read(
        entry
        for code, entry in entries.items()
        if code not in known or (known[code].digest, known[code].engine) != (entry.digest, ENGINE_VERSION)
    )


def read(entries: Iterable[SearchEntry]) -> int:
    """Find and keep the hard words of versions; return how many versions they were."""
    number = 0
    for entry in entries:
        number += 1
        document = document_of(text_of(entry.page, entry.language), entry.language)
        words = [_hard_word(found, document) for found in unexplained_words(document, most=MOST_WORDS)]
        with transaction.atomic():
            scan, _made = WordScan.objects.update_or_create(
                page_id=entry.page_id,
                language=entry.language,
                defaults={"digest": entry.digest, "engine": ENGINE_VERSION},
            )
            scan.words.all().delete()
            for word in words:
                word.scan = scan
            HardWord.objects.bulk_create(words)
    return number


def _hard_word(found: Candidate, document: Document) -> HardWord:
    return HardWord(
        key=found.base[:WORD_LENGTH],
        word=dictionary_form(found)[:WORD_LENGTH],
        count=found.count,
        weight=found.weight,
        sentence=_sentence(found, document)[:SENTENCE_LENGTH],
    )


def dictionary_form(found: Candidate) -> str:
    """Return a word as a dictionary has it: its base form, with the capital letters that it has in the text."""
    if found.word.lower() == found.base:
        return found.word
    if not found.word[:1].isupper():
        return found.base
    return "-".join(part[:1].upper() + part[1:] for part in found.base.split("-"))


def _sentence(found: Candidate, document: Document) -> str:
    """Return the sentence in which a word stands first."""
    for placed in document.sentences:
        start = placed.block.offset + placed.start
        if placed.block.id == found.block and start <= found.start < start + len(placed.sentence.text):
            return " ".join(placed.sentence.text.split())
    return ""
