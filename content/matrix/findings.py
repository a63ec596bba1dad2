"""The Befunde that the public sees, read with all that belongs to them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from content.matrix.befund import Befund, BefundBeleg, BefundLink
from content.pages.visibility import protected


def live_findings() -> QuerySet[Befund]:
    """Return all public Befunde in the order of rows, columns and weight, the heaviest first.

    Row, column, Belege (``befund.belege.all()``, each with its ``beleg``) and linked public pages
    (``befund.links.all()``, each with its ``page``) are read with them: three queries, however many there are.
    """
    return (
        Befund.objects.live()
        .filter(~protected())
        .select_related("handlungsfeld", "wirkung")
        .prefetch_related(
            Prefetch("belege", BefundBeleg.objects.select_related("beleg")),
            Prefetch(
                "links",
                BefundLink.objects.filter(~protected("page__path"), page__live=True).select_related(
                    "page__content_type"
                ),
            ),
        )
        .order_by(
            "handlungsfeld__sort_order",
            "handlungsfeld__slug",
            "wirkung__sort_order",
            "wirkung__slug",
            "-weight",
            "path",
        )
    )
