"""Letting a text or a place pass and taking it back, each with an entry in the history of the page or term."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter, log

from content.pages.base_page import BasePage
from content.readability import Finding
from content.review.exceptions.allowances import words_of
from content.review.exceptions.models import AcceptedFinding, Allowance, ReadabilityException
from content.review.reports.status import record
from content.review.standards import LAW_RULES
from content.review.subjects import key_of

_LABELS = {
    "except": _("Let pass as an exception"),
    "accept": _("Accept a place as it is"),
    "withdraw": _("Take an exception back"),
    "hold": _("Too hard for a language that the site newly shows, so not released"),
}


class ErrorOfLaw(ValueError):
    """A finding that nobody may let pass: the law wants it mended."""


@transaction.atomic
def let_pass(
    subject: models.Model, language: str, text_hash: str, *, reason: str, until: date, user: Any
) -> ReadabilityException:
    """Let a text go online although it fails, until a day that counts as well. A former exception ends."""
    content_type, object_id = key_of(subject)
    own = {"content_type": content_type, "object_id": object_id, "language": language, "text_hash": text_hash}
    for former in ReadabilityException.objects.standing().filter(**own):
        former.withdraw(user)
    made = ReadabilityException.objects.create(**own, reason=reason, until=until, given_by=user)
    _note(subject, "except", user, {"language": language, "reason": reason, "until": until.isoformat()})
    return made


@transaction.atomic
def accept(
    subject: models.Model, language: str, finding: Finding, sentence_hash: str, *, reason: str, user: Any
) -> AcceptedFinding:
    """Note that a finding is fine in its sentence. Raises ErrorOfLaw where the law wants it mended."""
    if finding.rule in LAW_RULES:
        raise ErrorOfLaw(finding.rule)
    content_type, object_id = key_of(subject)
    own = {"content_type": content_type, "object_id": object_id, "language": language}
    words = words_of(finding)
    own |= {"rule": finding.rule, "words": words, "sentence_hash": sentence_hash}
    if already := AcceptedFinding.objects.standing().filter(**own).first():
        return already
    made = AcceptedFinding.objects.create(**own, reason=reason, given_by=user)
    _note(subject, "accept", user, {"language": language, "reason": reason, "words": words})
    _recount(subject)
    return made


@transaction.atomic
def take_back(allowance: Allowance, user: Any) -> None:
    """Take an exception or an accepted finding back; what is online stays, and counts as failing again."""
    if allowance.withdrawn_at is None:
        allowance.withdraw(user)
        _note(allowance.subject, "withdraw", user, {"language": allowance.language})
        _recount(allowance.subject)


def _note(subject: models.Model, action: str, user: Any, data: dict[str, str]) -> None:
    if subject is not None:
        log(instance=subject, action=f"content.readability.{action}", user=user, data=data)


def _recount(subject: models.Model | None) -> None:
    """Write down anew how a public page or term stands: the reports count what was let pass."""
    if subject is not None and (
        public := type(subject)._base_manager.filter(pk=subject.pk, live=True).first()
    ):
        record(public.specific if isinstance(public, BasePage) else public)


class _Formatter(LogFormatter):
    """Tells the reason in the history."""

    def format_message(self, log_entry: Any) -> str:
        label = str(self.label)
        reason = log_entry.data.get("reason", "")
        return f"{label}: {reason}" if reason else label


def register_history(actions: LogActionRegistry) -> None:
    """Teach the history what the entries mean (hook ``register_log_actions``)."""
    for action, label in _LABELS.items():
        name = f"content.readability.{action}"
        formatter = type("Formatter", (_Formatter,), {"label": label})
        actions.register_action(name)(formatter)
