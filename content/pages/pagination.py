"""Lists cut into pages, with short ways between them."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator


class NumberedPage(Page):
    """A page of a list that knows which page numbers to show."""

    @property
    def numbers(self) -> list[int | str]:
        """The first, the last and the neighbouring numbers, with ``…`` for gaps: few, however long the list."""
        return list(self.paginator.get_elided_page_range(self.number, on_each_side=1, on_ends=1))


class NumberedPaginator(Paginator):
    """Django's paginator with numbered pages."""

    def _get_page(self, *args: Any, **kwargs: Any) -> NumberedPage:
        return NumberedPage(*args, **kwargs)
