"""The search index: tables of our own, so that every database finds the same in every language."""

from django.db import models

from content.pages.search.words import LONGEST


class SearchEntry(models.Model):
    """A released version of a live page: what is found."""

    page = models.ForeignKey("content.BasePage", on_delete=models.CASCADE, related_name="search_entries")
    language = models.CharField(max_length=12)
    area = models.CharField(max_length=30, blank=True)
    # Snippets are cut from it.
    text = models.TextField()
    # Tells whether the version has changed.
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="search_entry_of_version"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"


class SearchWord(models.Model):
    """A word of a language in one inflected form: its folded form, its stem, and how it was spelled."""

    language = models.CharField(max_length=12)
    form = models.CharField(max_length=LONGEST)
    stem = models.CharField(max_length=LONGEST)
    spelling = models.CharField(max_length=LONGEST)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "form"], name="search_word_once"),
        ]

    def __str__(self) -> str:
        return f"{self.spelling} ({self.language})"


class SearchPosting(models.Model):
    """A word stands in an entry: how much that says, and where in its text the word stands first."""

    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="postings", db_index=False)
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="postings")
    weight = models.PositiveSmallIntegerField()
    position = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            # Begins with the word: it serves the search as its index.
            models.UniqueConstraint(fields=["word", "entry"], name="search_posting_once"),
        ]

    def __str__(self) -> str:
        return f"{self.word_id} in {self.entry_id}"
