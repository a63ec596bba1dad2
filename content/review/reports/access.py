"""Who may open the reports, and the pages they show to whom."""

from __future__ import annotations

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from content.pages.base_page import BasePage
from content.review.reports.status import VersionStatus, hidden_languages

ACTIONS = ["add", "change", "publish"]
_CODENAMES = frozenset(get_permission_codename(action, BasePage._meta) for action in ACTIONS)


def sees_reports(user: AbstractBaseUser) -> bool:
    """True for everybody who works on pages."""
    return page_permission_policy.user_has_any_permission(user, ACTIONS)


def editable_pages(user: AbstractBaseUser) -> QuerySet:
    """Return the pages on which somebody works."""
    return page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)


def visible_statuses(user: AbstractBaseUser) -> QuerySet:
    """Return the states of the public versions on which somebody works: of pages, and of terms for who changes them.

    Their pages and terms are read afterwards: joined, thousands of whole pages would be sorted. Of whoever works on the
    whole site, the pages are not looked up one by one: there are states of live pages only (``status.record``).
    """
    pages = (
        Q(page__isnull=False)
        if works_everywhere(user)
        else Q(page__in=editable_pages(user).filter(live=True))
    )
    found = VersionStatus.objects.prefetch_related("page", "term").exclude(language__in=hidden_languages())
    if not user.has_perm("glossary.change_term"):
        return found.filter(pages)
    return found if works_everywhere(user) else found.filter(pages | Q(term__isnull=False))


def works_everywhere(user: AbstractBaseUser) -> bool:
    """Return whether somebody works on every page: by a permission at the root of the tree."""
    if user.is_active and user.is_superuser:
        return True
    return any(
        given.page.is_root() and given.permission.codename in _CODENAMES
        for given in page_permission_policy.get_cached_permissions_for_user(user)
    )


class SeesPages:
    """A view for everybody who works on pages."""

    permission_policy = page_permission_policy
    any_permission_required = ACTIONS


class ReportMenuItem(MenuItem):
    """An entry in the menu of reports, shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user works on pages."""
        return sees_reports(request.user)
