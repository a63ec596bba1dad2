"""Which language versions of a page may go before the public, and what they still lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content import languages
from content.pages.columns import column

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


class NotPublishable(ValidationError):
    """A page cannot go live as it is. Carries ``{field: [messages]}``, messages in plain German."""


def released_codes(page: BasePage) -> set[str]:
    """Return the codes of the languages whose version of the page is released."""
    return {code for code in languages.CODES if getattr(page, column("released", code))}


def problems(page: BasePage) -> dict[str, list[str]]:
    """Return what a page lacks before it can go live, as ``{field: [messages]}``; empty when it is complete.

    German must be released, because it stands in where a language is missing. A released version needs a title,
    a text where the German page has one, and words for the main picture. Languages the site does not show are
    left alone.
    """
    found: dict[str, list[str]] = {}
    released = released_codes(page)
    if languages.DEFAULT not in released:
        message = _("German is always needed: release the German version, too.")
        found[column("released", languages.DEFAULT)] = [message]
    for language in languages.active():
        if language.code in released:
            found |= _problems_of_version(page, language)
    return found


def _problems_of_version(page: BasePage, language: languages.Language) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    code, name = language.code, {"language": language.name}
    if not getattr(page, column("title", code)):
        found[column("title", code)] = [_("%(language)s is released, but the title is missing.") % name]
    for field in page.required_texts:
        if getattr(page, column(field, languages.DEFAULT)) and not getattr(page, column(field, code)):
            found[column(field, code)] = [_("%(language)s is released, but the text is missing.") % name]
    if page.main_image_id and not getattr(page, column("main_image_alt", code)):
        message = _("%(language)s is released, but nobody has written what the main picture shows.")
        found[column("main_image_alt", code)] = [message % name]
    return found


def check_publishable(page: BasePage) -> None:
    """Raise NotPublishable when the page lacks something it needs before the public sees it."""
    found = problems(page)
    if found:
        raise NotPublishable(found)
