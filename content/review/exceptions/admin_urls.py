"""Addresses of the exceptions in the admin and the ways to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from content.pages.base_page import BasePage
from content.review.exceptions.access import may_edit, may_list
from content.review.exceptions.views import (
    AllAllowancesView,
    AllowancesView,
    allowances_url,
    withdraw_allowance,
)


def allowance_urls() -> list[URLPattern]:
    """Return the addresses (hook ``register_admin_urls``)."""
    return [
        path("review/exceptions/", AllAllowancesView.as_view(), name="review_all_allowances"),
        path(
            "review/exceptions/<str:model>/<str:object_id>/",
            AllowancesView.as_view(),
            name="review_allowances",
        ),
        path(
            "review/withdraw/texts/<int:pk>/",
            withdraw_allowance,
            {"kind": "texts"},
            name="review_withdraw_text",
        ),
        path(
            "review/withdraw/places/<int:pk>/",
            withdraw_allowance,
            {"kind": "places"},
            name="review_withdraw_place",
        ),
    ]


class AllowancesMenuItem(MenuItem):
    """Shown to those who may see exceptions."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the person may open the list."""
        return may_list(request.user)


def allowances_menu_item() -> MenuItem:
    """Return the entry in the menu of reports (hook ``register_reports_menu_item``)."""
    return AllowancesMenuItem(
        _("Exceptions"), reverse("review_all_allowances"), icon_name="warning", order=720
    )


def page_button(page: BasePage, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Yield the way from a page's menu to its exceptions (hook ``register_page_header_buttons``)."""
    if page.pk and not page.is_root() and may_edit(user, page):
        yield Button(_("Exceptions"), allowances_url(page), icon_name="warning", priority=80)


def term_button(term: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Yield the same in the list of terms (hook ``register_snippet_listing_buttons``)."""
    if term._meta.label == "glossary.Term" and may_edit(user, term):
        yield Button(_("Exceptions"), allowances_url(term), icon_name="warning", priority=80)
