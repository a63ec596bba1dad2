"""Which language versions of a page may go before the public, and what they still lack."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content import languages
from content.pages.columns import column
from content.pages.text import TextBlock, page_text
from glossary.publishing import NotPublishable

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


class PlacedProblem(ValidationError):
    """What is wrong at one place of a field; ``block_id`` names the block of a stream, empty elsewhere."""

    def __init__(self, message: str, code: str, block_id: str = "") -> None:
        super().__init__(message, code=code)
        self.block_id = block_id


Problems = dict[str, list[str | ValidationError]]
# Filled by other parts of the app in AppConfig.ready(): each gets a page and returns what keeps its text from the
# public, as {field: [messages]}, empty when nothing does.
checks: list[Callable[[BasePage], Problems]] = []


def released_codes(page: BasePage) -> set[str]:
    """Return the codes of the languages whose version of the page is released."""
    return {code for code in languages.CODES if getattr(page, column("released", code))}


def problems(page: BasePage) -> Problems:
    """Return what keeps a page from going live, as ``{field: [messages]}``: what it lacks, then what checks say.

    An incomplete page is not checked further: what is missing comes first.
    """
    return lacks(page) or _refused(page)


def lacks(page: BasePage) -> Problems:
    """Return what a page lacks before it can go live, as ``{field: [messages]}``; empty when it is complete.

    German must be released, because it stands in where a language is missing. A released version needs a title,
    a text where the German page has one, and words for the main picture. Languages the site does not show are
    left alone. What a type needs besides comes last.
    """
    found: Problems = {}
    released = released_codes(page)
    if languages.DEFAULT not in released:
        message = _("German is always needed: release the German version, too.")
        found[column("released", languages.DEFAULT)] = [message]
    for language in languages.active():
        if language.code in released:
            found |= _lacks_of_version(page, language)
    return found | page.lacks()


def _lacks_of_version(page: BasePage, language: languages.Language) -> Problems:
    found: Problems = {}
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
    """Raise NotPublishable when the page lacks something it needs before the public sees it, or a check refuses it.

    A live page whose public text stays as it is keeps its place even when a check would refuse it by now: a rule
    made stricter must not stop anybody from moving a page or correcting its date. Publishing it anew is judged.
    """
    found = lacks(page)
    if not found and (refused := _refused(page)) and not stays_public(page):
        found = refused
    if found:
        raise NotPublishable(found)


def stays_public(page: BasePage) -> bool:
    """Return whether all that readers would see of a page's text is public already, by the same publication."""
    stored = (
        type(page)._base_manager.filter(pk=page.pk, live=True, live_revision=page.live_revision_id).first()
        if page.pk
        else None
    )
    if stored is None:
        return False
    before = _public_texts(stored)
    return all(before.get(code) == text for code, text in _public_texts(page).items())


def _public_texts(page: BasePage) -> dict[str, list[TextBlock]]:
    released = released_codes(page)
    return {
        language.code: page_text(page, language.code)
        for language in languages.active()
        if language.code in released
    }


def _refused(page: BasePage) -> Problems:
    found: Problems = {}
    for check in checks:
        for field, messages in check(page).items():
            found.setdefault(field, []).extend(messages)
    return found
