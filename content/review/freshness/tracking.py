"""What became of the places of a text: kept, changed, split, merged, moved, removed, added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.review.freshness.places import TextPlace

# Words that two texts share, from 0 to 1, before one counts as the other with a new id.
ALIKE = 0.6
# By how much a neighbour must bring two texts closer to be a part of them that was cut off.
CLOSER = 0.05


@dataclass(frozen=True)
class Group:
    """Places of an older text and what became of them; one of both is empty for what is new or gone."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def track(old: Sequence[TextPlace], new: Sequence[TextPlace]) -> list[Group]:
    """Return all places of two states of a text in groups that belong together.

    A block keeps its id when it is changed or moved; one with a new id is known by its words.
    """
    pairs = _by(old, new, {}, lambda place: place.key)
    pairs |= _by(old, new, pairs, lambda place: (place.field, place.content))
    pairs |= _alike(old, new, pairs)
    groups = [_with_neighbours(i, j, pairs, old, new) for i, j in sorted(pairs.items())]
    used_old = {i for group in groups for i in group.old}
    used_new = {j for group in groups for j in group.new}
    groups += [Group((i,), ()) for i in range(len(old)) if i not in used_old]
    groups += [Group((), (j,)) for j in range(len(new)) if j not in used_new]
    return groups


def is_changed(group: Group, old: Sequence[TextPlace], new: Sequence[TextPlace]) -> bool:
    """Tell whether a group says something else than before; cut apart or put together, a text is the same."""
    return _content(old[i] for i in group.old) != _content(new[j] for j in group.new)


def _content(places: Iterable[TextPlace]) -> tuple[str, tuple[str, ...]]:
    contents = [place.content for place in places]
    return " ".join(text for text, _links in contents), tuple(
        link for _t, links in contents for link in links
    )


def _by(old, new, pairs: dict[int, int], name) -> dict[int, int]:
    """Pair places that bear the same name, each once."""
    taken = set(pairs.values())
    free: dict[object, list[int]] = {}
    for j, place in enumerate(new):
        if j not in taken:
            free.setdefault(name(place), []).append(j)
    found = {}
    for i, place in enumerate(old):
        if i not in pairs and free.get(name(place)):
            found[i] = free[name(place)].pop(0)
    return found


def _alike(old, new, pairs: dict[int, int]) -> dict[int, int]:
    """Pair what is left by its words, the most alike first."""
    left = [i for i in range(len(old)) if i not in pairs]
    free = set(range(len(new))) - set(pairs.values())
    found: dict[int, int] = {}
    values = [
        (likeness(old[i].text, new[j].text), i, j) for i in left for j in free if old[i].field == new[j].field
    ]
    for value, i, j in sorted(values, reverse=True):
        if value >= ALIKE and i not in found and j not in found.values():
            found[i] = j
    return found


def likeness(one: str, other: str) -> float:
    """Return how many words two texts share in the same order, from 0 (none) to 1 (the same)."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _with_neighbours(i: int, j: int, pairs: dict[int, int], old, new) -> Group:
    """Return a pair with the free neighbours that were cut off from it or added to it."""
    free_new = set(range(len(new))) - set(pairs.values())
    free_old = set(range(len(old))) - set(pairs)
    here, there = [i], [j]
    if old[i].content != new[j].content:
        _grow(there, free_new, new, lambda grown: _shared(old, here, new, grown))
        _grow(here, free_old, old, lambda grown: _shared(old, grown, new, there))
    return Group(tuple(here), tuple(there))


def _grow(numbers: list[int], free: set[int], places, closeness) -> None:
    best = closeness(numbers)
    for step in (1, -1):
        while True:
            neighbour = numbers[-1] + 1 if step == 1 else numbers[0] - 1
            if neighbour not in free or places[neighbour].field != places[numbers[0]].field:
                break
            grown = [*numbers, neighbour] if step == 1 else [neighbour, *numbers]
            if closeness(grown) < best + CLOSER:
                break
            numbers[:] = grown
            best = closeness(grown)


def _shared(old, here: list[int], new, there: list[int]) -> float:
    return likeness(" ".join(old[i].text for i in here), " ".join(new[j].text for j in there))
