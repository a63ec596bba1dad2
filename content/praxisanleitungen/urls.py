"""Addresses of the Praxisanleitungen beside their pages, in each language."""

from django.urls import path

from content.pages import page_id  # noqa: F401  (the address below uses its converter)
from content.praxisanleitungen.calendar import workshop_ics

language_urlpatterns = [path("kalender/<page_id:page_id>.ics", workshop_ics, name="workshop_ics")]
