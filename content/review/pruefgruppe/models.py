"""What a Prüfgruppe said about a text, bound to that very text."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.pages.page_cache import ShownOnPages
from content.review.pruefgruppe.addresses import overview_url
from content.review.public_text import PublicText, of_same_version, text_hash
from content.review.subjects import PAGE_OR_TERM, owner_of, title_of
from glossary.models import Term

QUESTIONS = 5
NOTES_LENGTH = 5_000
QUESTION_LENGTH = 200
# A group larger than this is a typing error.
MOST_PEOPLE = 100


class Result(models.TextChoices):
    """What the group decided."""

    PASSED = "passed", _("The text is understood")
    CHANGES = "changes", _("The text needs changes")


class ReaderTest(ShownOnPages):
    """A test of one text by readers. Nobody's name is kept: the group answers together.

    ``questions`` is a list of ``{"question", "right"}``: how many people answered it rightly.
    """

    page = models.ForeignKey(
        BasePage, null=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("Page")
    )
    term = models.ForeignKey(
        Term, null=True, on_delete=models.CASCADE, related_name="+", verbose_name=_("Term")
    )
    language = models.CharField(
        _("Language"), max_length=20, choices=[(language.code, language.name) for language in languages.ALL]
    )
    text_hash = models.CharField(max_length=64, db_index=True, editable=False)
    tested_on = models.DateField(_("Day of the test"))
    group = models.CharField(
        _("Prüfgruppe"),
        max_length=120,
        help_text=_("Readers see this name: “Prüf-Gruppe der Lebenshilfe Musterstadt”."),
    )
    people = models.PositiveSmallIntegerField(
        _("How many people tested?"),
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PEOPLE)],
        help_text=_("At least two are usual, with somebody who leads the talk."),
    )
    result = models.CharField(_("Result"), max_length=10, choices=Result.choices)
    hard_places = models.TextField(
        _("What was hard?"),
        blank=True,
        max_length=NOTES_LENGTH,
        help_text=_("Words and sentences that the group marked. Please no names of people."),
    )
    questions = models.JSONField(default=list, blank=True, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("test by a Prüfgruppe")
        verbose_name_plural = _("tests by Prüfgruppen")
        ordering = ["-tested_on", "-pk"]
        indexes = [models.Index(fields=["page", "language", "text_hash"], name="reader_test_of_text")]
        constraints = [models.CheckConstraint(condition=PAGE_OR_TERM, name="reader_test_of_page_or_term")]

    def __str__(self) -> str:
        return f"{self.group}, {self.tested_on}"

    @property
    def subject(self) -> BasePage | Term:
        """The page or the term."""
        return self.page or self.term

    @property
    def title(self) -> str:
        """Its German title or name."""
        return title_of(self.subject, languages.DEFAULT)

    @property
    def overview_url(self) -> str:
        """Where the versions of the page or term stand with their tests."""
        return overview_url(self.subject)

    @property
    def counts(self) -> bool:
        """True when the test says that its text is understood, and nobody has withdrawn it."""
        return self.result == Result.PASSED and self.withdrawn_at is None


def passed(tests: models.QuerySet[ReaderTest]) -> models.QuerySet[ReaderTest]:
    """Return the tests that count, the latest first: after which no group has asked for changes in the same text."""
    later = models.Q(tested_on__gt=models.OuterRef("tested_on")) | models.Q(
        tested_on=models.OuterRef("tested_on"), pk__gt=models.OuterRef("pk")
    )
    same_text = of_same_version() & models.Q(text_hash=models.OuterRef("text_hash"))
    doubts = ReaderTest.objects.filter(later, same_text, result=Result.CHANGES, withdrawn_at=None)
    return tests.filter(~models.Exists(doubts), result=Result.PASSED, withdrawn_at=None)


def valid_among(tests: Iterable[ReaderTest], text: str) -> ReaderTest | None:
    """Return which of a version's tests, the latest first, makes the text with this hash a tested one.

    The latest one that was not withdrawn decides; None when it asks for changes.
    """
    latest = next((test for test in tests if test.text_hash == text and test.withdrawn_at is None), None)
    return latest if latest and latest.counts else None


def of_public_text(tests: models.QuerySet[ReaderTest]) -> models.QuerySet[ReaderTest]:
    """Return the tests of texts that are public now: of the latest public text of their version."""
    latest = PublicText.objects.filter(of_same_version())
    return tests.filter(text_hash=models.Subquery(latest.order_by("-since", "-pk").values("text_hash")[:1]))


def valid_test(subject: BasePage | Term, code: str, is_preview: bool = False) -> ReaderTest | None:
    """Return the test that makes a version a tested one, None without: one query.

    Of a preview, the text that is shown counts; else the one that was published last.
    """
    tests = passed(ReaderTest.objects.filter(**owner_of(subject), language=code))
    if is_preview:
        return tests.filter(text_hash=text_hash(subject, code)).first()
    return of_public_text(tests).first()
