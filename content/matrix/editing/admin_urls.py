"""Addresses of the editors' matrix, and its entry in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from content.matrix.editing.access import ACTIONS
from content.matrix.editing.views import AddToCellView, MatrixGridView
from content.matrix.viewsets import BelegViewSet, HandlungsfeldViewSet, WirkungViewSet


def matrix_urls() -> list[URLPattern]:
    """Return the addresses (hook ``register_admin_urls``)."""
    return [
        path("matrix/", MatrixGridView.as_view(), name="matrix_grid"),
        path("matrix/add/<int:row>/<int:column>/", AddToCellView.as_view(), name="matrix_add"),
    ]


class GridMenuItem(MenuItem):
    """Shown to everybody who works on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user may open the matrix."""
        return page_permission_policy.user_has_any_permission(request.user, ACTIONS)


class MatrixGroup(SnippetViewSetGroup):
    """The matrix and what it is made of, together in the menu."""

    items = (HandlungsfeldViewSet, WirkungViewSet, BelegViewSet)
    menu_label = _("Matrix")
    menu_icon = "table"
    # Right after the three areas.
    menu_order = 105

    def get_submenu_items(self) -> list[MenuItem]:
        """Put the matrix itself before its parts."""
        whole = GridMenuItem(
            _("Overview"), reverse("matrix_grid"), name="matrix-grid", icon_name="table", order=0
        )
        return [whole, *super().get_submenu_items()]
