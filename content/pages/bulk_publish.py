"""Publishing many pages at once: those that may go online do, the others stay drafts, and the editor learns why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction

from content.pages.base_page import BasePage
from content.pages.release import NotPublishable
from glossary.editing.refusal import tell_refusal

Refused = list[tuple[BasePage, NotPublishable]]


class PublishReadableBulkAction(PublishBulkAction):
    """Wagtail's action, which would stop at the first page that is refused."""

    def __init__(self, request: HttpRequest, model: type[BasePage]) -> None:
        super().__init__(request, model)
        if self.next_url == request.path:
            # Without a way back Wagtail would ask which pages to publish, of none.
            self.next_url = reverse("wagtailadmin_home")

    def get_execution_context(self) -> dict[str, Any]:
        """Give the action a list for what it refuses."""
        self.refused: Refused = []
        return super().get_execution_context() | {"refused": self.refused}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[BasePage],
        include_descendants: bool = False,
        user: Any = None,
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        """Publish the pages one by one; drafts below a page that is refused stay drafts, too.

        Returns how many pages and how many pages below them are online now.
        """
        refused = [] if refused is None else refused

        def publish(page: BasePage) -> bool:
            try:
                with transaction.atomic():
                    super(PublishReadableBulkAction, cls).execute_action([page], user=user)
            except NotPublishable as refusal:
                refused.append((page, refusal))
                return False
            return True

        pages = [page for page in objects if publish(page)]
        below = 0
        for page in pages if include_descendants else ():
            for draft in page.get_descendants().not_live().specific():
                if user is None or draft.permissions_for_user(user).can_publish():
                    below += publish(draft)
        return len(pages), below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Return how many pages are online; nothing when none is."""
        if not num_parent_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)

    def form_valid(self, form: Any) -> HttpResponse:
        """Publish, then tell which pages were refused and why."""
        response = super().form_valid(form)
        for page, refusal in self.refused:
            tell_refusal(self.request, refusal, page)
        return response
