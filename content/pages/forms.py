"""The form of the page editor."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StreamValue

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
            value = self.cleaned_data.get(field)
            if isinstance(value, StreamValue):
                self.add_error(field, at_their_blocks(value, messages))
            else:
                self.add_error(field if field in self.fields else None, messages)


def at_their_blocks(stream: StreamValue, messages: list[str | ValidationError]) -> ValidationError:
    """Return messages on a stream as its editor shows them: each at its block, the others above all blocks.

    Of a plain list the editor would show the first one only.
    """
    positions = {block.id: position for position, block in enumerate(stream)}
    by_block: dict[int, list] = {}
    others = []
    for message in messages:
        position = positions.get(getattr(message, "block_id", None) or None)
        if position is None:
            others.append(message)
        else:
            by_block.setdefault(position, []).append(message)
    return StreamBlockValidationError(
        block_errors={position: ValidationError(own) for position, own in by_block.items()},
        non_block_errors=others,
    )
