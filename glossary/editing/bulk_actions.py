"""Puts many terms online at once, or takes them off."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.actions.unpublish import UnpublishAction
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from glossary.editing.farewell import marked_by_hand, where_they_stand
from glossary.editing.refusal import tell_refusal
from glossary.publishing import NotPublishable
from glossary.term import Term
from glossary.uses import once_at_the_end

Refused = list[tuple[Term, NotPublishable]]


class TermBulkAction(SnippetBulkAction):
    """What both have in common: only who may publish uses them."""

    models = [Term]
    template_name = "admin/glossary/confirm_bulk.html"

    def check_perm(self, snippet: Term) -> bool:
        """Tell whether the user may publish the term."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "publish", snippet)


class PublishBulkAction(TermBulkAction):
    """Publishes the newest draft of each; those that are refused stay as they are, and the editor learns why."""

    display_name = _("Publish")
    action_type = "publish-terms"
    aria_label = _("Publish the chosen terms")
    action_priority = 10
    question = _("Put these terms online?")
    button = _("Yes, publish")

    def get_execution_context(self) -> dict[str, Any]:
        """Give the action who publishes and a list for what it refuses."""
        self.refused: Refused = []
        return super().get_execution_context() | {"user": self.request.user, "refused": self.refused}

    @classmethod
    def execute_action(
        cls, objects: list[Term], user: Any = None, refused: Refused | None = None, **kwargs: Any
    ) -> tuple[int, int]:
        """Publish the terms one by one; returns how many are online now and how many will be at a planned time."""
        refused = [] if refused is None else refused
        online = planned = 0
        with once_at_the_end():
            for term in objects:
                try:
                    with transaction.atomic():
                        revision = term.latest_revision or term.save_revision(user=user)
                        revision.publish(user=user)
                except NotPublishable as refusal:
                    refused.append((term, refusal))
                    continue
                revision.refresh_from_db(fields=["approved_go_live_at"])
                if revision.approved_go_live_at:
                    planned += 1
                else:
                    online += 1
        return online, planned

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Say how many are online now and how many are planned; nothing when none is."""
        said = []
        if num_parent_objects:
            text = ngettext("%(count)d term is online.", "%(count)d terms are online.", num_parent_objects)
            said.append(text % {"count": num_parent_objects})
        if num_child_objects:
            text = ngettext("%(count)d term is planned.", "%(count)d terms are planned.", num_child_objects)
            said.append(text % {"count": num_child_objects})
        return " ".join(said) or None

    def form_valid(self, form: Any) -> HttpResponse:
        """Publish, then tell which terms were refused and why."""
        response = super().form_valid(form)
        for term, refusal in self.refused:
            tell_refusal(self.request, refusal, term)
        return response


class TermDeleteBulkAction(DeleteBulkAction):
    """Wagtail's own, which also says where the terms stand."""

    models = [Term]
    template_name = "admin/glossary/confirm_bulk_delete.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add where the terms stand, and the pages in which editors have marked one of them."""
        context = super().get_context_data(**kwargs)
        terms = [found["item"] for found in context["items"]]
        return context | {
            "where_they_stand": where_they_stand(terms),
            "marked_by_hand": marked_by_hand(terms),
        }


class UnpublishBulkAction(TermBulkAction):
    """Takes terms off; they stay as drafts."""

    display_name = _("Unpublish")
    action_type = "unpublish-terms"
    aria_label = _("Take the chosen terms off")
    action_priority = 20
    question = _("Take these terms off? Readers will not see their explanations any more.")
    button = _("Yes, take them off")

    @classmethod
    def execute_action(cls, objects: list[Term], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        """Unpublish those that are online."""
        live = [term for term in objects if term.live]
        with once_at_the_end():
            for term in live:
                UnpublishAction(term, user=user).execute(skip_permission_checks=True)
        return len(live), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many were taken off."""
        text = ngettext(
            "%(count)d term was taken off.", "%(count)d terms were taken off.", num_parent_objects
        )
        return text % {"count": num_parent_objects}
