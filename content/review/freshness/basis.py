"""What a translation was made from, and what of it has changed: pure functions on places."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from content import languages
from content.review.alignment import align
from content.review.freshness.opposite import LEAST_LIKENESS, Pairs, likeness_for, opposite
from content.review.freshness.places import Key, TextPlace, joined
from content.review.freshness.tracking import Group, is_changed, track


@dataclass(frozen=True)
class StalePlace:
    """A place of a translation whose German text has changed: what it was made from, and what stands there now.

    ``old`` is empty for German text that was added, ``new`` for one that is gone. Without ``block_id`` it is the
    whole field.
    """

    field: str
    block_id: str
    old: str
    new: str


@dataclass(frozen=True)
class Basis:
    """The German text as the translation knows it, who stands opposite whom, and the translation's fingerprints."""

    german: tuple[TextPlace, ...]
    pairs: Pairs
    translated: dict[Key, str]


def first_basis(german: Sequence[TextPlace], translated: Sequence[TextPlace], code: str) -> Basis:
    """Return the basis of a translation that nobody has looked at before: it was made from this German text."""
    return Basis(tuple(german), opposite(german, translated, code), _fingerprints(translated))


def followed(basis: Basis, german: Sequence[TextPlace], translated: Sequence[TextPlace], code: str) -> Basis:
    """Return the basis after a publication: what was changed in the translation is made from the new German text."""
    basis = _with_known_ids(basis, translated)
    now = _fingerprints(translated)
    touched = {key for key, was in basis.translated.items() if now.get(key, was) != was}
    basis = settled(basis, german, (), gone=basis.translated.keys() - now.keys())
    basis = Basis(basis.german, {key: basis.pairs.get(key, []) for key in now}, now)
    basis, written = _with_new_places(basis, german, translated, code)
    return settled(basis, german, touched | written)


def settled(
    basis: Basis, german: Sequence[TextPlace], keys: Collection[Key], gone: Collection[Key] = ()
) -> Basis:
    """Return the basis after somebody has looked at places of the translation: they fit the German text of now.

    ``gone`` are places that were deleted from the translation: what they were made from concerns nobody any more.
    """
    groups = track(basis.german, german)
    by_group = {group: _anchors(group, groups, basis, german) for group in groups}
    done = {
        group
        for group in groups
        if not is_changed(group, basis.german, german)
        or by_group[group] & set(keys)
        or (group.old and by_group[group] <= set(gone))
    }
    pairs = {key: list(sources) for key, sources in basis.pairs.items()}
    for group in done:
        before = {basis.german[i].key for i in group.old}
        after = [german[j].key for j in group.new]
        for key in by_group[group] if not before else pairs:
            sources = pairs.get(key, [])
            if not before or before & set(sources):
                pairs[key] = list(dict.fromkeys([*(one for one in sources if one not in before), *after]))
    return Basis(tuple(_merged(basis.german, german, groups, done)), pairs, basis.translated)


def stale(basis: Basis, german: Sequence[TextPlace]) -> list[StalePlace]:
    """Return the places of a translation that were made from German text that has changed, in their order."""
    groups = track(basis.german, german)
    found: dict[Key, list[Group]] = {}
    for group in groups:
        if is_changed(group, basis.german, german):
            for key in _anchors(group, groups, basis, german):
                found.setdefault(key, []).append(group)
    order = {key: number for number, key in enumerate(basis.pairs)}
    return [
        StalePlace(
            *key,
            old=joined([basis.german[i] for group in found[key] for i in group.old]),
            new=joined([german[j] for group in found[key] for j in group.new]),
        )
        for key in sorted(found, key=lambda key: order.get(key, -1))
    ]


def _fingerprints(places: Sequence[TextPlace]) -> dict[Key, str]:
    return {place.key: place.fingerprint for place in places}


