"""Which pages everybody may see."""

from __future__ import annotations

from django.db.models import Q
from wagtail.models import PageViewRestriction


def public_pages(relation: str = "") -> Q:
    """Return the condition that a page is live and in no protected part of the tree.

    ``relation`` leads to the page from where the condition is used: ``facts.filter(public_pages("page"))``.
    Costs one query, for the protected parts.
    """
    prefix = f"{relation}__" if relation else ""
    condition = Q(**{f"{prefix}live": True})
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        condition &= ~Q(**{f"{prefix}path__startswith": path})
    return condition
