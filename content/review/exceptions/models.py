"""*Ausnahme* and *Hier ist es in Ordnung*: who let a hard text or a single place pass, why and how long."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content import languages

REASON_LENGTH = 1_000
WORDS_LENGTH = 500


class AllowanceQuerySet(models.QuerySet):
    """Allowances of either kind."""

    def standing(self) -> AllowanceQuerySet:
        """Return those that hold today."""
        return self.filter(withdrawn_at=None)


class ExceptionQuerySet(AllowanceQuerySet):
    """Exceptions, which have an end."""

    def standing(self) -> ExceptionQuerySet:
        """Return those that hold today: the last day counts."""
        return super().standing().filter(until__gte=timezone.localdate())


class Allowance(models.Model):
    """What both have in common: the version of a page or term, the reason, who, and who took it back."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=36)
    subject = GenericForeignKey()
    language = models.CharField(
        _("Language"), max_length=20, choices=[(language.code, language.name) for language in languages.ALL]
    )
    reason = models.TextField(_("Reason"), max_length=REASON_LENGTH)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    given_at = models.DateTimeField(_("on"), default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    objects = AllowanceQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-given_at", "-pk"]

    def withdraw(self, user: Any) -> None:
        """Take it back: from now on the gate judges as if it had never been."""
        self.withdrawn_by, self.withdrawn_at = user, timezone.now()
        self.save(update_fields=["withdrawn_by", "withdrawn_at"])


class ReadabilityException(Allowance):
    """Lets one very text go online although it fails, until a day. Errors of law it does not cover."""

    text_hash = models.CharField(max_length=64)
    until = models.DateField(_("until"))
    reminded_at = models.DateTimeField(null=True)

    objects = ExceptionQuerySet.as_manager()

    class Meta(Allowance.Meta):
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")
        indexes = [models.Index(fields=["content_type", "object_id"], name="exception_subject")]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_language_display()}) → {self.until}"

    @property
    def is_standing(self) -> bool:
        """True while it holds."""
        return self.withdrawn_at is None and self.until >= timezone.localdate()


class AcceptedFinding(Allowance):
    """Somebody says of a single finding that it is fine here. It holds for its words in any same sentence."""

    rule = models.CharField(_("Rule"), max_length=60)
    words = models.CharField(_("Words"), max_length=WORDS_LENGTH)
    sentence_hash = models.CharField(max_length=64)

    class Meta(Allowance.Meta):
        verbose_name = _("accepted finding")
        verbose_name_plural = _("accepted findings")
        indexes = [models.Index(fields=["content_type", "object_id"], name="accepted_subject")]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_language_display()}): {self.rule} „{self.words}“"

    @property
    def is_standing(self) -> bool:
        """True while it holds."""
        return self.withdrawn_at is None
