"""Versions that a newly shown language would bring to the public although nobody ever judged them and they fail."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import models
from wagtail.log_actions import log

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column
from content.review.recheck.run import CheckedVersion
from content.review.reports.status import VersionStatus


def hold_back(subject: models.Model, found: Sequence[CheckedVersion]) -> list[str]:
    """Take back the release of a page's versions that fail and were never judged, and return their languages.

    Such a version was released while the site did not show its language, so that no gate has seen it. Its text stays as
    it is, and the draft keeps its tick: who publishes it next is told what to mend. A version that was judged before
    stays public whatever the rules say now. Terms have no release; they are told only.
    """
    if not isinstance(subject, BasePage):
        return []
    stopped = [version.code for version in found if version.stops]
    if not stopped:
        return []
    judged = set(VersionStatus.objects.filter(page=subject.pk).values_list("language", flat=True))
    # A page without any state was published before states were kept: nothing tells what the gate has seen of it.
    held = [code for code in stopped if code not in judged] if judged else []
    if held:
        for code in held:
            setattr(subject, column("released", code), False)
        subject.save()
        names = ", ".join(languages.get(code).name for code in held)
        log(instance=subject, action="content.readability.hold", data={"reason": names})
    return held
