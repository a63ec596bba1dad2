"""Who may open the reports, and the pages they show to whom."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

ACTIONS = ["add", "change", "publish"]


def sees_reports(user: AbstractBaseUser) -> bool:
    """True for everybody who works on pages."""
    return page_permission_policy.user_has_any_permission(user, ACTIONS)


def editable_pages(user: AbstractBaseUser) -> QuerySet:
    """Return the pages on which somebody works."""
    return page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)


class SeesPages:
    """A view for everybody who works on pages."""

    permission_policy = page_permission_policy
    any_permission_required = ACTIONS


class ReportMenuItem(MenuItem):
    """An entry in the menu of reports, shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user works on pages."""
        return sees_reports(request.user)
