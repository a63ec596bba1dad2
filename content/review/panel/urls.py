"""Addresses of the panel in the admin."""

from django.urls import URLPattern, path

# Registers the converter ``page_id``.
import content.pages.page_id  # noqa: F401
from content.review.panel.views import AcceptView, CheckView


def panel_urls() -> list[URLPattern]:
    """Return where the panel asks (hook ``register_admin_urls``)."""
    subject = "readability/<str:app_label>/<str:model_name>"
    return [
        path(f"{subject}/add/check/", CheckView.as_view(), name="readability_check_new"),
        path(f"{subject}/<page_id:pk>/check/", CheckView.as_view(), name="readability_check"),
        path(f"{subject}/<page_id:pk>/accept/", AcceptView.as_view(), name="readability_accept"),
    ]
