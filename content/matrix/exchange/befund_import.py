"""Findings from an uploaded table: looked at first, then imported as a whole or not at all, always as drafts."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from content.matrix.befund import Befund
from content.matrix.exchange.plan import Plan, make_plan
from content.matrix.exchange.records import Names, records
from content.matrix.exchange.values import Reader, ReadyFinding
from content.matrix.matrix_page import MatrixPage
from glossary.exchange.kept_table import KeptTable, NotImported


class BefundImport(KeptTable):
    """A table of findings."""

    class Meta:
        verbose_name = _("import of the matrix")
        verbose_name_plural = _("imports of the matrix")

    def prepare(self, user: AbstractBaseUser) -> tuple[Plan, list[ReadyFinding], Reader]:
        """Return what the import would do now, with all errors, the findings made ready and who has read them."""
        plan, reader = make_plan(self.table, records(Names())), Reader(user)
        if plan.errors:
            return plan, [], reader
        pages = Befund.objects.select_related("latest_revision").in_bulk(
            [planned.pk for planned in plan.changed]
        )
        ready = []
        for planned in plan.planned:
            page = pages.get(planned.pk)
            finding, errors = reader.ready(planned, page and page.get_latest_revision_as_object())
            ready.append(finding)
            plan.errors += errors
        return plan, ready, reader

    def run(self, user: AbstractBaseUser, fingerprint: str) -> Plan:
        """Import all rows in one transaction and return what was done; NotImported when one would fail."""
        with transaction.atomic():
            plan, ready, reader = self.prepare(user)
            if plan.errors or plan.fingerprint != fingerprint:
                raise NotImported
            reader.book.save()
            for finding in ready:
                _store(finding, user)
            self.delete()
        return plan


def _store(finding: ReadyFinding, user: AbstractBaseUser) -> None:
    page = finding.page
    if finding.belege is not None:
        for row in finding.belege:
            # By now a new Beleg is stored: only so does the row know its key, which stands in the revision.
            row.beleg = row.beleg
        page.belege = finding.belege
    if finding.links is not None:
        page.links = finding.links
    if finding.planned.is_new:
        # Read anew for each: the tree counts its children.
        MatrixPage.objects.order_by("path").first().add_child(instance=page)
    # Not cleaned: a draft may lack anything but what the table already was asked for.
    page.save_revision(user=user, log_action=True, clean=False)
