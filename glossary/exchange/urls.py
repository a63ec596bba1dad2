"""Addresses of the exchange in the editor (hook ``register_admin_urls``)."""

from django.urls import URLPattern, path

from glossary.exchange.views import ExportView, PreviewView, UploadView


def exchange_urls() -> list[URLPattern]:
    """Return the addresses of export and import."""
    return [
        path("glossary/export/<slug:kind>/", ExportView.as_view(), name="glossary_export"),
        path("glossary/import/", UploadView.as_view(), name="glossary_import"),
        path("glossary/import/<int:pk>/", PreviewView.as_view(), name="glossary_import_preview"),
    ]
