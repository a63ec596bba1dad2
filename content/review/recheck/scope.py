"""Which pages and terms are checked: all that is public, those that somebody names, or the newest drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from django.db import models
from wagtail.models import Site

from content import languages
from content.pages.base_page import BasePage
from glossary.models import Term

READ_AT_ONCE = 100


class NoSuchPage(ValueError):
    """Nothing is known under this id, path or address; the message names it."""


def count_public() -> int:
    """Return how many pages and terms are public."""
    return public_pages().count() + public_terms().count()


def public() -> Iterator[models.Model]:
    """Yield every public page and term; the database is read piece by piece."""
    ids = list(public_pages().order_by("path").values_list("pk", flat=True))
    for at in range(0, len(ids), READ_AT_ONCE):
        yield from public_pages().filter(pk__in=ids[at : at + READ_AT_ONCE]).order_by("path").specific()
    yield from public_terms().order_by("pk").iterator(READ_AT_ONCE)


def drafts() -> Iterator[models.Model]:
    """Yield the newest draft of every page and term that has one which is not online."""
    pages = BasePage.objects.filter(depth__gt=1, alias_of=None).filter(
        models.Q(live=False) | models.Q(has_unpublished_changes=True)
    )
    terms = Term.objects.filter(models.Q(live=False) | models.Q(has_unpublished_changes=True))
    for page in pages.order_by("path").specific().iterator(READ_AT_ONCE):
        yield page.get_latest_revision_as_object()
    for term in terms.order_by("pk").iterator(READ_AT_ONCE):
        yield term.get_latest_revision_as_object()


def named(names: Sequence[str], newest: bool = False) -> list[BasePage]:
    """Return pages by id, path or address; ``newest``, and of what is not online, their newest draft.

    Raises NoSuchPage.
    """
    pages = [page_named(name).specific for name in names]
    return [page.get_latest_revision_as_object() if newest or not page.live else page for page in pages]


def page_named(name: str) -> BasePage:
    """Return the page with an id (``7``), a path (``/de/information/ki/``) or an address (``https://…``)."""
    if name.isdecimal() and len(name) < 18:
        found = BasePage.objects.filter(pk=name).first()
    else:
        parts = [part for part in urlsplit(name).path.split("/") if part]
        if parts and parts[0] in languages.CODES:
            parts = parts[1:]
        below = "".join(f"{part}/" for part in parts)
        roots = Site.objects.order_by("-is_default_site").select_related("root_page")
        paths = [site.root_page.url_path + below for site in roots]
        found = BasePage.objects.filter(url_path__in=paths).first()
    if found is None:
        raise NoSuchPage(name)
    return found


def public_pages() -> models.QuerySet:
    """Return the live pages; an alias shows the text of its page."""
    return BasePage.objects.live().filter(depth__gt=1, alias_of=None)


def public_terms() -> models.QuerySet:
    """Return the live terms."""
    return Term.objects.filter(live=True)
