"""Addresses of the exchange, in each language."""

from django.urls import path

from content.netzwerke.directory import views
from content.netzwerke.directory.feeds import EntryFeed
from content.netzwerke.directory.kinds import OFFERS, PROFILES, REQUESTS

language_urlpatterns = [
    path("netzwerke/boerse/", views.exchange, name="exchange"),
    path("netzwerke/boerse/angebote/", views.exchange_list, {"kind": OFFERS}, name="exchange_offers"),
    path("netzwerke/boerse/gesuche/", views.exchange_list, {"kind": REQUESTS}, name="exchange_requests"),
    path("netzwerke/boerse/profile/", views.exchange_list, {"kind": PROFILES}, name="exchange_profiles"),
    path("netzwerke/boerse/angebote/feed.xml", EntryFeed(), {"kind": OFFERS}, name="exchange_offers_feed"),
    path("netzwerke/boerse/gesuche/feed.xml", EntryFeed(), {"kind": REQUESTS}, name="exchange_requests_feed"),
    path("netzwerke/boerse/profile/<page_id:pk>/", views.exchange_profile, name="exchange_profile"),
    path("netzwerke/boerse/eintrag/<page_id:pk>/", views.exchange_entry, name="exchange_entry"),
]
