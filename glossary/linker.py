"""Marks terms in HTML: the first mention in each section becomes a button that opens the explanation.

Only tags are put in; text, entities and everything else stay as they are, to the byte.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from operator import itemgetter

from glossary.finder import TermIndex, TermMatch, find
from glossary.markup import Markup, Tag, read_markup
from glossary.tags import TAGS

BUTTON = '<button type="button" class="term" popovertarget="term-{}">'
BUTTON_END = "</button>"
# Replace what stands between two places.
Edit = tuple[int, int, str]
UNEXPLAINED, UNEXPLAINED_END = '<span data-term="0">', "</span>"


@dataclass(frozen=True)
class MarkedHtml:
    """HTML with its terms marked, and which these are, in the order of their first mention."""

    html: str
    term_ids: tuple[int, ...]


@dataclass(frozen=True)
class Wishes:
    """What editors want on a page: no term marked by itself, or not these; ``own`` is the page's own term."""

    automatic: bool = True
    excluded: frozenset[int] = frozenset()
    own: int | None = None


def mark_terms(
    html: str,
    index: TermIndex,
    known: Container[int],
    language: str,
    outer_language: str = "",
    wishes: Wishes | None = None,
) -> MarkedHtml:
    """Return well-formed HTML with its terms marked; run again on its own result, it changes nothing.

    Terms are marked in text of ``language``; ``outer_language`` is that of the document around it, the same when
    empty. ``known`` are the terms that can be explained. A mark set by hand, ``<a data-term="3">``, always becomes
    a button when its term is known, and counts as a mention; ``<a data-term="0">`` stays without.
    """
    wishes = wishes or Wishes()
    markup = read_markup(html, language, outer_language or language)
    edits: list[Edit] = []
    mentioned = [(mark.start, mark.term_id) for mark in markup.marked]
    # Where a term was first set by hand in a section.
    by_hand: dict[tuple[int, int], int] = {}
    for mark in markup.by_hand:
        start, end = UNEXPLAINED, UNEXPLAINED_END
        is_explained = mark.term_id in known and mark.term_id != wishes.own
        # A button needs something to press.
        if is_explained and TAGS.sub("", html[mark.start_end : mark.end]).strip():
            start, end = BUTTON.format(mark.term_id), BUTTON_END
            mentioned.append((mark.start, mark.term_id))
            by_hand.setdefault((mark.section, mark.term_id), mark.start)
        edits += [(mark.start, mark.start_end, start), (mark.end, mark.end_end, end)]
    if wishes.automatic:
        left_out = wishes.excluded if wishes.own is None else {*wishes.excluded, wishes.own}
        seen = {(mark.section, mark.term_id) for mark in markup.marked}
        for match in find(index, markup.text, html=True):
            key = (markup.section_at(match.start), match.term_id)
            if key not in seen and match.term_id not in left_out:
                if key in by_hand and by_hand[key] < markup.place_of(match.start):
                    continue
                around = _button_around(html, markup, match)
                if around:
                    edits += around
                    seen.add(key)
                    mentioned.append((around[0][0], match.term_id))
    if markup.by_hand or markup.marked:
        # Otherwise they are in their order already.
        edits.sort(key=itemgetter(0, 1))
        mentioned.sort()
    term_ids = dict.fromkeys(term_id for _place, term_id in mentioned)
    return MarkedHtml(_edited(html, edits), tuple(term_ids))


def _button_around(html: str, markup: Markup, match: TermMatch) -> list[Edit]:
    """Return the tags to put in around a match; none where that would double an id."""
    first = markup.piece_at(match.start)
    start = markup.places[first] + match.start - markup.offsets[first]
    button = BUTTON.format(match.term_id)
    if markup.is_in_piece(match.end - 1, first):
        end = start + match.end - match.start
        return [(start, start, button), (end, end, BUTTON_END)]
    last = markup.piece_at(match.end - 1)
    end = markup.place_of(match.end - 1) + 1
    around = [markup.open_tags.get(piece, ()) for piece in range(first, last + 1)]
    shared = _shared(around)
    before, after = list(around[0][shared:]), list(around[-1][shared:])
    # The button goes around an element that starts or ends with the match.
    while before and before[-1].end == start:
        start = before.pop().start
    while after and html.startswith(f"</{after[-1].name}>", end):
        end += len(f"</{after.pop().name}>")
    if any(" id=" in html[tag.start : tag.end] for tag in (*before, *after)):
        return []
    return [
        (start, start, f"{_closing(before)}{button}{_opening(html, before)}"),
        (end, end, f"{_closing(after)}{BUTTON_END}{_opening(html, after)}"),
    ]


def _shared(around: list[tuple[Tag, ...]]) -> int:
    """Return how many elements are open around all pieces."""
    shared = 0
    for tags in zip(*around, strict=False):
        if len(set(tags)) > 1:
            break
        shared += 1
    return shared


def _closing(tags: list[Tag]) -> str:
    return "".join(f"</{tag.name}>" for tag in reversed(tags))


def _opening(html: str, tags: list[Tag]) -> str:
    return "".join(html[tag.start : tag.end] for tag in tags)


def _edited(html: str, edits: list[Edit]) -> str:
    parts, position = [], 0
    for start, end, text in edits:
        parts += (html[position:start], text)
        position = end
    parts.append(html[position:])
    return "".join(parts)
