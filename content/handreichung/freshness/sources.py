"""What a chapter is made from, piece by piece, with all its texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from content import languages
from content.handreichung.library import Library, findings_of, page_keys
from content.handreichung.models import KapitelPage
from content.matrix.befund import Befund
from content.matrix.beleg import Beleg
from content.pages.base_page import BasePage
from content.pages.text import page_text
from glossary.explanation import explanation_text
from glossary.live_terms import live_terms
from glossary.term_list import ListedTerm

Listed = Mapping[str, Mapping[int, ListedTerm]]
# The language under which facts are kept that all languages share.
SHARED = ""


class SourceKind(models.TextChoices):
    """What a source is."""

    BEFUND = "befund", _("Finding")
    BELEG = "beleg", _("Evidence")
    PAGE = "page", _("Page")
    TERM = "term", _("Word")


@dataclass(frozen=True)
class ChapterSource:
    """A source: its kind and key, what editors call it, its texts by language, and the facts that all share."""

    kind: SourceKind
    key: str
    label: str
    texts: dict[str, str]

    @property
    def name(self) -> tuple[str, str]:
        """What names it among the sources of a chapter."""
        return self.kind.value, self.key

    @property
    def fingerprint(self) -> str:
        """A hash of its texts (SHA-256, the first 32 of 64 hexadecimal digits)."""
        stored = json.dumps(self.texts, sort_keys=True).encode("utf-8", "surrogatepass")
        return hashlib.sha256(stored).hexdigest()[:32]


def listed_terms() -> Listed:
    """Return the live terms of all languages of the site, by language and key."""
    return {language.code: live_terms(language.code).terms for language in languages.active()}


def sources_of(chapter: KapitelPage, library: Library, listed: Listed) -> list[ChapterSource]:
    """Return what the public chapter is made from: Befunde, Belege, pages, terms, each once. Costs no query."""
    findings = findings_of(chapter, library.findings)
    pages = [library.pages[key] for key in page_keys(chapter, library) if key in library.pages]
    with translation.override(languages.DEFAULT):
        found = [
            *(_befund(befund) for befund in findings),
            *(_beleg(row.beleg) for befund in findings for row in befund.belege.all()),
            *(_page(page) for page in pages),
            *_terms([chapter.pk, *(befund.pk for befund in findings)], library, listed),
        ]
    return list({source.name: source for source in found}.values())


def _befund(befund: Befund) -> ChapterSource:
    facts = [
        befund.get_kind_display(),
        befund.get_weight_display(),
        befund.handlungsfeld.slug,
        befund.wirkung.slug,
    ]
    facts += [str(_("Contested"))] if befund.contested else []
    facts += [f"{row.beleg.reference} {row.place}".strip() for row in befund.belege.all()]
    return ChapterSource(
        SourceKind.BEFUND, str(befund.pk), befund.title_de or "", _texts(befund) | {SHARED: "\n".join(facts)}
    )


def _beleg(beleg: Beleg) -> ChapterSource:
    facts = [beleg.reference, str(beleg.year), beleg.url, beleg.get_kind_display(), beleg.get_grade_display()]
    facts += [str(_("Invented as an example"))] if beleg.is_demo else []
    return ChapterSource(SourceKind.BELEG, str(beleg.pk), beleg.reference, {SHARED: "\n".join(facts)})


def _page(page: BasePage) -> ChapterSource:
    facts = [str(fact.text) for fact in page.card_facts]
    return ChapterSource(
        SourceKind.PAGE, str(page.pk), page.title_de or "", _texts(page) | {SHARED: "\n".join(facts)}
    )


def _texts(page: BasePage) -> dict[str, str]:
    """Return the texts of a page that readers see, by language."""
    return {
        language.code: "\n".join(block.text for block in page_text(page, language.code) if block.text)
        for language in languages.active()
        if language.code in page.released_codes
    }


def _terms(pages: list[int], library: Library, listed: Listed) -> Iterator[ChapterSource]:
    """Yield the terms that stand in these pages, with their short explanations in all languages."""
    keys = {
        key
        for page in pages
        for language in languages.active()
        for key in library.terms.get((page, language.code), ())
    }
    for key in sorted(keys):
        named = {code: terms[key] for code, terms in listed.items() if key in terms}
        if named:
            texts = {
                code: f"{term.name}\n{explanation_text(term.explanation)}" for code, term in named.items()
            }
            label = next(iter(named.values())).name
            yield ChapterSource(SourceKind.TERM, str(key), label, texts)
