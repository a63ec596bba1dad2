"""Who may let a text or a place pass, and who may take it back."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.permissions import policy_registry

from content.pages.base_page import BasePage
from content.review.exceptions.models import AcceptedFinding, Allowance, ReadabilityException
from content.review.subjects import kind_of


def may_edit(user: Any, subject: models.Model) -> bool:
    """Return whether somebody works on this page or term: nobody else sees or allows anything here."""
    if isinstance(subject, BasePage):
        return subject.permissions_for_user(user).can_edit()
    policy = policy_registry.get_by_type(type(subject))
    return policy.user_has_permission_for_instance(user, "change", subject)


def may_except(user: Any, subject: models.Model) -> bool:
    """Return whether somebody may let a whole text go online although it fails."""
    return user.has_perm("content.add_readabilityexception") and may_edit(user, subject)


def may_accept(user: Any, subject: models.Model) -> bool:
    """Return whether somebody may say of a finding that it is fine here: not in texts that are only advised."""
    if kind_of(subject) is None:
        return False
    return user.has_perm("content.add_acceptedfinding") and may_edit(user, subject)


def may_withdraw(user: Any, allowance: Allowance) -> bool:
    """Return whether somebody may take an allowance back: who gave it, and reviewers, also one of a deleted text."""
    if allowance.given_by_id == user.pk:
        return True
    if not user.has_perm(f"content.change_{allowance._meta.model_name}"):
        return False
    return allowance.subject is None or may_edit(user, allowance.subject)


def may_list(user: Any) -> bool:
    """Return whether somebody sees the list of all allowances."""
    return any(
        user.has_perm(f"content.{action}_{model._meta.model_name}")
        for model in (ReadabilityException, AcceptedFinding)
        for action in ("view", "change")
    )
