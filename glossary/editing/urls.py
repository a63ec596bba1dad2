"""Addresses of the glossary in the editor (hook ``register_admin_urls``)."""

from django.urls import URLPattern, path

from glossary.editing.unused import UnusedTermsReportView
from glossary.editing.views import AssistanceView


def editing_urls() -> list[URLPattern]:
    """Return the address that answers the form while somebody writes, and those of the report."""
    return [
        path("glossary/assistance/<slug:code>/", AssistanceView.as_view(), name="glossary_assistance"),
        path("reports/unused-terms/", UnusedTermsReportView.as_view(), name="unused_terms_report"),
        path(
            "reports/unused-terms/results/",
            UnusedTermsReportView.as_view(results_only=True),
            name="unused_terms_report_results",
        ),
    ]
