"""An uploaded file that waits for its import: looked at first, then done as a whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from glossary.exchange.columns import SLUG
from glossary.exchange.plan import CellError, Plan, PlannedTerm, make_plan
from glossary.exchange.records import FileNames, records
from glossary.exchange.table_file import Row, Table
from glossary.exchange.values import ReadyTerm, ready_term
from glossary.term import Term
from glossary.uses import once_at_the_end

KEPT_FOR = timedelta(days=1)
FILE_NAME_LENGTH = 200


class NotImported(ValueError):
    """Nothing has been changed: a term was refused, as ``errors`` say, or things are not as they were looked at."""

    def __init__(self, errors: Sequence[CellError] = ()) -> None:
        super().__init__()
        self.errors = list(errors)


class TermImport(models.Model):
    """The table of an uploaded file, kept for a day or until it is imported."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    file_name = models.CharField(_("File"), max_length=FILE_NAME_LENGTH)
    headings = models.JSONField()
    rows = models.JSONField()

    class Meta:
        verbose_name = _("import of the glossary")
        verbose_name_plural = _("imports of the glossary")

    def __str__(self) -> str:
        return self.file_name

    @classmethod
    def keep(cls, user: AbstractBaseUser, file_name: str, table: Table) -> TermImport:
        """Store a table; what the same person or anybody a day ago has left lying is deleted."""
        old = models.Q(user=user) | models.Q(created_at__lt=timezone.now() - KEPT_FOR)
        cls.objects.filter(old).delete()
        return cls.objects.create(
            user=user, file_name=file_name[:FILE_NAME_LENGTH], headings=table.headings, rows=table.rows
        )

    @property
    def table(self) -> Table:
        """The table as it was read."""
        return Table(self.headings, [Row(number, cells) for number, cells in self.rows])

    def prepare(self, may_publish: bool) -> tuple[Plan, list[ReadyTerm]]:
        """Return what the import would do now, with all errors in the order of the rows, and the terms made ready."""
        names = FileNames()
        existing = records(Term.objects.all(), names)
        plan = make_plan(self.table, existing)
        if plan.errors:
            return plan, []
        drafts = _current(planned.pk for planned in plan.changed)
        slugs = {record[SLUG] for record in existing.values()} | {planned.slug for planned in plan.terms}
        ready = []
        for planned in plan.terms:
            term, errors = ready_term(planned, drafts.get(planned.pk), slugs, names, may_publish)
            ready.append(term)
            plan.errors += errors
        return plan, ready

    def run(self, user: AbstractBaseUser, may_publish: bool, fingerprint: str) -> Plan:
        """Import all rows in one transaction and return what was done; raises NotImported when one would fail."""
        with transaction.atomic():
            plan, ready = self.prepare(may_publish)
            if plan.errors or plan.fingerprint != fingerprint:
                raise NotImported
            with once_at_the_end():
                _store(ready, user, may_publish)
            self.delete()
        return plan


def _current(pks: Any) -> dict[int, Term]:
    """Return terms as they would be edited next, by number."""
    found = Term.objects.filter(pk__in=list(pks)).prefetch_related("related")
    return {
        term.pk: term.get_latest_revision_as_object() if term.has_unpublished_changes else term
        for term in found
    }


def _store(ready: list[ReadyTerm], user: AbstractBaseUser, may_publish: bool) -> None:
    # New terms first: others may be related to them.
    for item in ready:
        if item.term.pk is None:
            item.term.save()
    by_slug = dict(Term.objects.values_list(SLUG, "pk"))
    for item in ready:
        if item.related is not None:
            item.term.related = Term.objects.filter(pk__in=[by_slug[slug] for slug in item.related])
        if item.planned.is_new:
            item.term.save()
        revision = item.term.save_revision(user=user, log_action=True)
        if item.was_live and not item.live:
            Term.objects.get(pk=item.term.pk).unpublish(user=user)
        elif item.live and may_publish and not item.planned.into_draft:
            _publish(revision, item.planned, user)


def _publish(revision: Revision, planned: PlannedTerm, user: AbstractBaseUser) -> None:
    try:
        revision.publish(user=user)
    except ValidationError as refusal:
        # What no column of the file can hold: the row has it.
        raise NotImported([CellError(planned.row, "", text) for text in refusal.messages]) from refusal


def errors_in_order(plan: Plan) -> list[CellError]:
    """Return the errors of a plan in the order in which somebody goes through the file."""
    return sorted(plan.errors, key=lambda error: (error.row, error.column))
