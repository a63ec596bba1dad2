"""Keeping what translations were made from: at every publication, and when somebody says that a place still fits."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from content import languages
from content.pages.base_page import BasePage
from content.review.freshness.basis import StalePlace, first_basis, followed, settled
from content.review.freshness.models import TranslationBasis
from content.review.freshness.places import Key, TextPlace, places_of
from content.review.subjects import key_of, text_of
from glossary.models import Term

_STORED = ["german", "pairs", "translated", "stale", "stale_count", "stale_since"]


def follow_publication(subject: models.Model) -> None:
    """Compare the translations of what has just been published with its German text (``publication.after``).

    A translation that has a text for the first time was made from the German text beside it, released or not. Drafts
    never come here, so that they mark nothing. Two queries to read and one or two to write, whatever the text.
    """
    if not subject.live:  # type: ignore[attr-defined]
        return
    content_type, object_id = key_of(subject)
    german, now = places_of(text_of(subject, languages.DEFAULT)), timezone.now()
    rows = {row.language: row for row in _rows(subject)}
    new, known = [], []
    for code in languages.CODES:
        translated = [] if code == languages.DEFAULT else places_of(text_of(subject, code))
        row = rows.get(code)
        if row is not None:
            row.take(followed(row.basis, german, translated, code), german, now)
            known.append(row)
        elif translated:
            row = TranslationBasis(content_type=content_type, object_id=object_id, language=code)
            row.take(first_basis(german, translated, code), german, now)
            new.append(row)
    if new:
        TranslationBasis.objects.bulk_create(new, ignore_conflicts=True)
    if known:
        TranslationBasis.objects.bulk_update(known, _STORED)


def stale_places(subject: models.Model, code: str) -> list[StalePlace]:
    """Return the places of a translation that no longer fit the published German text, from one query."""
    row = _rows(subject).filter(language=code).first()
    return row.stale_places if row else []


def stale_in_draft(subject: models.Model) -> dict[str, list[StalePlace]]:
    """Return by language what is stale and has not been changed since in what somebody is writing.

    ``subject`` holds the draft. One query for all languages.
    """
    found = {}
    for row in _rows(subject).filter(stale_count__gt=0):
        written = {place.key: place.fingerprint for place in places_of(text_of(subject, row.language))}
        published = row.basis.translated
        found[row.language] = [
            place
            for place in row.stale_places
            if published.get(key := (place.field, place.block_id)) == written.get(key)
        ]
    return found


@transaction.atomic
def settle(subject: models.Model, code: str, key: Key) -> bool:
    """Note that a place of a translation fits the German text of now; False when it was not marked.

    ``subject`` is what the public sees, not a draft.
    """
    row = _rows(subject).select_for_update().filter(language=code).first()
    if row is None or key not in [(place.field, place.block_id) for place in row.stale_places]:
        return False
    german: list[TextPlace] = places_of(text_of(subject, languages.DEFAULT))
    row.take(settled(row.basis, german, {key}), german, timezone.now())
    row.save(update_fields=_STORED)
    count_stale(subject)
    return True


def count_stale(subject: models.Model) -> None:
    """Write into the states of the public versions how many places no longer fit the German text: one query.

    Reports of thousands of versions sort by it. What an alias shows is looked at where it is written.
    """
    if getattr(subject, "alias_of_id", None):
        return
    counts = _rows(subject).filter(language=models.OuterRef("language")).values("stale_count")[:1]
    subject.version_statuses.update(stale_count=Coalesce(models.Subquery(counts), 0))  # type: ignore[attr-defined]


def forget_deleted() -> None:
    """Delete what was kept of pages and terms that are gone, also those below a deleted page. Two queries."""
    for model in (BasePage, Term):
        alive = model._base_manager.annotate(key=Cast("pk", models.CharField())).values("key")
        own = {"content_type": ContentType.objects.get_for_model(model)}
        TranslationBasis.objects.filter(**own).exclude(object_id__in=alive).delete()


def _rows(subject: models.Model) -> models.QuerySet[TranslationBasis]:
    content_type, object_id = key_of(subject)
    return TranslationBasis.objects.filter(content_type=content_type, object_id=object_id)
