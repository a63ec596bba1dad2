"""What a term lacks before readers may see it. Other apps add their checks to ``checks``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content import languages
from glossary.version import TermVersion, column

if TYPE_CHECKING:
    from glossary.term import Term

Problems = dict[str, list[str]]
# Filled by other apps in AppConfig.ready(): each gets a term and returns {field: [messages]}, empty when it is fine.
checks: list[Callable[[Term], Problems]] = []

# Filled likewise: each gets a saved term, live or no longer live, once the public sees it differently.
after: list[Callable[[Term], None]] = []

# Filled likewise: called once a page or term, and what lies below it, is deleted.
after_deletion: list[Callable[[], None]] = []


class NotPublishable(ValidationError):
    """A term or page cannot go live as it is. Carries ``{field: [messages]}``, messages in plain German."""


# What the public reads of a term, in each language that has word and explanation.
PUBLIC_TEXTS = ("name", "explanation", "long_explanation", "picture_alt")


def problems(term: Term) -> Problems:
    """Return what keeps a term from going live, as ``{field: [messages]}``: what it lacks, then what checks say.

    An incomplete term is not checked further: what is missing comes first.
    """
    return lacks(term) or _refused(term)


def lacks(term: Term) -> Problems:
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
    return found


def check_publishable(term: Term) -> None:
    """Raise NotPublishable when the term lacks something it needs before the public sees it, or a check refuses it.

    A live term whose public text stays as it is keeps its place even when a check would refuse it by now: a rule
    made stricter must not stop anybody from adding a form of the word. Publishing it anew is judged.
    """
    found = lacks(term)
    if not found and (refused := _refused(term)) and not stays_public(term):
        found = refused
    if found:
        raise NotPublishable(found)


def stays_public(term: Term) -> bool:
    """Return whether all that readers would see of a term's text is public already, by the same publication."""
    stored = (
        type(term)._base_manager.filter(pk=term.pk, live=True, live_revision=term.live_revision_id).first()
        if term.pk
        else None
    )
    if stored is None:
        return False
    before = _public_texts(stored)
    return all(before.get(code) == texts for code, texts in _public_texts(term).items())


def _public_texts(term: Term) -> dict[str, list[str]]:
    versions = [TermVersion(term, language.code) for language in languages.active()]
    return {
        version.code: [getattr(version, field) for field in PUBLIC_TEXTS]
        for version in versions
        if version.exists
    }


def _refused(term: Term) -> Problems:
    found: Problems = {}
    for check in checks:
        for field, messages in check(term).items():
            found.setdefault(field, []).extend(messages)
    return found


def tell(term: Term) -> None:
    """Call everything that follows a publication or its end, in the order in which it was added."""
    for follow in after:
        follow(term)


def tell_deletion() -> None:
    """Call everything that cleans up after a page or term."""
    for clean_up in after_deletion:
        clean_up()