def _with_known_ids(basis: Basis, translated: Sequence[TextPlace]) -> Basis:
    """Return the basis with the new ids of places that were copied or imported with all their words."""
    now = _fingerprints(translated)
    by_content = {(key[0], value): key for key, value in now.items() if key not in basis.translated}
    renamed = {
        key: by_content.get((key[0], value), key) if key not in now else key
        for key, value in basis.translated.items()
    }
    return Basis(
        basis.german,
        {renamed.get(key, key): sources for key, sources in basis.pairs.items()},
        {renamed[key]: value for key, value in basis.translated.items()},
    )


def _with_new_places(
    basis: Basis, german: Sequence[TextPlace], translated: Sequence[TextPlace], code: str
) -> tuple[Basis, set[Key]]:
    """Give places that were added to the translation their German partners.

    They are those without one, else those of the place before: it was cut in two. Returned with the basis are the
    places whose German partner is new, too.
    """
    paired = {source for sources in basis.pairs.values() for source in sources}
    new = [place for place in translated if not basis.pairs.get(place.key)]
    free = [place for place in german if place.key not in paired]
    likeness = likeness_for(code)
    pairs, written = dict(basis.pairs), set()
    for i, j in align([place.piece for place in free], [place.piece for place in new], likeness):
        fits = likeness(free[i].piece, new[j].piece) >= LEAST_LIKENESS[code == languages.EASY]
        if free[i].field == new[j].field and fits:
            pairs[new[j].key] = [free[i].key]
            written.add(new[j].key)
    known = {place.key for place in basis.german}
    added = tuple(place for place in free if place.key not in known and [place.key] in pairs.values())
    before: list[Key] = []
    for place in translated:
        if not pairs.get(place.key):
            same_field = [source for source in before if source[0] == place.field]
            pairs[place.key] = same_field or [s.key for s in german if s.field == place.field][:1]
        before = pairs[place.key]
    whole = _merged(
        basis.german,
        german,
        groups := track(basis.german, german),
        {group for group in groups if not group.old and german[group.new[0]] in added},
    )
    return Basis(tuple(whole), pairs, basis.translated), written


def _anchors(group: Group, groups: Sequence[Group], basis: Basis, german: Sequence[TextPlace]) -> set[Key]:
    """Return the places of the translation that a change concerns: its partners, else where they would stand."""
    sources = {basis.german[i].key for i in group.old}
    partners = {key for key, found in basis.pairs.items() if sources & set(found)}
    if partners:
        return partners
    field = basis.german[group.old[0]].field if group.old else german[group.new[0]].field
    for source in _nearest(group, groups, basis, german, field):
        partners = [key for key, found in basis.pairs.items() if source in found]
        if partners:
            return {partners[-1]}
    return {next((key for key in basis.pairs if key[0] == field), (field, ""))}


def _nearest(group: Group, groups, basis: Basis, german, field: str) -> list[Key]:
    """Return the German places before a change, the nearest first, as the basis knows them."""
    if group.old:
        return [place.key for place in reversed(basis.german[: group.old[0]]) if place.field == field]
    former = {j: one.old[-1] for one in groups for j in one.new if one.old}
    before = [former[j] for j in range(group.new[0] - 1, -1, -1) if j in former and german[j].field == field]
    return [basis.german[i].key for i in before]


def _merged(old, new, groups: Sequence[Group], done: Collection[Group]) -> list[TextPlace]:
    """Return the old places with the new ones of the groups that are done, each at its place."""
    of_old = {i: group for group in groups for i in group.old}
    of_new = {j: group for group in groups for j in group.new}
    after: dict[int, list[TextPlace]] = {}
    for group in sorted((one for one in done if not one.old), key=lambda one: one.new):
        earlier = next((j for j in range(group.new[0] - 1, -1, -1) if of_new[j].old), None)
        position = -1 if earlier is None else of_new[earlier].old[-1]
        after.setdefault(position, []).extend(new[j] for j in group.new)
    merged = list(after.get(-1, ()))
    for i, place in enumerate(old):
        group = of_old[i]
        if group not in done:
            merged.append(place)
        elif i == group.old[0]:
            merged += [new[j] for j in group.new]
        merged += after.get(i, ())
    return merged
