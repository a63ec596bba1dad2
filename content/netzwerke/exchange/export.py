"""Everything that is kept about somebody, as data (GDPR article 15 and 20)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.models import ModelLogEntry, TaskState

from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.notices import concern
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outgoing import OutgoingMail

SCHEMA = 1

# Filled in AppConfig.ready(): each gets a profile and returns what it keeps about it, as {name: data}.
sources: list[Callable[[Profile], dict[str, Any]]] = []


def exported(profile: Profile) -> dict[str, Any]:
    """Return all data about a profile; times are in ISO 8601, UTC."""
    data = {
        "schema": SCHEMA,
        "profile": _subject(profile) | {"picture": profile.picture.title if profile.picture else None},
        "entries": [_subject(entry) for entry in profile.entries.select_related("handlungsfeld")],
        "links": list(
            profile.access_links.order_by("pk").values(
                "purpose", "new_email", "created_at", "expires_at", "used_at"
            )
        ),
        "mails": list(
            # Not what goes to others about this profile: it names them.
            OutgoingMail.objects.filter(concerns=concern(profile), recipient__in=["", profile.email])
            .order_by("pk")
            .values("recipient", "subject", "body", "state", "created_at", "sent_at")
        ),
    }
    reports = AbuseReport.objects.filter(email=profile.email).order_by("pk")
    data["reports_with_your_address"] = list(reports.values("kind", "text", "day"))
    for source in sources:
        data |= source(profile)
    return data


def _subject(subject: Moderated) -> dict[str, Any]:
    fields = {
        field.name: _value(subject, field)
        for field in subject._meta.concrete_fields
        if field.name not in _LEFT_OUT
    }
    if isinstance(subject, Profile):
        fields["handlungsfelder"] = [field.name_de for field in subject.handlungsfelder.all()]
    return {
        "public_or_first_text": fields,
        "versions": [
            {"created_at": revision.created_at, "content": revision.content}
            for revision in subject.revisions.order_by("pk")
        ],
        "decisions": list(
            TaskState.objects.filter(workflow_state__in=subject.workflow_states)
            .order_by("pk")
            .values("status", "comment", "started_at", "finished_at")
        ),
        "log": list(ModelLogEntry.objects.for_instance(subject).order_by("pk").values("action", "timestamp")),
    }


_LEFT_OUT = {"latest_revision", "live_revision", "go_live_at", "expire_at", "expired", "picture", "profile"}


def _value(subject: Moderated, field: Any) -> Any:
    value = getattr(subject, field.attname)
    return str(getattr(subject, field.name)) if field.is_relation and value is not None else value
