"""All Befunde for the editors' matrix, each as its latest draft has it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from wagtail.permissions import page_permission_policy

from content import languages
from content.matrix.befund import Befund, BefundBeleg
from content.matrix.beleg import Beleg
from content.matrix.editing.access import ACTIONS
from content.matrix.editing.marks import Sketch
from content.pages.columns import column

TITLE = column("title", languages.DEFAULT)


def all_sketches(user: AbstractBaseUser) -> list[Sketch]:
    """Return every Befund, public or not, in the order of the page tree. Costs the same for any number.

    ``may_edit`` says whether the user may open it.
    """
    years = dict(Beleg.objects.values_list("pk", "year"))
    kept: dict[int, list[int]] = {}
    for befund, beleg in BefundBeleg.objects.values_list("befund_id", "beleg_id"):
        kept.setdefault(befund, []).append(beleg)
    editable = page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)
    allowed = set(editable.filter(content_type__model="befund").values_list("pk", flat=True))
    befunde = Befund.objects.select_related("latest_revision").order_by("path")
    return [_sketch(befund, kept.get(befund.pk, ()), years, befund.pk in allowed) for befund in befunde]


def _sketch(befund: Befund, belege: Collection[int], years: dict[int, int], may_edit: bool) -> Sketch:
    draft: dict[str, Any] = {}
    # What is live and unchanged stands in its own table; drafts stand in their latest revision only.
    if befund.latest_revision and (befund.has_unpublished_changes or not befund.live):
        draft = befund.latest_revision.content
        belege = [row["beleg"] for row in draft.get("belege", ())]
    found = [years[beleg] for beleg in belege if beleg in years]
    return Sketch(
        page=befund.pk,
        title=draft.get(TITLE) or getattr(befund, TITLE),
        row=draft.get("handlungsfeld") or befund.handlungsfeld_id,
        column=draft.get("wirkung") or befund.wirkung_id,
        kind=draft.get("kind") or befund.kind,
        contested=draft.get("contested", befund.contested),
        is_live=befund.live,
        newest=max(found, default=None),
        may_edit=may_edit,
    )
