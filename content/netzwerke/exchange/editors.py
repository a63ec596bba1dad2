"""The editors who decide about what others send in: who they are, and how they get mails."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser

from content import languages
from content.pages.mail.outbox import send


def editors(permission: str) -> list[AbstractBaseUser]:
    """Return who has a permission (``content.change_profile``) and a mail address."""
    people = get_user_model().objects.with_perm(
        permission, backend="django.contrib.auth.backends.ModelBackend"
    )
    with_address = people.filter(is_active=True).exclude(email="").order_by("pk")
    return list(with_address.select_related("wagtail_userprofile"))


def wants_mails(person: AbstractBaseUser) -> bool:
    """Tell whether somebody has not turned off the mails about what waits, in the account of the admin."""
    profile = getattr(person, "wagtail_userprofile", None)
    return profile is None or profile.submitted_notifications


def tell_editor(person: AbstractBaseUser, template: str, key: str, **context: Any) -> bool:
    """Send an editor a mail in the language of their admin; False when it was sent before."""
    profile = getattr(person, "wagtail_userprofile", None)
    language = profile.preferred_language if profile else ""
    known = language if language in languages.CODES else languages.DEFAULT
    return send(person.email, template, known, context, key) is not None
