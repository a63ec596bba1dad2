"""Which text of a version the public has seen since when: the memory of labels and certificates."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.readability.report import Report
from content.review.documents import document_of
from content.review.subjects import text_of


class PublicText(models.Model):
    """A text that a version of a page has shown to the public, from a moment on until the next one."""

    page = models.ForeignKey(BasePage, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=20)
    text_hash = models.CharField(max_length=64)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("public text")
        verbose_name_plural = _("public texts")
        indexes = [models.Index(fields=["page", "language", "-since"], name="public_text_latest")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.text_hash[:8]}"


def text_hash(page: BasePage, code: str) -> str:
    """Return the hash of a version's text, as reports of the engine name it; empty without text."""
    pieces = text_of(page, code)
    return Report.hash_of(document_of(pieces, code)) if pieces else ""


def note_public_texts(page: BasePage) -> dict[str, tuple[str, str]]:
    """Write down the texts that a live page shows, where they are new, and return the former and the new hash.

    ``{code: (former, new)}`` of the versions whose text has changed; the former one is empty for a first text.
    """
    changed = {}
    for code, former in latest_hashes(page).items():
        new = text_hash(page, code)
        if new and new != former:
            changed[code] = (former, new)
    PublicText.objects.bulk_create(
        [PublicText(page_id=page.pk, language=code, text_hash=new) for code, (_old, new) in changed.items()]
    )
    return changed


def latest_hashes(page: BasePage) -> dict[str, str]:
    """Return the hash of the latest public text of each released language; empty where there was none."""
    known = dict(
        PublicText.objects.filter(page_id=page.pk)
        .order_by("since", "pk")
        .values_list("language", "text_hash")
    )
    return {code: known.get(code, "") for code in languages.CODES if code in page.released_codes}
