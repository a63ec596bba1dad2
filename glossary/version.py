"""A term in one language, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString
from modeltranslation.utils import build_localized_fieldname

from content import languages
from glossary.explanation import explanation_html, explanation_text
from glossary.lists import word_list

if TYPE_CHECKING:
    from glossary.term import Term


def column(field: str, code: str) -> str:
    """Return the column of a translated field in one language: ``name``, ``de-simple`` -> ``name_de_simple``."""
    return build_localized_fieldname(field, code)


@dataclass(frozen=True)
class TermVersion:
    """A term in the language ``code``. Translated fields are attributes; what is missing is an empty string."""

    term: Term
    code: str

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.term, column(name, self.code)) or ""

    @property
    def exists(self) -> bool:
        """True when the language has the word and its explanation, and no check keeps them from readers."""
        return bool(self.name and self.explanation) and self.code not in self.term.held_back.split()

    @property
    def language(self) -> languages.Language:
        """The language of the version."""
        return languages.get(self.code)

    @property
    def form_list(self) -> list[str]:
        """The other forms of the word."""
        return word_list(self.forms)

    @property
    def avoided(self) -> list[str]:
        """Words that writers should not use for it."""
        return word_list(self.instead_of)

    @property
    def explanation_html(self) -> SafeString:
        """The short explanation as HTML."""
        return explanation_html(self.explanation)

    @property
    def explanation_text(self) -> str:
        """The short explanation without markup."""
        return explanation_text(self.explanation)

    @property
    def long_explanation_html(self) -> SafeString:
        """The long explanation as HTML."""
        return explanation_html(self.long_explanation)
