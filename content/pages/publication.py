"""What other parts of the site do once the public sees a page differently."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from content.pages.base_page import BasePage

# Filled in AppConfig.ready(): each gets a saved page, live or no longer live. What it does is part of publishing:
# an exception takes the publication back.
after: list[Callable[[BasePage], None]] = []


def tell(page: BasePage) -> None:
    """Call everything that follows a publication or its end, in the order in which it was added."""
    for follow in after:
        follow(page)
