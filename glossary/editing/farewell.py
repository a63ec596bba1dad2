"""Where terms stand, said before they are deleted or taken off."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import ngettext

from glossary.term import Term
from glossary.uses import TermUse

MOST_PAGES = 10


def where_it_stands(term: Term) -> str:
    """Return a sentence on how many pages a term stands; empty when it stands on none."""
    pages = _pages([term])
    if not pages:
        return ""
    text = ngettext(
        "It is explained on %(count)s page. There, nobody will see the explanation any more.",
        "It is explained on %(count)s pages. There, nobody will see the explanation any more.",
        pages,
    )
    return text % {"count": pages}


def where_they_stand(terms: Iterable[Term]) -> str:
    """Return a sentence on how many pages some terms stand; empty when they stand on none."""
    pages = _pages(terms)
    if not pages:
        return ""
    text = ngettext(
        "These terms are explained on %(count)s page. There, nobody will see the explanations any more.",
        "These terms are explained on %(count)s pages. There, nobody will see the explanations any more.",
        pages,
    )
    return text % {"count": pages}


def marked_by_hand(terms: Iterable[Term]) -> QuerySet:
    """Return the first pages in which editors have marked one of the terms, by their titles."""
    uses = TermUse.objects.filter(term__in=[term.pk for term in terms], by_hand=True)
    pages = TermUse._meta.get_field("page").related_model.objects
    return pages.filter(pk__in=uses.values("page")).order_by("title", "pk")[:MOST_PAGES]


def _pages(terms: Iterable[Term]) -> int:
    uses = TermUse.objects.filter(term__in=[term.pk for term in terms])
    return uses.values("page").distinct().count()
