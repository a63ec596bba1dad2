"""Which text of a version the public has seen since when: the memory of labels and certificates."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.pages.base_page import BasePage
from content.readability.report import Report
from content.review.documents import document_of
from content.review.subjects import PAGE_OR_TERM, owner_of, public_codes, text_of
from glossary.models import Term


class PublicText(models.Model):
    """A text that a version of a page or term has shown to the public, from a moment on until the next one."""

    page = models.ForeignKey(BasePage, null=True, on_delete=models.CASCADE, related_name="+")
    term = models.ForeignKey(Term, null=True, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=20)
    text_hash = models.CharField(max_length=64)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("public text")
        verbose_name_plural = _("public texts")
        indexes = [models.Index(fields=["page", "language", "-since"], name="public_text_latest")]
        constraints = [models.CheckConstraint(condition=PAGE_OR_TERM, name="public_text_of_page_or_term")]

    def __str__(self) -> str:
        return f"{self.page_id or self.term_id} {self.language} {self.text_hash[:8]}"


def of_same_version() -> models.Q:
    """Return the condition on public texts and tests that they are of the version of the outer query."""
    same = models.Q(page=models.OuterRef("page")) | models.Q(term=models.OuterRef("term"))
    return same & models.Q(language=models.OuterRef("language"))


def text_hash(subject: BasePage | Term, code: str) -> str:
    """Return the hash of a version's text, as reports of the engine name it; empty without text."""
    pieces = text_of(subject, code)
    return Report.hash_of(document_of(pieces, code)) if pieces else ""


def note_public_texts(subject: BasePage | Term, since: datetime | None = None) -> dict[str, tuple[str, str]]:
    """Write down the texts that a live page or term shows, where they are new, and return the former and the new hash.

    ``{code: (former, new)}`` of the versions whose text has changed; the former one is empty for a first text.
    ``since``: when the public saw those first that have no former one, now if not given.
    """
    changed = {}
    for code, former in latest_hashes(subject).items():
        new = text_hash(subject, code)
        if new and new != former:
            changed[code] = (former, new)
    now = timezone.now()
    PublicText.objects.bulk_create(
        [
            PublicText(**owner_of(subject), language=code, text_hash=new, since=now if old else since or now)
            for code, (old, new) in changed.items()
        ]
    )
    return changed


def latest_hashes(subject: BasePage | Term) -> dict[str, str]:
    """Return the hash of the latest public text of each public version; empty where there was none."""
    known = dict(
        PublicText.objects.filter(**owner_of(subject))
        .order_by("since", "pk")
        .values_list("language", "text_hash")
    )
    return {code: known.get(code, "") for code in public_codes(subject)}
