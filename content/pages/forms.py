"""The form of the page editor."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError, StreamValue

from content.pages.release import lacks, problems
from glossary.editing.intention import KnowsIntention


class PageForm(KnowsIntention, WagtailAdminPageForm):
    """Tells at the fields, and at the blocks of streams, what keeps a page from going live."""

    # Lists of rows that decide whether the page may go live: they are put into the page before it is judged.
    judged_formsets: tuple[str, ...] = ()

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self._fill_in_rows():
            return
        for field, messages in self.held_up_by(problems, lacks).items():
            value = self.cleaned_data.get(field)
            if isinstance(value, StreamValue):
                self.add_error(field, at_their_blocks(value, messages))
            elif field in self.formsets:
                self.formsets[field].non_form_errors().extend(messages)
            else:
                self.add_error(field if field in self.fields else None, messages)

    def _fill_in_rows(self) -> bool:
        """Put the posted rows into the page, not yet into the database; False when some are wrong."""
        formsets = [self.formsets[name] for name in self.judged_formsets if name in self.formsets]
        if not all(formset.is_valid() for formset in formsets):
            return False
        for formset in formsets:
            formset.save(commit=False)
        return True


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
