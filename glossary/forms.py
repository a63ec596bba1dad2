"""The form of the term editor."""

from __future__ import annotations

from wagtail.admin.forms.models import WagtailAdminModelForm

from glossary.publishing import problems


class TermForm(WagtailAdminModelForm):
    """Tells at the fields what a term lacks before it can go live; drafts may lack anything."""

    def wants_to_go_live(self) -> bool:
        """True when the editor pressed a button that puts the term, or a step towards it, before the public."""
        if self.is_deferred_validation:
            return False
        if "action-publish" in self.data or "action-submit" in self.data:
            return True
        return "action-workflow-action" in self.data and self.data.get("workflow-action-name") == "approve"

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.wants_to_go_live() or self.errors:
            return
        for field, found in problems(self.instance).items():
            self.add_error(field if field in self.fields else None, found)
