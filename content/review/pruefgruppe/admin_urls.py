"""Addresses of the Prüfgruppe in the editor, and the buttons that lead there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from content.pages.base_page import BasePage
from content.review.exceptions.access import may_edit
from content.review.pruefgruppe import views
from content.review.pruefgruppe.addresses import overview_url
from glossary.models import Term


def pruefgruppe_urls() -> list[URLPattern]:
    """Return the addresses."""
    of_term = {"model": Term}
    return [
        path("review/pruefgruppe/<int:pk>/", views.overview, name="review_pruefgruppe"),
        path("review/pruefgruppe/<int:pk>/<str:code>/bogen/", views.sheet, name="review_test_sheet"),
        path("review/pruefgruppe/<int:pk>/<str:code>/eintragen/", views.record, name="review_record_test"),
        path(
            "review/pruefgruppe/begriff/<int:pk>/", views.overview, of_term, name="review_pruefgruppe_of_term"
        ),
        path(
            "review/pruefgruppe/begriff/<int:pk>/<str:code>/bogen/",
            views.sheet,
            of_term,
            name="review_test_sheet_of_term",
        ),
        path(
            "review/pruefgruppe/begriff/<int:pk>/<str:code>/eintragen/",
            views.record,
            of_term,
            name="review_record_test_of_term",
        ),
        path("review/pruefgruppe/zuruecknehmen/<int:test_id>/", views.withdraw, name="review_withdraw_test"),
    ]


def pruefgruppe_button(page: BasePage, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Yield the button in the menu of a page (hooks ``register_page_header_buttons`` and the list's)."""
    if page.permissions_for_user(user).can_edit():
        yield _button(page)


def term_pruefgruppe_button(term: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Yield the same in the list of terms (hook ``register_snippet_listing_buttons``)."""
    if isinstance(term, Term) and may_edit(user, term):
        yield _button(term)


def _button(subject: BasePage | Term) -> Button:
    return Button(_("Prüfgruppe"), overview_url(subject), icon_name="group", priority=85)
