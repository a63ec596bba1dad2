"""Addresses of the term form's helper in the editor (hook ``register_admin_urls``)."""

from django.urls import URLPattern, path

from glossary.editing.views import AssistanceView


def editing_urls() -> list[URLPattern]:
    """Return the address that answers the form while somebody writes."""
    return [path("glossary/assistance/<slug:code>/", AssistanceView.as_view(), name="glossary_assistance")]
