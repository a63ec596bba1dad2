"""What a term lacks before readers may see it. Other apps add their checks to ``checks``."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from content import languages
from glossary.version import TermVersion, column

if TYPE_CHECKING:
    from glossary.term import Term

logger = logging.getLogger(__name__)

SCHEDULED = "wagtail.publish.scheduled"

Problems = dict[str, list[str]]
# Filled by other apps in AppConfig.ready(): each gets a term and returns {field: [messages]}, empty when it is fine.
checks: list[Callable[[Term], Problems]] = []

# Filled likewise: each gets a saved term, live or no longer live, once the public sees it differently.
after: list[Callable[[Term], None]] = []

# Filled likewise: each gets a term whose planned publication was refused, its revision and why, to tell somebody.
after_refusal: list[Callable[[Term, Any, ValidationError], None]] = []


class NotPublishable(ValidationError):
    """A term cannot go live as it is. Carries ``{field: [messages]}``, messages in plain German."""


def problems(term: Term) -> Problems:
    """Return what a term lacks before it can go live, as ``{field: [messages]}``; empty when it is complete.

    German is always needed. A picture needs words in each language that explains the term.
    """
    found: Problems = {}
    for field in ("name", "explanation"):
        name = column(field, languages.DEFAULT)
        if not getattr(term, name):
            found[name] = [_("German is always needed: word and explanation.")]
    for language in languages.active():
        version = TermVersion(term, language.code)
        if term.picture_id and version.exists and not version.picture_alt:
            message = _("What does the picture show? The words for it are missing in %(language)s.")
            found[column("picture_alt", language.code)] = [message % {"language": language.name}]
    for check in checks:
        for field, messages in check(term).items():
            found.setdefault(field, []).extend(messages)
    return found


def check_publishable(term: Term) -> None:
    """Raise NotPublishable when the term lacks something it needs before the public sees it."""
    found = problems(term)
    if found:
        raise NotPublishable(found)


def tell(term: Term) -> None:
    """Call everything that follows a publication or its end, in the order in which it was added."""
    for follow in after:
        follow(term)


def publish_or_keep_as_draft(
    publish: Callable[..., Any], term: Term, revision: Any, *args: Any, **kwargs: Any
) -> None:
    """Call ``publish``; when a scheduled term is refused, take its schedule back and log why.

    Otherwise the terms and pages that are due after it would wait in vain. On every other route NotPublishable
    is raised on: there is somebody to read it.
    """
    if kwargs.get("log_action") != SCHEDULED:
        publish(revision, *args, **kwargs)
        return
    try:
        with transaction.atomic():
            publish(revision, *args, **kwargs)
    except ValidationError as refusal:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        logger.warning("Term %s was not published as scheduled: %s", term.pk, "; ".join(refusal.messages))
        for tell in after_refusal:
            tell(term, revision, refusal)
