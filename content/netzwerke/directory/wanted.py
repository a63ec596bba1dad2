"""What the words of a reader ask of a list: which of its rows answer them, and which answer them best."""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.utils import timezone

from content.netzwerke.directory.facts import EntryFact, ProfileFact
from content.netzwerke.directory.kinds import ListKind
from content.netzwerke.directory.words import Answers, EntryWord, ProfileWord


def rows_of(kind: ListKind) -> QuerySet:
    """Return the facts of all that a list shows today."""
    if not kind.direction:
        return ProfileFact.objects.all()
    return EntryFact.objects.filter(direction=kind.direction, until__gte=timezone.localdate())


def owner_of(kind: ListKind) -> str:
    """Return whose facts a list has: those of an ``entry`` or of a ``profile``."""
    return "entry" if kind.direction else "profile"


def condition(kind: ListKind, answers: Answers) -> Q:
    """Return what a search asks of a row: every word of the query stands in it; nothing answers no word at all."""
    if not answers.words:
        return Q(pk__in=[])
    asked, owner = Q(), f"{owner_of(kind)}_id"
    for words in answers.words:
        asked &= Q(**{f"{owner}__in": _words(kind).filter(word__in=words).values(owner)})
    return asked


def ordered(kind: ListKind, rows: QuerySet, answers: Answers | None) -> QuerySet:
    """Return rows in their order: the best answers first, else profiles by name and entries by age."""
    owner = f"{owner_of(kind)}_id"
    order = [f"-{owner}"] if kind.direction else ["label", owner]
    if answers and answers.words:
        every = frozenset().union(*answers.words)
        weight = _words(kind).filter(**{owner: OuterRef(owner)}, word__in=every).order_by().values(owner)
        rows = rows.annotate(said=Subquery(weight.annotate(said=Sum("weight")).values("said")))
        order = ["-said", *order]
    return rows.order_by(*order)


def _words(kind: ListKind) -> QuerySet:
    return EntryWord.objects.all() if kind.direction else ProfileWord.objects.all()
