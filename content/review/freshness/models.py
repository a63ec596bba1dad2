"""What each translation was made from, as stored."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.review.freshness.basis import Basis, StalePlace, stale
from content.review.freshness.places import TextPlace


class TranslationBasis(models.Model):
    """The German text that one translation of a page or term was made from, and which places no longer fit it.

    ``german`` are stored places, ``pairs`` lists of a place of the translation and the German ones opposite,
    ``translated`` the places of the translation with their fingerprints.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=40)
    language = models.CharField(max_length=20)
    german = models.JSONField(default=list)
    pairs = models.JSONField(default=list)
    translated = models.JSONField(default=list)
    stale = models.JSONField(default=list)
    stale_count = models.PositiveIntegerField(default=0, db_index=True)
    stale_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("basis of a translation")
        verbose_name_plural = _("bases of translations")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "language"], name="one_basis_for_each_translation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id} {self.language}"

    @property
    def basis(self) -> Basis:
        """The basis to reckon with."""
        return Basis(
            tuple(TextPlace.read(stored) for stored in self.german),
            {tuple(key): [tuple(source) for source in sources] for key, sources in self.pairs},
            {tuple(key): fingerprint for key, fingerprint in self.translated},
        )

    @property
    def stale_places(self) -> list[StalePlace]:
        """The places that were made from German text that has changed, as of the last publication."""
        return [StalePlace(*stored) for stored in self.stale]

    def take(self, basis: Basis, german: list[TextPlace], now: Any) -> None:
        """Take over a basis and what is stale beside the German text of now; not saved yet."""
        places = stale(basis, german)
        self.german = [place.stored() for place in basis.german]
        self.pairs = [[list(key), [list(one) for one in sources]] for key, sources in basis.pairs.items()]
        self.translated = [[list(key), value] for key, value in basis.translated.items()]
        self.stale = [[place.field, place.block_id, place.old, place.new] for place in places]
        self.stale_count = len(places)
        self.stale_since = (self.stale_since or now) if places else None
