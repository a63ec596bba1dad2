"""Addresses of the public site beside Wagtail's pages."""

from django.urls import path

from content.pages import page_id  # noqa: F401  (the addresses below use its converter)
from content.pages.feedback import views as feedback
from content.pages.feeds import AreaFeed
from content.pages.search.views import search
from content.pages.well_known import robots_txt, security_txt, sitemap_index, sitemap_section, theme_css

# Without a language: programs ask for them.
urlpatterns = [
    path("robots.txt", robots_txt, name="robots_txt"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="sitemap_section"),
    path("theme-<slug:fingerprint>.css", theme_css, name="theme_css"),
]

# In each language.
language_urlpatterns = [
    path("suche/", search, name="search"),
    path("rueckmeldung/<page_id:page_id>/", feedback.feedback, name="feedback"),
    path("rueckmeldung/<page_id:page_id>/danke/", feedback.thanks, name="feedback_thanks"),
    path("barriere/<page_id:page_id>/", feedback.report_barrier, name="report_barrier"),
    path("feed/<slug:slug>/", AreaFeed(), name="area_feed"),
]
