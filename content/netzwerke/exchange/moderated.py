"""What profiles, offers and requests have in common: editors look at every text before the public sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, RevisionMixin, WorkflowMixin

from content.netzwerke.exchange.choices import Status
from content.pages.page_cache import forget_pages

# Filled in AppConfig.ready(): each gets a profile or entry that has just been saved or deleted.
after: list[Callable[[Moderated], None]] = []

# From here, an approval leads to the public; who pauses goes on pausing.
_BECOMES_PUBLIC = (
    *(Status.STARTED, Status.WAITING, Status.REJECTED),
    *(Status.HIDDEN, Status.HELD, Status.BLOCKED),
)


class Moderated(WorkflowMixin, DraftStateMixin, RevisionMixin, ClusterableModel):
    """A text of somebody outside. The row holds what is public, a newer revision what waits for the editors.

    ``status`` says where it stands; ``live`` that the editors have approved what the row holds.
    """

    live = models.BooleanField(gettext_lazy("approved"), default=False, editable=False)
    status = models.CharField(
        gettext_lazy("Status"), max_length=12, choices=Status, default=Status.STARTED, db_index=True
    )
    created_at = models.DateTimeField(gettext_lazy("Made at"), auto_now_add=True)

    # Fields that belong to the person or to the course of things: no revision holds them, none sets them back.
    kept_fields: tuple[str, ...] = ("status", "created_at")

    class Meta:
        abstract = True

    def serializable_data(self) -> dict[str, Any]:
        """Return what a revision holds: nothing of ``kept_fields``, so no revision names a person."""
        return {
            name: value for name, value in super().serializable_data().items() if name not in self.kept_fields
        }

    def with_content_json(self, content: dict[str, Any]) -> Moderated:
        """Return this with the texts of a revision; what is no text of the public stays as it is now."""
        restored = super().with_content_json(content)
        for name in self.kept_fields:
            attname = self._meta.get_field(name).attname
            setattr(restored, attname, getattr(self, attname))
        return restored

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; pages that are kept for readers lapse when this is, or was, public."""
        super().save(*args, **kwargs)
        if self.first_published_at or self.live:
            forget_pages()
        for follow in after:
            follow(self)

    @property
    def owners(self) -> list[Any]:
        """The profiles whose text this is: they get the mails about it."""
        raise NotImplementedError

    def set_status(self, status: Status) -> None:
        """Store where it stands from now on."""
        self.status = status
        self.save(update_fields=["status"])

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> None:
        """Put an approved revision online and tell whose it is."""
        from content.netzwerke.exchange.notices import tell_approved

        super().publish(revision, *args, **kwargs)
        approved = type(self)._base_manager.get(pk=self.pk)
        if approved.live and approved.status in _BECOMES_PUBLIC:
            approved.set_status(Status.PUBLIC)
        tell_approved(approved, revision)

    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        """Take it from the public; it comes back only with an approval."""
        super().unpublish(*args, **kwargs)
        self.set_status(Status.BLOCKED)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete; pages that are kept for readers lapse."""
        result = super().delete(*args, **kwargs)
        forget_pages()
        for follow in after:
            follow(self)
        return result


def clean_codes(values: Any, choices: type[models.TextChoices]) -> None:
    """Raise ValidationError when ``values`` is not a list of different members of ``choices``."""
    known = isinstance(values, list) and set(map(str, values)) <= set(choices.values)
    if not known or len(set(values)) != len(values):
        raise ValidationError(_("Please choose from the list."))
