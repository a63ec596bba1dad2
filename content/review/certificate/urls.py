"""Addresses of certificates, in each language."""

from django.urls import path

from content.pages import page_id  # noqa: F401  (the addresses below use its converter)
from content.review.certificate.term_views import term_certificate, term_certificate_data
from content.review.certificate.views import certificate, certificate_data

language_urlpatterns = [
    path("pruefbericht/<page_id:page_id>/", certificate, name="certificate"),
    path("pruefbericht/<page_id:page_id>/daten.json", certificate_data, name="certificate_data"),
    path("pruefbericht/begriff/<slug:slug>/", term_certificate, name="term_certificate"),
    path("pruefbericht/begriff/<slug:slug>/daten.json", term_certificate_data, name="term_certificate_data"),
]
