"""What was decided about a report: who sent it learns of it (Digital Services Act, article 16)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models, transaction
from wagtail.log_actions import log

from content.netzwerke.contact.choices import State
from content.netzwerke.contact.notices import tell
from content.netzwerke.contact.thread import Thread, side, whole
from content.netzwerke.exchange.abuse import AbuseReport
from content.netzwerke.exchange.moderated import Moderated
from content.netzwerke.exchange.profile import Profile
from content.pages.mail.outbox import send


def close_all(reports: Iterable[AbuseReport]) -> None:
    """Close reports of one kind of thing, as ``close`` does."""
    for report in reports:
        close(report)


@transaction.atomic
def close(report: AbuseReport, *, is_deleted: bool = False) -> None:
    """Mark a report as done, once, and tell who sent it whether what it is about is online; forget their address."""
    still_open = AbuseReport.objects.filter(pk=report.pk, is_done=False)
    if not still_open.update(is_done=True, email=""):
        return
    log(report, "exchange.decide")
    is_online = not is_deleted and _is_online(report.subject)
    if report.email:
        context = {"what": report.what, "is_online": is_online}
        send(report.email, "abuse_decided", report.language, context, f"abuse-decided:{report.pk}")
    if report.party_id:
        party = side(whole(report.thread_id), report.party_id)
        found = {"is_stopped": not is_online, "is_over": party.thread.is_over}
        tell(party, "contact_decided", f"decided{report.pk}", **found)


def follow_measure(subject: Moderated) -> None:
    """Close the reports that a measure of the editors has settled (``exchange.measures.after``).

    What is stopped takes its entries along; what is let back says nothing about them.
    """
    reports = open_reports(subject)
    if isinstance(subject, Profile) and subject.is_public:
        reports = reports.filter(entry=None)
    close_all(reports)


def follow_deletion(subject: Moderated) -> None:
    """Tell who has reported something that is about to be deleted that it is gone."""
    for report in open_reports(subject):
        close(report, is_deleted=True)


def open_reports(subject: Moderated) -> models.QuerySet[AbuseReport]:
    """Return what is reported and not decided of a profile with its entries, or of an entry; else nothing."""
    name = subject._meta.model_name
    if name not in ("profile", "entry"):
        return AbuseReport.objects.none()
    return AbuseReport.objects.filter(is_done=False, **{name: subject})


def _is_online(subject: Moderated | Thread) -> bool:
    return subject.state != State.STOPPED if isinstance(subject, Thread) else subject.is_public
