"""Addresses of the report in the editor, and its entry in the menu."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from content.pages.feedback.report import FeedbackReportView


def report_urls() -> list[URLPattern]:
    """Return the addresses of the report: whole, and its results alone."""
    return [
        path("reports/feedback/", FeedbackReportView.as_view(), name="feedback_report"),
        path(
            "reports/feedback/results/",
            FeedbackReportView.as_view(results_only=True),
            name="feedback_report_results",
        ),
    ]


class FeedbackMenuItem(MenuItem):
    """Shown to those who may read the answers."""

    def is_shown(self, request) -> bool:
        """Tell whether the user may open the report."""
        return request.user.has_perm("content.view_feedback") or request.user.has_perm(
            "content.change_feedback"
        )


def report_menu_item() -> MenuItem:
    """Return the entry in the menu of reports."""
    return FeedbackMenuItem(
        _("Understood by readers"), reverse("feedback_report"), icon_name="comment", order=700
    )
