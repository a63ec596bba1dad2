"""The column with the page's title, which keeps room to be read beside many others."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import TitleColumn


class PageColumn(TitleColumn):
    """The title of a page, linked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, classname="report-page", **kwargs)

    class Media:
        # By its plain name: before collectstatic has run there is no other.
        css = {"all": ["admin/reports.css"]}
