"""What stands on the page *Ausnahmen* of a text: each version with what stops it and what was let pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import models

from content import languages
from content.readability import Finding
from content.review.analysis import analysed, text_to_analyse
from content.review.exceptions.allowances import Allowances, sentence_hash, words_of
from content.review.exceptions.models import AcceptedFinding, Allowance, ReadabilityException
from content.review.judgement import Judgement, judge
from content.review.standards import LAW_RULES, standards_for
from content.review.subjects import key_of, public_codes

# Allowances that are listed at one text, the newest first.
MOST_LISTED = 50


@dataclass(frozen=True)
class FailingPlace:
    """A finding that stops a version, with what names its sentence."""

    finding: Finding
    sentence_hash: str

    @property
    def names(self) -> dict[str, str]:
        """What tells this place from the others of its version: the fields of the form that accepts it."""
        return {
            "rule": self.finding.rule,
            "sentence_hash": self.sentence_hash,
            "words": words_of(self.finding),
        }

    @property
    def is_of_law(self) -> bool:
        """True when nobody may let it pass."""
        return self.finding.rule in LAW_RULES


@dataclass(frozen=True)
class JudgedVersion:
    """A version of the newest draft."""

    language: languages.Language
    judgement: Judgement
    places: tuple[FailingPlace, ...]
    allowances: list[Allowance] = field(default_factory=list)

    @property
    def text_hash(self) -> str:
        """The text that an exception would hold for."""
        return self.judgement.analysis.text_hash

    @property
    def is_excepted(self) -> bool:
        """True when an exception holds for this text."""
        return self.judgement.is_excepted


def newest(subject: models.Model) -> models.Model:
    """Return the newest draft of a page or term, whose text somebody wants to publish."""
    return subject.get_latest_revision_as_object()


def judged_versions(subject: models.Model) -> list[JudgedVersion]:
    """Return the versions that would be public, in the order of the languages."""
    draft = newest(subject)
    applied = standards_for(draft, public_codes(draft))
    texts = {code: text_to_analyse(draft, standard) for code, standard in applied.items()}
    allowances, listed = Allowances.of(draft), listed_at(subject)
    versions = []
    for code, analysis in analysed(texts).items():
        document = texts[code].document
        judgement = allowances.apply(judge(analysis, applied[code]), document)
        places = tuple(
            FailingPlace(finding, sentence_hash(document, finding)) for finding in judgement.failing
        )
        own = [allowance for allowance in listed if allowance.language == code]
        versions.append(JudgedVersion(languages.get(code), judgement, places, own))
    return versions


def listed_at(subject: models.Model) -> list[Allowance]:
    """Return what stands of exceptions and accepted findings at a page or term, the newest first."""
    content_type, object_id = key_of(subject)
    own = {"content_type": content_type, "object_id": object_id}
    found: list[Allowance] = []
    for model in (ReadabilityException, AcceptedFinding):
        found += model.objects.standing().filter(**own).select_related("given_by")[:MOST_LISTED]
    return found
