"""Addresses of the Praxisanleitungen beside their pages, in each language."""

from django.urls import path

from content.praxisanleitungen.calendar import workshop_ics

language_urlpatterns = [path("kalender/<int:page_id>.ics", workshop_ics, name="workshop_ics")]
