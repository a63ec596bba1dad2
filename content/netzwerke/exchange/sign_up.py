"""Joining and coming back by links in mails: no password, and nobody learns who takes part."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django_ratelimit.core import is_ratelimited
from wagtail.log_actions import log

from content.netzwerke.exchange.access_link import AccessLink
from content.netzwerke.exchange.choices import LinkPurpose, Status
from content.netzwerke.exchange.notices import address, concern
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.delivery import deliver
from content.pages.mail.outbox import compose, post

# Whoever writes in somebody else's address can trouble them with no more mails than this.
ADDRESS_RATE = "3/h"
# Nobody has this number.
NOBODY = 0

_TEMPLATES = {
    LinkPurpose.CONFIRM: "exchange_confirm",
    LinkPurpose.ACCESS: "exchange_access",
    LinkPurpose.EMAIL: "exchange_new_email",
}


def may_get_mail(request: HttpRequest, email: str) -> bool:
    """Count a mail to an address; False when there were too many. Only a hash of the address is kept, for an hour."""
    hashed = sha256(email.lower().encode()).hexdigest()
    return not is_ratelimited(
        request,
        group="exchange-address",
        key=lambda group, request: hashed,
        rate=ADDRESS_RATE,
        increment=True,
    )


def sign_up(*, kind: str, name: str, email: str, language: str) -> None:
    """Make a profile that nobody sees and ask by mail whether it is wanted.

    Who takes part already gets a link to "Meine Angaben" instead; what the form says is passed over then, for
    anybody could have sent it.
    """
    values = {"kind": kind, "name": name, "mail_language": language}
    with transaction.atomic():
        profile, is_new = Profile.objects.get_or_create(
            email=email.lower(), defaults=values | {"status": Status.UNCONFIRMED}
        )
        if not is_new and profile.status == Status.UNCONFIRMED:
            for field, value in values.items():
                setattr(profile, field, value)
            profile.save()
        _send_link(profile.pk, profile.email, _purpose(profile), language)


def ask_for_access(email: str, language: str, *, allowed: bool = True) -> None:
    """Send a link to "Meine Angaben" to an address that takes part.

    For any other address, and when it is not ``allowed``, all is done as well and then taken back: it takes as long.
    """
    profile = Profile.objects.filter(email=email.lower(), is_demo=False).first()
    known = profile is not None and allowed
    with transaction.atomic():
        if known:
            _send_link(profile.pk, profile.email, _purpose(profile), language)
        else:
            _send_link(NOBODY, email.lower(), LinkPurpose.ACCESS, language)
            transaction.set_rollback(True)
    if not known:
        transaction.on_commit(lambda: deliver.enqueue(NOBODY), robust=True)


def ask_about_new_email(profile: Profile, email: str) -> None:
    """Send a link to a new address: it counts only once somebody there has followed it."""
    _send_link(profile.pk, email.lower(), LinkPurpose.EMAIL, profile.mail_language, new_email=email.lower())


def _purpose(profile: Profile) -> LinkPurpose:
    return LinkPurpose.CONFIRM if profile.status == Status.UNCONFIRMED else LinkPurpose.ACCESS


def _send_link(number: int, email: str, purpose: LinkPurpose, language: str, new_email: str = "") -> None:
    link, token = AccessLink.make(number, purpose, new_email)
    # Nothing that was written into the form: it would let anybody send their words to anybody.
    subject, body = compose(_TEMPLATES[purpose], language, {"url": address("exchange_link", language, token)})
    post(email, subject, body, f"link:{link.pk}", concerns=concern(Profile(pk=number)))


def follow(link: AccessLink) -> bool:
    """Use a link: confirm the profile or its new address, and note that somebody is there. False: it is used up."""
    if not link.use():
        return False
    profile, now = link.profile, timezone.now()
    if link.purpose == LinkPurpose.EMAIL:
        if Profile.objects.filter(email=link.new_email).exclude(pk=profile.pk).exists():
            return False
        profile.email = link.new_email
        log(profile, "exchange.email")
    if profile.status == Status.UNCONFIRMED:
        profile.status, profile.confirmed_at = Status.STARTED, now
        log(profile, "exchange.confirm")
    # Nobody was there for long: now somebody is.
    if profile.status == Status.HIDDEN:
        profile.status = Status.PUBLIC if profile.live else Status.STARTED
        log(profile, "exchange.resume")
    profile.last_seen_at, profile.asked_at, profile.asked_count = now, None, 0
    profile.save()
    return True
