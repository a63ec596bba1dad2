"""The page of a term in one language, with what the frame of the site asks of a page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from content import languages
from glossary.addresses import alternates, term_url
from glossary.live_terms import live_terms
from glossary.page_words import Box, boxes
from glossary.reader_check import ReaderCheck, reader_check
from glossary.slug import term_slug
from glossary.term import Term
from glossary.usage import MOST_PAGES, UsedOn, pages_with
from glossary.version import TermVersion

# In a script element these would end it or open a comment (HTML standard, 4.12.1.3).
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def shown_code(term: Term, wanted: str) -> str | None:
    """Return the language in which a reader sees a term who asks for ``wanted``; None when there is none."""
    for code in (wanted, *languages.get(wanted).fallbacks):
        if term.version(code).exists:
            return code
    return None


@dataclass(frozen=True)
class Crumb:
    """A step of the way to a page."""

    title: str
    url: str
    code: str = ""
    is_foreign: bool = False


@dataclass(frozen=True)
class TermPage:
    """A term in the language that is shown (``code``) to a reader who asked for another (``wanted``)."""

    term: Term
    code: str
    wanted: str
    request: HttpRequest

    # What pages have, and terms have not.
    seo_title = lead = type_label = ""

    @property
    def version(self) -> TermVersion:
        """The texts of the term."""
        return self.term.version(self.code)

    @property
    def title(self) -> str:
        """The term itself."""
        return self.version.name

    @property
    def search_description(self) -> str:
        """The short explanation, in one line."""
        return " ".join(self.version.explanation_text.split())

    @property
    def language(self) -> languages.Language:
        """The language that is shown."""
        return languages.get(self.code)

    @property
    def direction(self) -> str:
        """Writing direction of the text."""
        return self.language.direction

    @property
    def is_fallback(self) -> bool:
        """True when the reader sees another language than asked for."""
        return self.code != self.wanted

    @property
    def is_foreign(self) -> bool:
        """True when the text has another language or direction than the interface around it."""
        wanted = languages.get(self.wanted)
        return self.code != wanted.interface or self.direction != wanted.direction

    @property
    def slug(self) -> str:
        """The end of the address; a new term in the editor's preview has none yet."""
        return self.term.slug or term_slug(self.title)

    @property
    def url(self) -> str:
        """The address in the language that was asked for."""
        return term_url(self.slug, self.wanted)

    @property
    def full_url(self) -> str:
        """The address with scheme and host."""
        return self.request.build_absolute_uri(self.url)

    @property
    def alternates(self) -> list[dict[str, Any]]:
        """The term in each active language, as the language switch shows it."""
        return alternates(
            self.request,
            self.wanted,
            lambda code: term_url(self.slug, code),
            lambda code: self.term.version(code).exists,
        )

    @cached_property
    def box(self) -> Box | None:
        """The short explanation with its picture; None for a draft."""
        return next(iter(self._listed([self.term.pk])), None)

    @cached_property
    def related(self) -> list[Box]:
        """The related terms that are explained in the language, whichever of the two names the other."""
        ids = [term.pk for term in self.term.related.all()]
        if self.term.pk:
            ids += [term.pk for term in self.term.related_from.all()]
        return self._listed(dict.fromkeys(ids))

    @cached_property
    def pages(self) -> list[UsedOn]:
        """The public pages on which the term stands."""
        return pages_with(self.term.pk, self.code) if self.term.pk else []

    @property
    def may_have_more_pages(self) -> bool:
        """True when the list of pages is full: the search knows the others."""
        return len(self.pages) >= MOST_PAGES

    @property
    def reader_check(self) -> ReaderCheck | None:
        """Who of the target group has checked the text that is shown."""
        return reader_check(self.term, self.code, getattr(self.request, "is_preview", False))

    @property
    def schema(self) -> SafeString:
        """What search engines read about the term (schema.org), with the way to it."""
        glossary = self.request.build_absolute_uri(reverse("glossary"))
        set_name = _("Glossary")
        term = {
            "@type": "DefinedTerm",
            "name": self.title,
            "description": self.search_description,
            "url": self.full_url,
            "inLanguage": self.code,
            "alternateName": self.version.form_list,
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": set_name, "url": glossary},
        }
        graph = {"@context": "https://schema.org", "@graph": [{k: v for k, v in term.items() if v}]}
        text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
        return mark_safe(text.translate(_ESCAPES))

    def _listed(self, ids: Any) -> list[Box]:
        terms = live_terms(self.code).terms
        return boxes(terms[pk] for pk in ids if pk in terms)


def term_context(page: TermPage) -> dict[str, Any]:
    """Return the context of a term's page."""
    return {
        "term_page": page,
        "term": page.version,
        "version": page,
        "alternates": page.alternates,
        "schema": page.schema,
        "glossary_crumbs": [Crumb(_("Glossary"), reverse("glossary")), Crumb(page.title, page.url)],
    }
