"""Publishing by programs: a plan that would be refused on its day is refused at once, as in the editor."""

from __future__ import annotations

from typing import Any

from wagtail.actions import ActionRegistry, PublishPageRevisionAction
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter

from content.pages.base_page import BasePage
from content.pages.release import problems
from glossary.scheduling import check_plan


class PublishAction(PublishPageRevisionAction):
    """Wagtail's action; that of a live page plans without saving the page."""

    def check(self, skip_permission_checks: bool = False) -> None:
        """Raise NotPublishable for a plan whose text may not go online."""
        super().check(skip_permission_checks)
        check_plan(self.revision, problems)


class PublishAPIAction(PublishPageAPIAction):
    """The same by the API of the admin."""

    def _action_from_data(self, instance: BasePage, data: dict[str, Any]) -> PublishAction:
        action = super()._action_from_data(instance, data)
        return PublishAction(action.revision, user=action.user)


class PagesAPIViewSet(PagesAdminAPIViewSet):
    """Wagtail's API of the admin."""

    actions = PagesAdminAPIViewSet.actions | {"publish": PublishAPIAction}


def register_publish_action(registry: ActionRegistry) -> None:
    """Let the API v3 publish with ours (hook ``register_actions``)."""
    registry.register(BasePage, PublishAction)


def construct_admin_api(router: WagtailAPIRouter) -> None:
    """Let the API of the admin publish with ours (hook of the same name)."""
    router.register_endpoint("pages", PagesAPIViewSet)
