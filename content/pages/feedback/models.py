"""What readers tell the editors: whether they understood a page, and which barriers they met."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _

from content import languages

SENTENCE_LENGTH = 300
REPORT_LENGTH = 2_000
EMAIL_LENGTH = 254
LANGUAGE_CHOICES = [(language.code, language.name) for language in languages.ALL]


class Answer(models.TextChoices):
    """Answers to "Haben Sie den Text verstanden?"."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Feedback(models.Model):
    """One reader's answer on one page in one language. Nothing in it says who the reader is.

    Only the day is kept: a time of day could be matched with the log of a web server.
    """

    page = models.ForeignKey(
        "content.BasePage", verbose_name=_("Page"), on_delete=models.CASCADE, related_name="feedback"
    )
    language = models.CharField(_("Language"), max_length=20, choices=LANGUAGE_CHOICES)
    answer = models.CharField(_("Understood?"), max_length=10, choices=Answer)
    sentence = models.CharField(_("What was hard?"), max_length=SENTENCE_LENGTH, blank=True)
    day = models.DateField(_("Day"), auto_now_add=True)
    is_done = models.BooleanField(_("Done"), default=False)

    class Meta:
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["page", "language", "answer"])]
        verbose_name = _("answer of a reader")
        verbose_name_plural = _("answers of readers")

    # What is stored with "done", see DoneBulkAction.
    DONE = {"is_done": True}

    def __str__(self) -> str:
        # Without the reader's words: Wagtail keeps this in its history, also when the answer has been deleted.
        return f"{self.page}: {self.get_answer_display()} ({localize(self.day)})"


class BarrierReport(models.Model):
    """A barrier somebody met (BGG § 12b: feedback mechanism). The mail address is given freely, to get an answer."""

    text = models.TextField(_("What does not work?"), max_length=REPORT_LENGTH)
    address = models.CharField(_("On which page?"), max_length=300, blank=True)
    email = models.EmailField(_("Your mail address"), max_length=EMAIL_LENGTH, blank=True)
    language = models.CharField(_("Language"), max_length=20, choices=LANGUAGE_CHOICES)
    created_at = models.DateTimeField(_("Sent at"), auto_now_add=True)
    is_done = models.BooleanField(_("Done"), default=False)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("report of a barrier")
        verbose_name_plural = _("reports of barriers")

    # The form promises readers that their mail address goes then.
    DONE = {"is_done": True, "email": ""}

    def __str__(self) -> str:
        # Without the reader's words: Wagtail keeps this in its history, also when the report has been deleted.
        return f"{self._meta.verbose_name} {self.pk} ({localize(timezone.localdate(self.created_at))})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; what is done keeps no mail address."""
        if self.is_done:
            self.email = ""
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "email"}
        super().save(*args, **kwargs)
