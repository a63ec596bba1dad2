"""The reasons of a choice in the words of the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from content.handreichung.tailoring.choice import Pick, Reason
from content.handreichung.tailoring.questions import Question


def reasons_of(pick: Pick, questions: Sequence[Question]) -> list[str]:
    """Return why something was chosen, each reason a half sentence that begins with "because"."""
    found = [_reason(reason, questions) for reason in pick.reasons]
    if pick.is_basic:
        found.insert(0, _("because it belongs into every handbook"))
    if pick.by_hand:
        found.append(_("because you have taken it in yourselves"))
    return found


def _reason(reason: Reason, questions: Sequence[Question]) -> str:
    question = next(question for question in questions if question.name == reason.rule.question)
    words = ", ".join(_("“%s”") % question.label(answer) for answer in reason.answers)
    return str(reason.rule.reason) % {"what": words}
