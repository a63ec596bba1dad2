"""The form of the page editor."""

from __future__ import annotations

from wagtail.admin.forms.pages import WagtailAdminPageForm

from content.pages.release import lacks, problems


class PageForm(WagtailAdminPageForm):
    """Tells at the fields what keeps a page from going live; drafts may lack anything.

    Whoever sends a page to review must have filled it in. Whether it is easy enough is what the review is for.
    """

    def wants_to_go_live(self) -> bool:
        """True when the editor pressed a button that puts the page before the public, now or at a planned time."""
        if self.is_deferred_validation:
            return False
        if "action-publish" in self.data:
            return True
        return "action-workflow-action" in self.data and self.data.get("workflow-action-name") == "approve"

    def wants_a_review(self) -> bool:
        """True when the editor sent the page to somebody who checks it."""
        return not self.is_deferred_validation and (
            "action-submit" in self.data or "action-restart-workflow" in self.data
        )

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors:
            return
        if self.wants_to_go_live():
            found = problems(self.instance)
        elif self.wants_a_review():
            found = lacks(self.instance)
        else:
            return
        for field, messages in found.items():
            self.add_error(field if field in self.fields else None, messages)
