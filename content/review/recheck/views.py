"""The page of the admin that shows how far a check of the whole site is, and starts one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content.review.recheck.due import outdated, unjudged
from content.review.recheck.progress import Recheck, begin, start_in_background
from content.review.reports.access import sees_reports

REFRESH_SECONDS = 3


def may_start(user: Any) -> bool:
    """Return whether somebody may check the whole site: who sets its standards."""
    return user.has_perm("content.change_readabilitysetting")


class RecheckView(WagtailAdminTemplateMixin, TemplateView):
    """Progress of the newest run, and the button for the next one."""

    page_title = gettext_lazy("Check the whole site")
    _show_breadcrumbs = True
    header_icon = "rotate"
    template_name = "admin/review/recheck.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in those who see the reports."""
        if not (sees_reports(request.user) or may_start(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the progress; while a run works, the page loads itself anew."""
        response = super().get(request, *args, **kwargs)
        newest = Recheck.objects.first()
        if newest and newest.is_running:
            response["Refresh"] = str(REFRESH_SECONDS)
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Start a run, unless one works."""
        if not may_start(request.user):
            raise PermissionDenied
        if run := begin(request.user):
            # The other process has to find the run in the database.
            transaction.on_commit(lambda: start_in_background(run))
        else:
            messages.info(request, _("A check is under way already."))
        return redirect("review_recheck")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the newest run and how many public versions the present engine has not judged yet."""
        return super().get_context_data(**kwargs) | {
            "run": Recheck.objects.select_related("started_by").first(),
            "outdated": outdated().count() + sum(versions.count() for versions in unjudged()),
            "may_start": may_start(self.request.user),
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to the start of the editor."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]


def recheck_urls() -> list[URLPattern]:
    """Return the address (hook ``register_admin_urls``)."""
    return [path("review/recheck/", RecheckView.as_view(), name="review_recheck")]


class RecheckMenuItem(MenuItem):
    """Shown to those who see the reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the person may open the page."""
        return sees_reports(request.user) or may_start(request.user)


def recheck_menu_item() -> MenuItem:
    """Return the entry in the menu of reports (hook ``register_reports_menu_item``)."""
    return RecheckMenuItem(
        gettext_lazy("Check the whole site"), reverse("review_recheck"), icon_name="rotate", order=730
    )
