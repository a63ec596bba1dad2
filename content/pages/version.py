"""A page in one language, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.functional import cached_property

from content import languages
from content.pages.columns import column
from content.pages.reading_time import reading_minutes
from content.pages.text import page_text

if TYPE_CHECKING:
    from content.pages.base_page import BasePage


def shown_language(released: set[str], wanted: str) -> str:
    """Return the language a reader is shown who asks for ``wanted``.

    It is the wanted one when released, else the first released fallback. German is what remains when nothing is
    released: a page cannot go live without it.

    >>> shown_language({"de", "en"}, "ar")
    'en'
    >>> shown_language({"de"}, "de-simple")
    'de'
    """
    language = languages.get(wanted)
    for code in (wanted, *language.fallbacks):
        if code in released:
            return code
    return languages.DEFAULT


@dataclass(frozen=True)
class PageVersion:
    """A page in the language that is shown (``code``) to a reader who asked for another (``wanted``).

    Translated fields are attributes: ``version.title``, ``version.body``. Templates use nothing else, so that
    no text of another language slips in unmarked. A text that is missing is an empty string.
    """

    page: BasePage
    code: str
    wanted: str

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self.page, column(name, self.code))
        return "" if value is None else value

    @property
    def is_fallback(self) -> bool:
        """True when the reader sees another language than asked for."""
        return self.code != self.wanted

    @property
    def is_foreign(self) -> bool:
        """True when the text has another language or direction than the interface around it, and must say so."""
        wanted = languages.get(self.wanted)
        return self.code != wanted.interface or self.direction != wanted.direction

    @property
    def language(self) -> languages.Language:
        """The language that is shown."""
        return languages.get(self.code)

    @property
    def direction(self) -> str:
        """Writing direction of the text that is shown: ``ltr`` or ``rtl``."""
        return self.language.direction

    @cached_property
    def reading_minutes(self) -> int:
        """How long the text takes to read, in minutes; 0 when there is none."""
        words = sum(len(block.text.split()) for block in page_text(self.page, self.code))
        return reading_minutes(words, self.code)

    @property
    def type_label(self) -> str:
        """What a card calls a page of this type; works on pages that were read without their own table."""
        return self.page.specific_class.type_label

    @property
    def area_icon(self) -> str:
        """Sign of an area."""
        return self.page.specific_class.area_icon

    @property
    def area_colour(self) -> str:
        """Colour of an area."""
        return self.page.specific_class.area_colour

    @property
    def footer_icon(self) -> str:
        """Sign of a page in the footer."""
        return self.page.specific_class.footer_icon

    @property
    def url(self) -> str | None:
        """The address of the page in the language that was asked for."""
        return self.url_in(self.wanted)

    def url_in(self, code: str) -> str | None:
        """The address of the page in a language; None when the page belongs to no site."""
        with translation.override(code):
            return self.page.get_url()

    @property
    def full_url(self) -> str | None:
        """The address with scheme and host, in the language that was asked for."""
        return self.full_url_in(self.wanted)

    def full_url_in(self, code: str) -> str | None:
        """The address with scheme and host in a language; None when the page belongs to no site."""
        with translation.override(code):
            return self.page.get_full_url()
