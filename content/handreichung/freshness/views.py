"""The sources of a chapter in the editor, and the report *Kapitel ansehen*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from content.handreichung.freshness.look import freshness, remember
from content.handreichung.models import KapitelPage
from content.pages.base_page import BasePage
from content.review.reports.access import ReportMenuItem, editable_pages
from content.review.reports.views import ReportPage

REPORT_ORDER = 720


class ChaptersReportView(ReportPage):
    """*Kapitel ansehen*: the chapters with changed sources."""

    page_title = gettext_lazy("Chapters to look at")
    header_icon = "history"
    template_name = "admin/handreichung/chapters_report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the chapters that this person works on, those to look at first."""
        own = set(editable_pages(self.request.user).values_list("pk", flat=True))
        found = [state for state in freshness() if state.chapter.pk in own]
        return super().get_context_data(**kwargs) | {
            "due": [state for state in found if state.is_due],
            "fresh": [state for state in found if not state.is_due],
        }


def chapter_sources(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what has changed among the sources of a chapter."""
    chapter = _chapter(request, page_id)
    states = freshness(chapter)
    context = {"page": chapter, "state": states[0] if states else None}
    return render(request, "admin/handreichung/chapter_sources.html", context)


@require_POST
def chapter_seen(request: HttpRequest, page_id: int) -> HttpResponse:
    """Note that the chapter fits its sources of now."""
    chapter = _chapter(request, page_id)
    if chapter.live:
        remember([chapter], request.user)
        messages.success(request, _("Noted: “%(title)s” fits its sources.") % {"title": chapter.title_de})
    return redirect("chapters_report")


def _chapter(request: HttpRequest, page_id: int) -> KapitelPage:
    chapter = get_object_or_404(KapitelPage, pk=page_id)
    if not chapter.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return chapter


def show_changed_sources(request: HttpRequest, page: BasePage) -> None:
    """Say at the top of a chapter's editor that its sources have changed (hook ``before_edit_page``)."""
    if request.method != "GET" or not isinstance(page, KapitelPage):
        return
    for state in freshness(page):
        if state.is_due:
            count = len(state.changes)
            text = ngettext(
                "%(count)s source of this chapter has changed. Please check whether the chapter still fits.",
                "%(count)s sources of this chapter have changed. Please check whether the chapter still fits.",
                count,
            )
            url = reverse("chapter_sources", args=[page.pk])
            link = format_html('<a href="{}">{}</a>', url, _("See what has changed"))
            messages.warning(request, format_html("{} {}", text % {"count": count}, link))


def sources_button(page: BasePage, user: Any, **kwargs: Any) -> Iterator[Button]:
    """Yield the button to the sources in the menu of a chapter (hook ``register_page_header_buttons``)."""
    if page.specific_class is KapitelPage and page.permissions_for_user(user).can_edit():
        url = reverse("chapter_sources", args=[page.pk])
        yield Button(_("Sources of the chapter"), url, icon_name="history", priority=86)


def chapters_report_item() -> MenuItem:
    """Return the entry of the report in the menu of reports (hook ``register_reports_menu_item``)."""
    return ReportMenuItem(
        ChaptersReportView.page_title,
        reverse("chapters_report"),
        icon_name=ChaptersReportView.header_icon,
        order=REPORT_ORDER,
    )


def freshness_urls() -> list[URLPattern]:
    """Return the addresses in the editor (hook ``register_admin_urls``)."""
    return [
        path("reports/chapters/", ChaptersReportView.as_view(), name="chapters_report"),
        path("handreichung/<int:page_id>/quellen/", chapter_sources, name="chapter_sources"),
        path("handreichung/<int:page_id>/angesehen/", chapter_seen, name="chapter_seen"),
    ]
