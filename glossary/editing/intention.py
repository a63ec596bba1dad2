"""What the button that an editor pressed means for the public."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Judge = Callable[[Any], dict[str, list]]


class KnowsIntention:
    """A form of a page or term that tells at the fields what keeps it from going live; drafts may lack anything.

    Whoever sends a text to review must have filled it in. Whether it is easy enough is what the review is for.
    """

    def wants_to_go_live(self) -> bool:
        """True when the editor pressed a button that puts the text before the public, now or at a planned time."""
        if self.is_deferred_validation:
            return False
        if "action-publish" in self.data:
            return True
        return "action-workflow-action" in self.data and self.data.get("workflow-action-name") == "approve"

    def wants_a_review(self) -> bool:
        """True when the editor sent the text to somebody who checks it."""
        return not self.is_deferred_validation and (
            "action-submit" in self.data or "action-restart-workflow" in self.data
        )

    def held_up_by(self, problems: Judge, lacks: Judge) -> dict[str, list]:
        """Return what keeps the text from where the editor wants it to go, as ``{field: [messages]}``.

        ``problems`` judges what goes before the public, ``lacks`` what goes to review. A form with other mistakes is
        not judged.
        """
        if self.errors:
            return {}
        if self.wants_to_go_live():
            return problems(self.instance)
        return lacks(self.instance) if self.wants_a_review() else {}
