"""Addresses of the exchange in the admin beside those of Wagtail's lists."""

from django.urls import URLPattern, path

from content.netzwerke.exchange.editing.views import MeasuresView


def exchange_urls() -> list[URLPattern]:
    """Return the addresses (hook ``register_admin_urls``)."""
    return [path("exchange/<str:model>/<int:pk>/measures/", MeasuresView.as_view(), name="exchange_measures")]
