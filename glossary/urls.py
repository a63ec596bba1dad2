"""Addresses of the glossary."""

from django.urls import path

from glossary.feeds import GlossaryFeed
from glossary.public_json import glossary_json
from glossary.views import glossary, term

# Without a language: programs ask for them.
urlpatterns = [
    path("glossar.<slug:code>.json", glossary_json, name="glossary_json"),
]

# In each language.
language_urlpatterns = [
    path("glossar/", glossary, name="glossary"),
    path("glossar/feed.xml", GlossaryFeed(), name="glossary_feed"),
    path("glossar/<slug:slug>/", term, name="term"),
]
