"""Facts by which pages are chosen, in one table, so that a list of thousands is counted by the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

HANDLUNGSFELD = "handlungsfeld"


class PageFact(models.Model):
    """A live page has this value of this fact: the page with the phase ``plan``."""

    page = models.ForeignKey("content.BasePage", on_delete=models.CASCADE, related_name="facts")
    area = models.CharField(max_length=30)
    name = models.CharField(max_length=20)
    value = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            # In this order it serves the counting of a list as its index.
            models.UniqueConstraint(fields=["area", "name", "value", "page"], name="page_fact_once"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.name}={self.value}"


def page_facts(page: BasePage) -> set[tuple[str, str]]:
    """Return the facts of a page of its own type as (name, value), a Handlungsfeld by its key.

    Empty for drafts and for pages that no list shows.
    """
    own = {(name, value) for name, values in page.filter_values().items() for value in values}
    if not own or not page.live:
        return set()
    return own | {(HANDLUNGSFELD, str(field.pk)) for field in page.handlungsfelder.all()}


def update_facts(page: BasePage) -> None:
    """Write down the facts of a live page of an area, called by ``BasePage.save()``; drop those of others.

    Costs one query when nothing changed.
    """
    page = page.specific
    wanted = page_facts(page)
    known = {(name, value): pk for pk, name, value in page.facts.values_list("pk", "name", "value")}
    gone = [pk for fact, pk in known.items() if fact not in wanted]
    if gone:
        page.facts.filter(pk__in=gone).delete()
    PageFact.objects.bulk_create(
        [
            PageFact(page_id=page.pk, area=page.area, name=name, value=value)
            for name, value in sorted(wanted - known.keys())
        ]
    )
