"""What editors do about a profile, an offer or a request: let it pause, stop it, let it back,
merge two, delete one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process
from wagtail.log_actions import log

from content.netzwerke.exchange.choices import Status
from content.netzwerke.exchange.erasure import erase_profile
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.notices import notify, notify_owners
from content.netzwerke.exchange.profile import Profile

# From here, names look alike: "Stadt Musterstadt" and "Musterstadt", not "Neustadt" and "Altstadt".
ALIKE = 88
MOST_ALIKE = 10
# What the editors have taken from the public, and only they bring back.
WITH_THE_EDITORS = (Status.HELD, Status.BLOCKED)

# Filled in AppConfig.ready(): each gets what the editors have stopped or let back.
after: list[Callable[[Moderated], None]] = []
# Filled likewise: each gets the profile that stays and the one that goes, and hands over what it keeps.
merge_steps: list[Callable[[Profile, Profile], None]] = []


def may_pause(subject: Moderated) -> bool:
    """True for what everybody could see: nothing else has anything to pause."""
    return subject.status == Status.PUBLIC


@transaction.atomic
def pause(subject: Moderated, reason: str, user: Any) -> None:
    """Take something from the public while the editors look into it, and tell why."""
    subject.set_status(Status.HELD)
    entry = log(subject, "exchange.hold", user=user, data={"reason": reason})
    notify_owners(subject, "exchange_paused", f"paused:{entry.pk}", reason=reason)


@transaction.atomic
def stop(subject: Moderated, reason: str, user: Any) -> None:
    """Take something from the public at once and tell why."""
    subject.set_status(Status.BLOCKED)
    entry = log(subject, "exchange.stop", user=user, data={"reason": reason})
    notify_owners(subject, "exchange_stopped", f"stopped:{entry.pk}", reason=reason)
    _follow(subject)


@transaction.atomic
def let_back(subject: Moderated, user: Any) -> None:
    """Bring something back that pauses or was stopped, and tell so; what nobody has approved goes to the queue."""
    subject.set_status(Status.PUBLIC if subject.live else Status.WAITING)
    entry = log(subject, "exchange.release", user=user)
    notify_owners(subject, "exchange_back", f"back:{entry.pk}")
    _follow(subject)


def _follow(subject: Moderated) -> None:
    for step in after:
        step(subject)


@transaction.atomic
def merge(kept: Profile, other: Profile, user: Any) -> None:
    """Hand all offers and requests of ``other`` over to ``kept``, then delete ``other`` and tell its owner."""
    for entry in other.entries.all():
        entry.profile = kept
        entry.save(update_fields=["profile"])
    for step in merge_steps:
        step(kept, other)
    number, goes = (
        other.pk,
        Profile(email=other.email, mail_language=other.mail_language, is_demo=other.is_demo),
    )
    erase_profile(other)
    log(kept, "exchange.merge", user=user)
    notify(goes, "exchange_merged", f"merged:{number}", subject=kept)


def duplicates(profile: Profile) -> list[Profile]:
    """Return profiles that may be the same as this one: names alike, in the same Land where both say it."""
    others = Profile.objects.exclude(pk=profile.pk)
    if profile.land:
        others = others.filter(land__in=["", profile.land])
    names = dict(others.values_list("pk", "name"))
    found = process.extract(
        profile.name,
        names,
        scorer=fuzz.token_set_ratio,
        processor=default_process,
        score_cutoff=ALIKE,
        limit=MOST_ALIKE,
    )
    known = Profile.objects.in_bulk([number for _name, _score, number in found])
    return [known[number] for _name, _score, number in found]
