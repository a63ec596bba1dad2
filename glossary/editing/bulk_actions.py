"""Puts many terms online at once, or takes them off."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.actions.unpublish import UnpublishAction
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from glossary.publishing import NotPublishable
from glossary.term import Term
from glossary.uses import TermUse, once_at_the_end


class TermBulkAction(SnippetBulkAction):
    """What both have in common: only who may publish uses them."""

    models = [Term]
    template_name = "admin/glossary/confirm_bulk.html"

    def check_perm(self, snippet: Term) -> bool:
        """Tell whether the user may publish the term."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "publish", snippet)


class PublishBulkAction(TermBulkAction):
    """Publishes the newest draft of each; when one of them is refused, none goes online."""

    display_name = _("Publish")
    action_type = "publish-terms"
    aria_label = _("Publish the chosen terms")
    action_priority = 10
    question = _("Put these terms online?")
    button = _("Yes, publish")

    @classmethod
    def execute_action(cls, objects: list[Term], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        """Publish; raises NotPublishable, which says at which term something is missing."""
        with once_at_the_end():
            for term in objects:
                revision = term.latest_revision or term.save_revision(user=user)
                try:
                    revision.publish(user=user)
                except NotPublishable as refusal:
                    raise NotPublishable([f"{term}: {text}" for text in refusal.messages]) from refusal
        return len(objects), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        """Say how many are online now."""
        text = ngettext("%(count)d term is online.", "%(count)d terms are online.", num_parent_objects)
        return text % {"count": num_parent_objects}


class TermDeleteBulkAction(DeleteBulkAction):
    """Wagtail's own, which also says where the terms stand."""

    models = [Term]
    template_name = "admin/glossary/confirm_bulk_delete.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add where the terms stand."""
        context = super().get_context_data(**kwargs)
        terms = [found["item"].pk for found in context["items"]]
        pages = TermUse.objects.filter(term__in=terms).values("page").distinct().count()
        text = ngettext(
            "These terms are explained on %(count)s page. There, nobody will see the explanations any more.",
            "These terms are explained on %(count)s pages. There, nobody will see the explanations any more.",
            pages,
        )
        return context | {"where_they_stand": text % {"count": pages} if pages else ""}


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
