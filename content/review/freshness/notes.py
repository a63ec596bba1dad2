"""What an editor sees beside a place of a translation whose German text has changed."""

from __future__ import annotations

from django.db import models
from django.template.loader import render_to_string
from django.urls import reverse

from content.pages.base_page import BasePage
from content.pages.columns import column
from content.pages.field_notes import FieldNote
from content.review.freshness.follow import stale_in_draft
from content.review.freshness.word_diff import shortened, word_diff
from glossary.editing.field_notes import Notes
from glossary.models import Term


def settle_url(subject: models.Model, code: str) -> str:
    """Return where an editor says that a place of a page or term still fits."""
    name = "review_settle" if isinstance(subject, BasePage) else "review_settle_term"
    return reverse(name, args=[subject.pk, code])


def stale_notes(subject: BasePage | Term) -> list[FieldNote]:
    """Return a note with the change for each stale place of a page's or term's translations.

    Those of pages stand in ``field_notes.sources``. One query.
    """
    if subject.pk is None:
        return []
    return [
        FieldNote(
            language=code,
            field=place.field,
            block_id=place.block_id,
            html=render_to_string(
                "admin/review/stale_note.html",
                {
                    "place": place,
                    "parts": shortened(word_diff(place.old, place.new)),
                    "settle_url": settle_url(subject, code),
                },
            ),
        )
        for code, places in stale_in_draft(subject).items()
        for place in places
    ]


def stale_notes_on_term(term: Term) -> Notes:
    """Return the same for a term, by form field (``glossary.editing.field_notes.sources``)."""
    notes: Notes = {}
    for note in stale_notes(term):
        notes.setdefault(column(note.field, note.language), []).append(note.html)
    return notes
