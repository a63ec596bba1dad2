"""When the whole site is checked by itself: after an update of the engine, and when it shows a further language."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column
from content.review.engine import engine_version
from content.review.recheck.progress import Recheck
from content.review.recheck.scope import public_pages, public_terms
from content.review.reports.status import VersionStatus
from glossary.models import Term

# A check that breaks off goes on with the next one; one that always breaks off must not begin for ever.
MOST_TRIES = 5


def is_due() -> bool:
    """Return whether public versions were judged by a former engine, or never, and no check has looked at all since.

    A language that ``SITE_LANGUAGES`` adds brings texts to the public that nobody has judged in it.
    """
    newest = Recheck.objects.first()
    if newest and newest.is_running:
        return False
    tries = Recheck.objects.filter(judged_by=judged_by())
    if tries.filter(finished_at__isnull=False).exists() or tries.count() >= MOST_TRIES:
        return False
    return outdated().exists() or any(versions.exists() for versions in unjudged())


def judged_by() -> str:
    """Return what a check of now judges by: the engine, and the languages that the site shows."""
    return " ".join([engine_version(), *(language.code for language in languages.active())])


def outdated() -> models.QuerySet[VersionStatus]:
    """Return the states of public versions that were written by a former engine."""
    return VersionStatus.objects.exclude(analysis__engine_version=engine_version())


def unjudged() -> Iterator[models.QuerySet]:
    """Yield by language the public pages, then terms, with a version that has no state."""
    for language in languages.active():
        states = VersionStatus.objects.filter(language=language.code)
        pages: models.QuerySet[BasePage] = public_pages().filter(**{column("released", language.code): True})
        yield pages.exclude(pk__in=states.filter(term=None).values("page"))
        terms: models.QuerySet[Term] = public_terms()
        for name in ("name", "explanation"):
            terms = terms.exclude(**{column(name, language.code): ""}).exclude(
                **{column(name, language.code): None}
            )
        terms = terms.exclude(held_back__regex=rf"(^| ){language.code}( |$)")
        yield terms.exclude(pk__in=states.filter(page=None).values("term"))
