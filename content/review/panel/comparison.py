"""A translation beside the German text: what is missing, what has changed since, which facts differ."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.functional import cached_property
from django.utils.text import capfirst

from content import languages
from content.pages.text import TextBlock
from content.review.documents import Place
from content.review.facts import FactDifference, compare
from content.review.freshness.basis import StalePlace
from content.review.freshness.follow import stale_in_draft
from content.review.freshness.notes import settle_url
from content.review.freshness.word_diff import DiffPart, word_diff
from content.review.freshness.word_diff import shortened as shortened_diff
from content.review.panel.advice import shortened
from content.review.panel.spot import Spot, Spots

# More are never shown: whoever meets a hundred starts with a hundred.
MOST = 100


@dataclass(frozen=True)
class MissingText:
    """A field that has a German text and none in this language."""

    field: str
    label: str


@dataclass(frozen=True)
class OtherFact:
    """A fact that the German text and this version do not share; ``spot`` is where to look."""

    difference: FactDifference
    key: str
    spot: Spot

    @property
    def german(self) -> str:
        """The words of the German text; empty where it says nothing."""
        fact = self.difference.source
        return shortened(fact.text) if fact else ""

    @property
    def here(self) -> str:
        """The words of this version; empty where it says nothing."""
        fact = self.difference.translation
        return shortened(fact.text) if fact else ""


@dataclass(frozen=True)
class Stale:
    """A place of a translation whose German text has changed. ``spot`` is None where nothing stands there now.

    ``settle_url`` is where an editor says that it still fits.
    """

    place: StalePlace
    key: str
    label: str
    spot: Spot | None
    settle_url: str

    @property
    def parts(self) -> list[DiffPart]:
        """What has changed in the German text."""
        return shortened_diff(word_diff(self.place.old, self.place.new))


@dataclass(frozen=True)
class Comparison:
    """One language version of a page or term, saved or not, beside its German text."""

    subject: models.Model
    language: str
    pieces: list[TextBlock]
    german: list[TextBlock]

    @property
    def is_translation(self) -> bool:
        """True in every language but German, as soon as somebody has begun to write."""
        return self.language != languages.DEFAULT and any(piece.text for piece in self.pieces)

    @property
    def number(self) -> int:
        """How many places there are to look at; hints on facts do not count."""
        return len(self.missing) + len(self.stale) + sum(not fact.difference.is_hint for fact in self.facts)

    @cached_property
    def missing(self) -> list[MissingText]:
        """What is written in German and not yet in this language; nothing where nobody has begun."""
        if not self.is_translation:
            return []
        written = {piece.field for piece in self.pieces if piece.text}
        german = dict.fromkeys(piece.field for piece in self.german if piece.text)
        return [MissingText(name, self._label(name)) for name in german if name not in written]

    @cached_property
    def stale(self) -> list[Stale]:
        """The places whose German text has changed since they were written, and which are still as they were."""
        if not self.is_translation or self.subject.pk is None:
            return []
        code = self.language
        spots, places = Spots(self.pieces, code), stale_in_draft(self.subject).get(code, [])
        return [
            Stale(
                place,
                f"stale-{code}-{number}",
                self._label(place.field),
                spots.of_block(place.field, place.block_id),
                settle_url(self.subject, code),
            )
            for number, place in enumerate(places[:MOST])
        ]

    @cached_property
    def facts(self) -> list[OtherFact]:
        """The facts in which this version and the German one differ."""
        if not self.is_translation:
            return []
        code = self.language
        here, german = Spots(self.pieces, code), Spots(self.german, languages.DEFAULT)
        found = []
        for number, difference in enumerate(compare(self.german, self.pieces, code)):
            spots, place = (here if difference.translation else german), difference.here.place
            spot = spots.at(Place(place.field, place.block_id, place.piece), place.start, place.end)
            found.append(OtherFact(difference, f"fact-{code}-{number}", spot))
        return found[:MOST]

    @property
    def placed(self) -> list[OtherFact | Stale]:
        """What has a place to go to."""
        return [*self.facts, *(stale for stale in self.stale if stale.spot)]

    def _label(self, field: str) -> str:
        return capfirst(self.subject._meta.get_field(field).verbose_name)
