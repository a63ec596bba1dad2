"""A Befund as readers see it: in one language, with names instead of keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from content.matrix.grades import Grade, definition, strongest
from content.matrix.kinds import Audience, Kind, Weight
from content.pages.text import TextKind, plain_text
from content.pages.version import PageVersion

if TYPE_CHECKING:
    from content.matrix.befund import Befund
    from content.matrix.beleg import Beleg


@dataclass(frozen=True)
class Evidence:
    """A Beleg under a Befund: ``place`` is where in the source the statement is found."""

    beleg: Beleg
    place: str

    @property
    def grade(self) -> Grade:
        """The grade, whose ``label`` has letter and word."""
        return Grade(self.beleg.grade)

    @property
    def definition(self) -> str:
        """What the grade means."""
        return definition(self.beleg.grade)


class Finding:
    """A Befund for a reader who wants the language ``wanted``; costs no query on one of ``live_findings()``."""

    def __init__(self, befund: Befund, wanted: str, version: PageVersion | None = None) -> None:
        self.befund = befund
        self.version = version or befund.version(wanted)

    @property
    def kind(self) -> Kind:
        """Chance, risk or open question, with ``label`` and ``icon``."""
        return Kind(self.befund.kind)

    @property
    def weight(self) -> Weight:
        """How much it weighs."""
        return Weight(self.befund.weight)

    @property
    def audiences(self) -> list[Any]:
        """The names of those for whom it matters, in the order of the choices."""
        return [audience.label for audience in Audience if audience.value in self.befund.audiences]

    @property
    def steps(self) -> list[str]:
        """What a municipality can do, step by step."""
        return [step.text for step in plain_text(self.version.what_to_do, TextKind.LIST_ITEM)]

    @cached_property
    def evidence(self) -> list[Evidence]:
        """The Belege in the editors' order."""
        return [Evidence(row.beleg, row.place) for row in self.befund.belege.all()]

    @property
    def grade(self) -> Grade | None:
        """The grade of the best Beleg; None on a draft without one."""
        return strongest(each.beleg.grade for each in self.evidence)
