"""Table of contents: what the app adds to the admin."""

from wagtail import hooks

from content.matrix.viewsets import HandlungsfeldViewSet
from content.pages.roles import protect_administrators, protect_administrators_in_bulk

hooks.register("before_create_user", protect_administrators)
hooks.register("before_edit_user", protect_administrators)
hooks.register("before_bulk_action", protect_administrators_in_bulk)
hooks.register("register_admin_viewset", HandlungsfeldViewSet)
