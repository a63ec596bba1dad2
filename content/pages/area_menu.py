"""The areas and the handbook in the menu of the admin: one click to their pages."""

from __future__ import annotations

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from content.pages.navigation import MENU

NAMES = (_("Information"), _("Praxisanleitungen"), _("Netzwerke"), _("Handreichung"))
ICONS = ("info-circle", "tasks", "group", "doc-full")
# Right after Wagtail's "Pages" (100).
FIRST_POSITION = 101


def open_area(request: HttpRequest, area: str) -> HttpResponse:
    """Lead to the pages of an area; to all pages while the area has no start page.

    The page is looked for only now: the menu itself costs no query.
    """
    start = apps.get_model("content", area).objects.first()
    return redirect("wagtailadmin_explore", start.pk) if start else redirect("wagtailadmin_explore_root")


def area_urls() -> list[URLPattern]:
    """Return the addresses behind the menu items (hook ``register_admin_urls``)."""
    return [path(f"areas/{area}/", open_area, {"area": area}, name=f"area_{area}") for area in MENU]


def area_menu_item(position: int) -> MenuItem:
    """Return the menu item of an area; 0 is the first area (hook ``register_admin_menu_item``)."""
    area = MENU[position]
    return MenuItem(
        NAMES[position],
        reverse(f"area_{area}"),
        name=area,
        icon_name=ICONS[position],
        order=FIRST_POSITION + position,
    )
