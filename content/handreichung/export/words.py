"""The explained words of a document, as a list at its end."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import translation
from django.utils.translation import gettext

from content import languages
from content.handreichung.export.manuscript import Heading, Paragraph, Part, Run
from content.handreichung.export.rich_text import rich_parts
from content.handreichung.export.xhtml import xhtml
from content.pages.base_page import BasePage
from glossary.explanation import explanation_html
from glossary.page_words import marked_page
from glossary.term_list import ListedTerm


def words_in(parts: Iterable[Part], code: str, page: BasePage | None = None) -> list[ListedTerm]:
    """Return the terms that parts in a language mention, in their order; ``page`` knows what is not explained.

    They are the words that the page on the web explains. Costs no query.
    """
    html = xhtml(parts, marks=True)
    wishes = {"automatic": page.links_terms, "excluded": page.excluded_terms} if page else {}
    return marked_page(html, code, code, **wishes)[1]


def word_list(terms: Iterable[ListedTerm], code: str) -> tuple[Part, ...]:
    """Return the list of words with their explanations, each word once; nothing where there are none."""
    known = {term.term_id: term for term in terms}
    if not known:
        return ()
    interface = languages.get(code).interface
    with translation.override(interface):
        title = gettext("Words on this page")
    parts: list[Part] = [Heading(1, title, "words", interface if interface != code else "")]
    for term in known.values():
        spoken = (Run(f" [{term.pronunciation}]"),) if term.pronunciation else ()
        parts.append(Paragraph((Run(term.name, bold=True), *spoken), is_label=True))
        parts += rich_parts(explanation_html(term.explanation), code)
    return tuple(parts)
