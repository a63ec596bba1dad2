"""Profiles, offers, requests and stories of the exchange: they are checked like every text, and only advised."""

from __future__ import annotations

from dataclasses import replace

from content import languages
from content.models import Entry, Profile, Story
from content.netzwerke.exchange.advice import Tip
from content.netzwerke.exchange.moderated import Moderated
from content.pages.text import TextBlock, TextKind, plain_text
from content.readability import UnreadableDocument
from content.review import subjects
from content.review.panel.check import check
from content.review.standards import standard_for

# The language of a text, and what of it is checked. Names of towns are as they are.
_LANGUAGE = {Profile: "about_language", Entry: "language", Story: "language"}
_TEXTS = {
    Profile: {"about": TextKind.PARAGRAPH, "access_needs": TextKind.PARAGRAPH},
    Entry: {"title": TextKind.TITLE, "text": TextKind.PARAGRAPH},
    Story: {"title": TextKind.TITLE, "text": TextKind.PARAGRAPH},
}


def written_in(subject: Moderated) -> str:
    """Return the language of a text from outside."""
    return getattr(subject, _LANGUAGE[type(subject)])


def text_of(subject: Moderated, code: str) -> list[TextBlock]:
    """Return the text in its own language; nothing in any other."""
    if code != written_in(subject):
        return []
    return [
        replace(piece, field=field)
        for field, kind in _TEXTS[type(subject)].items()
        for piece in plain_text(getattr(subject, field), kind)
    ]


def form_fields(subject: Moderated, code: str) -> dict[str, str]:
    """Return the fields of the form with the text."""
    return {name: name for name in _TEXTS[type(subject)]} if code == written_in(subject) else {}


def public_codes(subject: Moderated) -> list[str]:
    """Return the language of the text where the site shows it."""
    return [language.code for language in languages.active() if language.code == written_in(subject)]


def register() -> None:
    """Make profiles, entries and stories subjects of the review (called once, in ``AppConfig.ready()``)."""
    for model in _TEXTS:
        subjects.text_of.register(model, text_of)
        subjects.written_in.register(model, written_in)
        subjects.form_fields.register(model, form_fields)
        subjects.public_codes.register(model, public_codes)
        subjects.kind_of.register(model, lambda subject: None)


def tips(subject: Moderated) -> list[Tip]:
    """Return what could be easier in a text, the best remedy first; nothing where it cannot be checked."""
    applied = standard_for(subject, written_in(subject))
    if applied is None:
        return []
    try:
        found = check(subject, applied)
    except UnreadableDocument:
        return []
    return [Tip(advice.quote, advice.finding.message, advice.finding.remedy) for advice in found.advice]
