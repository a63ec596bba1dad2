"""Who may open the reports, and the pages they show to whom."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from content.review.reports.status import VersionStatus

ACTIONS = ["add", "change", "publish"]


def sees_reports(user: AbstractBaseUser) -> bool:
    """True for everybody who works on pages."""
    return page_permission_policy.user_has_any_permission(user, ACTIONS)


def editable_pages(user: AbstractBaseUser) -> QuerySet:
    """Return the pages on which somebody works."""
    return page_permission_policy.instances_user_has_any_permission_for(user, ACTIONS)


def visible_statuses(user: AbstractBaseUser) -> QuerySet:
    """Return the states of the public versions on which somebody works: of pages, and of terms for who changes them.

    Their pages and terms are read afterwards: joined, thousands of whole pages would be sorted.
    """
    pages = Q(page__in=editable_pages(user).filter(live=True))
    of_terms = Q(term__isnull=False) if user.has_perm("glossary.change_term") else Q()
    return VersionStatus.objects.filter(pages | of_terms).prefetch_related("page", "term")


class SeesPages:
    """A view for everybody who works on pages."""

    permission_policy = page_permission_policy
    any_permission_required = ACTIONS


class ReportMenuItem(MenuItem):
    """An entry in the menu of reports, shown to those who may open it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the user works on pages."""
        return sees_reports(request.user)
