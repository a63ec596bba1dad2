"""Information: digital topics, easy to understand."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from content.matrix.choices import handlungsfeld_filter
from content.pages.area_page import AreaIndexPage, AreaPage
from content.pages.areas import Area
from content.pages.blocks import body_field
from content.pages.filters import Filter
from content.pages.panels import page_tabs
from content.pages.schema import article
from content.pages.version import PageVersion


class InformationIndexPage(AreaIndexPage):
    """All topics."""

    body = body_field()

    language_fields = ("body",)
    page_description = _("The start of the area Information: lists all topics.")
    area = Area.INFORMATION
    area_icon, area_colour = "book", "blue"
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.InformationPage"]
    max_count = 1

    edit_handler = page_tabs(("body",))

    def filters(self, wanted: str) -> list[Filter]:
        """Return the Handlungsfelder."""
        return [handlungsfeld_filter(wanted)]

    class Meta:
        verbose_name = _("Information: start page")
        verbose_name_plural = _("Information: start pages")


class InformationPage(AreaPage):
    """A topic."""

    body = body_field()

    required_texts = ("body",)
    language_fields = ("body",)
    page_description = _("A digital topic, easy to understand.")
    area = Area.INFORMATION
    type_label = _("Topic")
    parent_page_types = ["content.InformationIndexPage"]
    subpage_types: list[str] = []

    edit_handler = page_tabs(("body",))

    def filter_values(self) -> dict[str, list[str]]:
        """Return that this is a topic: the list of topics is filtered by Handlungsfeld only."""
        return {"kind": ["topic"]}

    def schema(self, version: PageVersion) -> list[dict[str, Any]]:
        """Describe the topic as an article."""
        return [article(version)]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
