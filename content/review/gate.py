"""The gate: what keeps a page or term from the public because it is too hard to read."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import languages
from content.pages.columns import column
from content.pages.release import PlacedProblem
from content.readability import Finding
from content.review.analysis import analysed, text_to_analyse
from content.review.documents import Place
from content.review.exceptions.allowances import Allowances
from content.review.judgement import Judgement, judge
from content.review.standards import standards_for
from content.review.subjects import public_codes, version_field

logger = logging.getLogger(__name__)

# More places than these are counted, not listed: nobody mends them one after another from a message.
MOST_LISTED = 25
LONGEST_QUOTE = 60

Problems = dict[str, list[str | ValidationError]]


def judgements(subject: models.Model) -> dict[str, Judgement]:
    """Return the judgement on every version that is public when the page or term is live, by its language.

    Costs two queries when all is analysed, one more when a version fails: somebody may have let it pass.
    """
    applied = standards_for(subject, public_codes(subject))
    texts = {code: text_to_analyse(subject, standard) for code, standard in applied.items()}
    found = {code: judge(analysis, applied[code]) for code, analysis in analysed(texts).items()}
    failing = {code: judgement for code, judgement in found.items() if judgement.fails}
    if failing:
        allowances = Allowances.of(subject)
        found |= {
            code: allowances.apply(judgement, texts[code].document) for code, judgement in failing.items()
        }
    return found


def refusals(subject: models.Model) -> Problems:
    """Return what keeps a page or term from the public, as ``{field: [messages]}``; empty when it may go live.

    Looks at released versions of the site's languages whose standard is binding; a standing exception covers all but
    errors of law. Fails closed: a text that cannot be checked stays where it is. The log says why, the editor that
    it is not their fault.
    """
    try:
        stopping = {code: judgement.stopping for code, judgement in judgements(subject).items()}
    except DatabaseError:
        raise
    except Exception:
        logger.exception("The text of %s %s could not be checked.", type(subject).__name__, subject.pk)
        message = _(
            "The text could not be checked, so it does not go online. It is not your fault, and nothing is lost. "
            "Please try again, and tell the people who run the site if it happens again."
        )
        return {version_field(subject, languages.DEFAULT): [message]}
    found: Problems = {}
    for code, judgement in stopping.items():
        if judgement is None:
            continue
        for field, message in messages(judgement, version_field(subject, code)):
            found.setdefault(field, []).append(message)
    return found


def messages(judgement: Judgement, version_field: str) -> Iterable[tuple[str, str | ValidationError]]:
    """Yield what must change in a version: the field it stands in and a message with place, reason and remedy.

    What concerns the whole text comes first, at ``version_field``. The code of a message is the id of its rule.
    """
    code = judgement.applied.language
    name = languages.get(code).name
    for reason in judgement.because:
        yield version_field, ValidationError(f"{name}: {reason}", code="readability_score")
    for finding in judgement.failing[:MOST_LISTED]:
        place = Place.read(finding.block)
        message = PlacedProblem(f"{name}: {described(finding)}", finding.rule, place.block_id)
        yield column(place.field, code), message
    more = len(judgement.failing) - MOST_LISTED
    if more > 0:
        text = ngettext(
            "%(count)d more place must be changed.", "%(count)d more places must be changed.", more
        )
        yield version_field, f"{name}: {text % {'count': more}}"


def described(finding: Finding) -> str:
    """Return a finding as one line: the words in question, what is hard, what to do."""
    words = " ".join(finding.text.split())
    if len(words) > LONGEST_QUOTE:
        words = f"{words[: LONGEST_QUOTE - 2].rstrip()} …"
    said = f"{finding.message} {finding.remedy}".strip()
    return f"„{words}“ {said}" if words else said
