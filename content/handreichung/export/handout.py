"""Cards: the essence of a page on two pages of paper at most."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

import pikepdf
from django.utils import translation
from django.utils.translation import gettext

from content import languages
from content.handreichung.export import manuscript as m
from content.handreichung.export.outline import normalise
from content.handreichung.export.pdf import write_pdf

MOST_PAGES = 2
# How large the type is, compared to that of a document, in how many columns it stands, and whether the details of
# points and of the timetable are there: from the best to read to the least that may be. 14 points become 12 in Leichte
# Sprache, 10.5 become 8.4 elsewhere.
_EASY = [(1.0, 1, True), (0.93, 1, True), (0.86, 1, True), (0.93, 1, False), (0.86, 1, False)]
_USUAL = [(1.0, 1, True), (0.95, 1, True), (0.9, 2, True), (0.85, 2, True), (0.8, 2, True), (0.8, 2, False)]


def write_handout(source: m.Manuscript) -> bytes:
    """Return a document as a PDF of two pages at most: in smaller type where needed, then without details, at last
    without its end. What is left out is said, with the address where it stands.
    """
    parts = normalise(source.parts)
    lean = (*map(_lean, parts), _more(source))
    for scale, columns, has_details in _EASY if source.is_easy else _USUAL:
        tried = replace(source, parts=parts if has_details else lean, scale=scale, columns=columns)
        made = write_pdf(tried)
        if pages(made) <= MOST_PAGES:
            return made
    return _cut(tried)


def pages(made: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        return len(pdf.pages)


def _lean(part: m.Part) -> m.Part:
    """Return a part without its details: the help for points, what exactly happens in a workshop."""
    if isinstance(part, m.Agenda):
        return replace(part, items=tuple(replace(item, parts=()) for item in part.items))
    if isinstance(part, m.Checks):
        return replace(part, items=tuple(replace(item, help=()) for item in part.items))
    return part


def _cut(source: m.Manuscript) -> bytes:
    """Return the PDF of as many parts from the start as fit."""
    parts = source.parts[:-1]
    fits, too_many = 0, len(parts)
    made = b""
    while too_many - fits > 1 or not made:
        middle = (fits + too_many) // 2
        tried = write_pdf(replace(source, parts=(*_without_open_end(parts[:middle]), _more(source))))
        if pages(tried) <= MOST_PAGES or middle == 0:
            fits, made = middle, tried
        else:
            too_many = middle
    return made


def _without_open_end(parts: Sequence[m.Part]) -> Sequence[m.Part]:
    """Return parts without headings at their end, below which nothing stands."""
    end = len(parts)
    while end and isinstance(parts[end - 1], m.Heading):
        end -= 1
    return parts[:end]


def _more(source: m.Manuscript) -> m.Paragraph:
    interface = languages.get(source.language).interface
    foreign = interface if interface != source.language else ""
    with translation.override(interface):
        words = gettext("There is more on the page:") + " "
    return m.Paragraph((m.Run(words, language=foreign), m.Run(source.url, href=source.url)), is_quiet=True)
