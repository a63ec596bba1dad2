"""The form of the page editor."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StreamValue

from content.pages.release import lacks, problems
from glossary.editing.intention import KnowsIntention


class PageForm(KnowsIntention, WagtailAdminPageForm):
    """Tells at the fields, and at the blocks of streams, what keeps a page from going live."""

    def _post_clean(self) -> None:
        super()._post_clean()
        for field, messages in self.held_up_by(problems, lacks).items():
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
