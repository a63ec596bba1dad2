"""Boxes of terms as HTML: rendered once, then kept in the process until something that they show has changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from glossary.page_words import boxes
from glossary.term_list import ListedTerm

TEMPLATE = "glossary/box.html"
MOST_KEPT = 5_000

# Each names the state of something that boxes show and that lists of terms do not hold: their pictures. Other apps
# add theirs in AppConfig.ready().
states: list[Callable[[], Hashable]] = []

_kept: dict[Hashable, str] = {}
_state: tuple[Hashable, ...] = ()


def boxes_html(terms: Sequence[ListedTerm], context: dict[str, Any]) -> SafeString:
    """Return the boxes of terms as HTML, in their order.

    ``context`` has what the template needs of the page: ``version`` (``code``, ``is_foreign``) and ``language``.
    Costs no query for boxes that are kept, else two when a term has a picture.
    """
    global _kept, _state
    state = tuple(name() for name in states)
    if state != _state or len(_kept) > MOST_KEPT:
        _kept, _state = {}, state
    # Another thread may start anew meanwhile.
    kept, version = _kept, context["version"]
    look = (get_language(), version.code, version.is_foreign)
    new = [term for term in terms if (term, look) not in kept]
    for box in boxes(new) if new else ():
        html = render_to_string(TEMPLATE, context | {"box": box})
        # A page has dozens of boxes: their indentation would cost a reader as much as two of them.
        kept[box.term, look] = "\n".join(line.strip() for line in html.strip().splitlines()) + "\n"
    return mark_safe("".join(kept[term, look] for term in terms))
