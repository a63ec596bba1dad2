"""What the dashboard says about the Prüfgruppe: texts that were tested and have changed since."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from content.review.pruefgruppe.models import ReaderTest, of_public_text, passed
from content.review.public_text import of_same_version

MOST_SHOWN = 5


def lost_tests() -> list[ReaderTest]:
    """Return the latest tests whose public text has changed since, one for each version: one query."""
    tests = passed(ReaderTest.objects.filter(models.Q(page__live=True) | models.Q(term__live=True)))
    of_version = passed(ReaderTest.objects.filter(of_same_version()))
    again = of_public_text(of_version)
    lost = tests.exclude(pk__in=of_public_text(tests).values("pk")).exclude(models.Exists(again))
    latest = of_version.order_by("-tested_on", "-pk").values("pk")[:1]
    return list(lost.filter(pk=models.Subquery(latest)).select_related("page", "term")[:MOST_SHOWN])


class PruefgruppePanel(Component):
    """Texts for the Prüfgruppe to read again."""

    name = "pruefgruppe"
    template_name = "admin/review/pruefgruppe_panel.html"
    order = 145

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the tests that no longer count."""
        return {"lost": lost_tests()}


def add_pruefgruppe_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put the panel on the dashboard of those who may record tests (hook ``construct_homepage_panels``)."""
    if request.user.has_perm("content.add_readertest"):
        panels.append(PruefgruppePanel())
