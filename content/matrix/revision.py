"""Old versions of Befunde, whose Belege, rows and columns may be gone by now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from content.matrix.beleg import Beleg
from content.matrix.models import Handlungsfeld, Wirkung

if TYPE_CHECKING:
    from content.matrix.befund import Befund

AXES = {"handlungsfeld": Handlungsfeld, "wirkung": Wirkung}


def without_gone(befund: Befund, content: dict[str, Any]) -> dict[str, Any]:
    """Return the content of a revision without what was deleted since: modelcluster refuses to read it otherwise.

    The published Befund protects what it needs, so its row and column stand in for those of a draft that are gone.
    """
    kept = dict(content)
    for name, model in AXES.items():
        if not model.objects.filter(pk=kept.get(name)).exists():
            kept[name] = getattr(befund, f"{name}_id")
    rows = kept.get("belege") or []
    known = set(Beleg.objects.filter(pk__in=[row["beleg"] for row in rows]).values_list("pk", flat=True))
    kept["belege"] = [row for row in rows if row["beleg"] in known]
    return kept
