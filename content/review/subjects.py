"""What review judges: pages of any type and terms of the glossary."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column, translated_fields
from content.pages.text import TextBlock, TextKind, page_text, plain_text
from glossary.explanation import explanation_text
from glossary.models import Term


class ContentKind(models.TextChoices):
    """Kinds of content for which a site sets its standards."""

    INFORMATION = "information", _("Information")
    PRAXISANLEITUNGEN = "praxisanleitungen", _("Praxisanleitungen")
    NETZWERKE = "netzwerke", _("Netzwerke")
    MATRIX = "matrix", _("Matrix")
    HANDREICHUNG = "handreichung", _("Handreichung")
    OTHER = "other", _("Other pages")
    GLOSSARY = "glossary", _("Glossary")


@singledispatch
def text_of(subject: models.Model, code: str) -> list[TextBlock]:
    """Return the text of one language version, released or not; nothing falls back to another language."""
    raise TypeError(f"review knows no texts of {type(subject).__name__}")


@text_of.register
def _(page: BasePage, code: str) -> list[TextBlock]:
    return page_text(whole_page(page), code)


@text_of.register
def _(term: Term, code: str) -> list[TextBlock]:
    version = term.version(code)
    fields = {
        "name": (version.name, TextKind.TITLE),
        "explanation": (version.explanation_text, TextKind.PARAGRAPH),
        "long_explanation": (explanation_text(version.long_explanation), TextKind.PARAGRAPH),
        "picture_alt": (version.picture_alt, TextKind.ALT_TEXT),
    }
    return [
        replace(piece, field=field)
        for field, (text, kind) in fields.items()
        for piece in plain_text(text, kind)
    ]


@singledispatch
def kind_of(subject: models.Model) -> ContentKind | None:
    """Return which kind of content this is; None for texts of people outside, which nobody is bound to write easily."""
    raise TypeError(f"review knows no kind of {type(subject).__name__}")


@kind_of.register
def _(page: BasePage) -> ContentKind:
    return ContentKind(page.specific_class.area or ContentKind.OTHER)


@kind_of.register
def _(term: Term) -> ContentKind:
    return ContentKind.GLOSSARY


@singledispatch
def public_codes(subject: models.Model) -> list[str]:
    """Return the languages of the site in which this is public as soon as it is live, in their order."""
    raise TypeError(f"review knows no versions of {type(subject).__name__}")


@public_codes.register
def _(page: BasePage) -> list[str]:
    released = page.released_codes
    return [language.code for language in languages.active() if language.code in released]


@public_codes.register
def _(term: Term) -> list[str]:
    return [language.code for language in languages.active() if term.version(language.code).exists]


@singledispatch
def title_of(subject: models.Model, code: str) -> str:
    """Return what a page or term is called in one language; empty where it has no name in it."""
    raise TypeError(f"review knows no titles of {type(subject).__name__}")


@title_of.register
def _(page: BasePage, code: str) -> str:
    return getattr(page, column("title", code)) or ""


@title_of.register
def _(term: Term, code: str) -> str:
    return term.version(code).name


@singledispatch
def written_in(subject: models.Model) -> str:
    """Return the one language of a text that has no versions; empty for what is written in every language."""
    return ""


@singledispatch
def form_fields(subject: models.Model, code: str) -> dict[str, str]:
    """Return which field of the editor's form holds which text in a language: ``{"title": "title_de"}``."""
    return {name: column(name, code) for name in translated_fields(type(subject))}


@singledispatch
def version_field(subject: models.Model, code: str) -> str:
    """Return the form field at which messages on a whole version stand."""
    raise TypeError(f"review knows no fields of {type(subject).__name__}")


@version_field.register
def _(page: BasePage, code: str) -> str:
    return column("released", code)


@version_field.register
def _(term: Term, code: str) -> str:
    return column("explanation", code)


def key_of(subject: models.Model) -> tuple[ContentType, str]:
    """Return what names a page or term in review's tables: its content type (all pages: BasePage) and its id.

    An alias is the page whose text it shows. The id of what is not saved yet is empty.
    """
    if isinstance(subject, BasePage):
        return ContentType.objects.get_for_model(BasePage), str(subject.alias_of_id or subject.pk or "")
    return ContentType.objects.get_for_model(type(subject)), str(subject.pk or "")


# For tables that have a column for each: one of both is set.
PAGE_OR_TERM = models.Q(page=None, term__isnull=False) | models.Q(page__isnull=False, term=None)


def owner_of(subject: BasePage | Term) -> dict[str, int]:
    """Return what names a page or term in such a table: ``{"term_id": 7}``."""
    return {"term_id" if isinstance(subject, Term) else "page_id": subject.pk}


def whole_page(page: BasePage) -> BasePage:
    """Return the page with the fields of its own type.

    Of a page that was read without them, they come from the database; what is set on the page itself counts.
    """
    if isinstance(page, page.specific_class):
        return page
    whole = page.specific
    for name in translated_fields(BasePage):
        for code in languages.CODES:
            setattr(whole, column(name, code), getattr(page, column(name, code)))
    return whole
