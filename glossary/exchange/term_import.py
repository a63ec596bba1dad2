"""Terms from an uploaded table: looked at first, then imported as a whole or not at all."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from glossary.exchange.columns import SLUG
from glossary.exchange.kept_table import KeptTable, NotImported
from glossary.exchange.plan import Plan, PlannedTerm, make_plan
from glossary.exchange.records import FileNames, records
from glossary.exchange.rows import CellError
from glossary.exchange.values import ReadyTerm, ready_term
from glossary.term import Term
from glossary.uses import once_at_the_end


class TermImport(KeptTable):
    """A table of terms."""

    class Meta:
        verbose_name = _("import of the glossary")
        verbose_name_plural = _("imports of the glossary")

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
