"""Mails to who takes part. None of them holds a text that somebody else has written, but for the editors' reasons."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import translation
from wagtail.admin.utils import get_admin_base_url

from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outbox import send


def concern(profile: Profile) -> str:
    """Return the name under which mails about a profile are forgotten with it."""
    return f"profile:{profile.pk}"


def address(name: str, language: str, *args: Any) -> str:
    """Return the full address of a view in a language."""
    with translation.override(language):
        return f"{get_admin_base_url() or ''}{reverse(name, args=args)}"


def notify(profile: Profile, template: str, key: str, **context: Any) -> None:
    """Send a mail from ``content/mail/<template>/`` to who has the profile; examples have nobody who reads mails."""
    if profile.is_demo:
        return
    language = profile.mail_language
    values = {"access_url": address("exchange_access", language), **context}
    send(profile.email, template, language, values, key, concerns=concern(profile))


def notify_owners(subject: Moderated, template: str, key: str, **context: Any) -> None:
    """Send everybody whose text it is a mail about it; ``key`` is completed by the number of each."""
    for profile in subject.owners:
        notify(profile, template, f"{key}:{profile.pk}", subject=subject, **context)


def tell_approved(subject: Moderated, revision: Any) -> None:
    """Tell that a text is online now: once for each revision."""
    notify_owners(subject, "exchange_approved", f"approved:{revision.pk}")


def tell_returned(subject: Moderated, number: int, reason: str) -> None:
    """Tell that a text came back, and why; ``number`` is that of the editors' decision."""
    notify_owners(subject, "exchange_returned", f"returned:{number}", reason=reason)
