"""The public pages on which a term of the glossary stands."""

from __future__ import annotations

from content.pages.base_page import BasePage
from content.pages.version import PageVersion
from content.pages.visibility import public_pages
from glossary.usage import MOST_PAGES, UsedOn


def pages_with_term(term_id: int, code: str) -> list[UsedOn]:
    """Return the public pages on which a term stands in a language, in the order of the tree; two queries."""
    used = BasePage.objects.filter(public_pages(), term_uses__term=term_id, term_uses__language=code)
    versions = (PageVersion(page, code, code) for page in used.order_by("path").distinct()[:MOST_PAGES])
    return [UsedOn(version.title, version.url) for version in versions if version.url]
