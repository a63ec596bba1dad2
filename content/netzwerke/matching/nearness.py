"""How far apart two Länder are: the number of borders between them."""

from __future__ import annotations

from collections import deque

# Länder with a common border on land; each border stands once. Source: Bundesamt für Kartographie und
# Geodäsie, Verwaltungsgebiete 1:250 000 (VG250).
_BORDERS = """
    BW-BY BW-HE BW-RP BY-HE BY-SN BY-TH BE-BB BB-MV BB-NI BB-SN BB-ST HB-NI HH-NI HH-SH HE-NI HE-NW HE-RP HE-TH
    MV-NI MV-SH NI-NW NI-SH NI-ST NI-TH NW-RP RP-SL SN-ST SN-TH ST-TH
"""


def _neighbours() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for border in _BORDERS.split():
        one, other = border.split("-")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {land: frozenset(near) for land, near in found.items()}


NEIGHBOURS = _neighbours()
LAENDER = tuple(sorted(NEIGHBOURS))


def _borders_from(start: str) -> dict[str, int]:
    found, waiting = {start: 0}, deque([start])
    while waiting:
        land = waiting.popleft()
        for near in NEIGHBOURS[land] - found.keys():
            found[near] = found[land] + 1
            waiting.append(near)
    return found


_STEPS = {land: _borders_from(land) for land in LAENDER}


def borders_between(one: str, other: str) -> int | None:
    """Return how many borders lie between two Länder, given by their two letters; None where one is unknown.

    >>> borders_between("BY", "BY"), borders_between("BY", "TH"), borders_between("BY", "SH")
    (0, 1, 3)
    """
    return _STEPS.get(one, {}).get(other)
