"""Versions that a newly shown language would bring to the public although nobody ever judged them and they fail."""

from __future__ import annotations

from collections.abc import Sequence

from wagtail.log_actions import log

from content import languages
from content.pages.base_page import BasePage
from content.pages.columns import column
from content.pages.release import NotPublishable
from content.review.recheck.run import CheckedVersion
from glossary.models import Term


def hold_back(subject: BasePage | Term, found: Sequence[CheckedVersion]) -> list[str]:
    """Take versions from the public that fail and were never judged, and return their languages.

    Such a version was released while the site did not show its language, so that no gate has seen it. Its text stays as
    it is, and the draft keeps its tick: who publishes it next is told what to mend. A version that was judged before
    stays public whatever the rules say now. Terms have no release: they remember what readers must not see.
    """
    stopped = [version.code for version in found if version.stops]
    if not stopped:
        return []
    judged = set(subject.version_statuses.values_list("language", flat=True))
    # What has no state at all was published before states were kept: nothing tells what the gate has seen of it.
    held = [code for code in stopped if code not in judged] if judged else []
    if held:
        if isinstance(subject, Term):
            subject.held_back = " ".join([*subject.held_back.split(), *held])
            subject.save(update_fields=["held_back"])
        else:
            held = _take_back(subject, held, judged)
        names = ", ".join(languages.get(code).name for code in held)
        log(instance=subject, action="content.readability.hold", data={"reason": names})
    return held


def _take_back(page: BasePage, held: list[str], judged: set[str]) -> list[str]:
    """Take back the release of versions of a page and return their languages.

    All that nobody has judged, where another one of them lacks so much that the page could not be saved with it.
    """
    try:
        _release_no_more(page, held)
    except NotPublishable:
        others = sorted(page.released_codes - judged)
        _release_no_more(page, others)
        return held + others
    return held


def _release_no_more(page: BasePage, codes: Sequence[str]) -> None:
    for code in codes:
        setattr(page, column("released", code), False)
    page.save()
