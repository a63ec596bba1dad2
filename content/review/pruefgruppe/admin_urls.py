"""Addresses of the Prüfgruppe in the editor, and the button that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from content.pages.base_page import BasePage
from content.review.pruefgruppe import views


def pruefgruppe_urls() -> list[URLPattern]:
    """Return the addresses."""
    return [
        path("review/pruefgruppe/<int:page_id>/", views.overview, name="review_pruefgruppe"),
        path("review/pruefgruppe/<int:page_id>/<str:code>/bogen/", views.sheet, name="review_test_sheet"),
        path(
            "review/pruefgruppe/<int:page_id>/<str:code>/eintragen/", views.record, name="review_record_test"
        ),
        path("review/pruefgruppe/zuruecknehmen/<int:test_id>/", views.withdraw, name="review_withdraw_test"),
    ]


def pruefgruppe_button(page: BasePage, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Yield the button in the menu of a page (hooks ``register_page_header_buttons`` and the list's)."""
    if page.permissions_for_user(user).can_edit():
        yield Button(
            _("Prüfgruppe"), reverse("review_pruefgruppe", args=[page.pk]), icon_name="group", priority=85
        )
