"""Which pages everybody may see."""

from __future__ import annotations

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import PageViewRestriction


def public_pages(relation: str = "") -> Q:
    """Return the condition that a page is live and in no protected part of the tree.

    ``relation`` leads to the page from where the condition is used: ``facts.filter(public_pages("page"))``.
    Costs one query, for the protected parts, and then next to nothing for each row.
    """
    prefix = f"{relation}__" if relation else ""
    return unprotected_pages(relation) & Q(**{f"{prefix}live": True})


def unprotected_pages(relation: str = "") -> Q:
    """Return the condition that a page is in no protected part of the tree; costs one query."""
    prefix = f"{relation}__" if relation else ""
    condition = Q()
    for path in PageViewRestriction.objects.values_list("page__path", flat=True):
        condition &= ~Q(**{f"{prefix}path__startswith": path})
    return condition


def protected(path: str = "path") -> Exists:
    """Return the condition that a page is in a protected part of the tree, asked anew for each row.

    It costs no query of its own: the better choice where there are few rows.
    """
    outer = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return Exists(PageViewRestriction.objects.annotate(outer=outer).filter(outer__startswith=F("page__path")))
