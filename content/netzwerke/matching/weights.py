"""What counts how much, as data. Change numbers here; the code only reads them.

A **share** tells how well two sides fit in one part, in percent. A **weight** tells what a part counts in the
whole; the weights of a scheme make up 100. Everything is a whole number: every database, every machine and the
fast way for whole rounds (``grid``) come to the same result.

The numbers are choices of the project, made with these rules in mind:

- What both want comes first: what one seeks and the other offers, then the field of work.
- Circumstances (size, stage, region) help to understand each other; none of them alone decides.
- Nobody is ranked by what a person is. Municipalities and initiatives are compared by what they do.
- What is not known counts half: an empty field neither helps nor harms much.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

UNKNOWN = 50


class Part(StrEnum):
    """What two sides are compared in."""

    COMPLEMENT = "complement"
    FIELDS = "fields"
    SIZE = "size"
    STAGE = "stage"
    REGION = "region"
    LANGUAGES = "languages"
    WAYS = "ways"
    CAPACITY = "capacity"
    FRESHNESS = "freshness"


# How well an offer answers a request: not at all, the same field, the same field and kind.
NO_ANSWER, SAME_FIELD, SAME_FIELD_AND_KIND = range(3)

SIZES = ("xs", "s", "m", "l")
# By the number of classes between them.
SIZE_SHARES = (100, 60, 20, 0)

STAGES = ("start", "plan", "act", "share")

REGION_WISHES = ("near", "far", "any")
# By the wish, then by the number of borders in between: 0, 1, 2, 3 and more.
REGION_SHARES: Mapping[str, tuple[int, int, int, int]] = {
    "near": (100, 70, 30, 0),
    "far": (0, 30, 70, 100),
    "any": (100, 100, 100, 100),
}

# By the number of fields both work in: 0, 1, 2, 3 and more.
FIELD_SHARES = (0, 60, 85, 100)
# By the number of free places: 0, 1, 2, 3 and more.
CAPACITY_SHARES = (0, 60, 80, 100)
# By the days since something was heard: up to 30, 90, 180, 365, and more.
FRESHNESS_DAYS = (30, 90, 180, 365)
FRESHNESS_SHARES = (100, 75, 50, 25, 0)


@dataclass(frozen=True)
class Scheme:
    """The numbers for one kind of question.

    ``complement`` has the shares by how well the right offers what the left seeks (row), and the left what the
    right seeks (column). ``stages`` has those by the stage of the left (row) and of the right (column), in the
    order of ``STAGES``. With ``needs_answer`` only those are matched of whom one seeks what the other offers.
    """

    weights: Mapping[Part, int]
    complement: tuple[tuple[int, int, int], ...]
    stages: tuple[tuple[int, int, int, int], ...]
    needs_answer: bool


# Two partners with equal rights: the same whoever is called left.
TANDEM = Scheme(
    weights={
        Part.COMPLEMENT: 30,
        Part.FIELDS: 20,
        Part.SIZE: 10,
        Part.STAGE: 10,
        Part.REGION: 10,
        Part.LANGUAGES: 5,
        Part.WAYS: 5,
        Part.CAPACITY: 3,
        Part.FRESHNESS: 7,
    },
    complement=((0, 30, 70), (30, 50, 80), (70, 80, 100)),
    # Equals go together; who passes experience on fits those who begin.
    stages=((100, 80, 60, 90), (80, 100, 80, 90), (60, 80, 100, 80), (90, 90, 80, 60)),
    needs_answer=False,
)

# A request (left) and an offer (right). Both are about one thing, so the fields of their profiles count less.
HELP = Scheme(
    weights={
        Part.COMPLEMENT: 40,
        Part.FIELDS: 9,
        Part.SIZE: 10,
        Part.STAGE: 10,
        Part.REGION: 10,
        Part.LANGUAGES: 5,
        Part.WAYS: 5,
        Part.CAPACITY: 4,
        Part.FRESHNESS: 7,
    },
    complement=((0, 0, 0), (40, 40, 40), (100, 100, 100)),
    # Who offers should be further on than who asks.
    stages=((60, 80, 100, 100), (30, 60, 100, 100), (20, 30, 60, 100), (20, 20, 40, 60)),
    needs_answer=True,
)
