"""The words that were taken out of a text and put into it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class DiffPart:
    """A run of words that both texts have (``same``), only the old one or only the new one."""

    kind: Literal["same", "old", "new"]
    text: str


def word_diff(old: str, new: str) -> list[DiffPart]:
    """Return two texts as one, in parts.

    >>> [(part.kind, part.text) for part in word_diff("am 3. Mai", "am 4. Mai")]
    [('same', 'am '), ('old', '3'), ('new', '4'), ('same', '. Mai')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    parts = []
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(DiffPart("same", "".join(before[i:j])))
            continue
        if i < j:
            parts.append(DiffPart("old", "".join(before[i:j])))
        if k < m:
            parts.append(DiffPart("new", "".join(after[k:m])))
    return parts


def shortened(parts: list[DiffPart], around: int = 80) -> list[DiffPart]:
    """Return a diff in which long runs that did not change are cut to ``around`` characters beside a change.

    >>> shortened([DiffPart("same", "Der Ausweis kostet immer "), DiffPart("new", "12 Euro")], around=8)[0].text
    '… immer '
    """
    last = len(parts) - 1
    return [
        part
        if part.kind != "same"
        else DiffPart("same", _cut(part.text, around, is_first=number == 0, is_last=number == last))
        for number, part in enumerate(parts)
    ]


def _cut(text: str, around: int, is_first: bool, is_last: bool) -> str:
    head, tail = ("" if is_first else text[:around]), ("" if is_last else text[-around:])
    if len(head) + len(tail) >= len(text):
        return text
    # Whole words, so that nobody takes a stump for a change.
    return f"{head.rpartition(' ')[0]}{' ' if head else ''}… {tail.partition(' ')[2]}".rstrip(
        " " if is_last else ""
    )
