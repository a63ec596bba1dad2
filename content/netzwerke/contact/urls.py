"""Addresses of contact through the site, in each language."""

from django.urls import path

from content.netzwerke.contact import thread_views, views

language_urlpatterns = [
    path("austausch/nachricht/profil/<page_id:pk>/", views.write_to_profile, name="contact_profile"),
    path("austausch/nachricht/eintrag/<page_id:pk>/", views.write_to_entry, name="contact_entry"),
    path("austausch/nachricht/gesendet/", views.sent, name="contact_sent"),
    path("austausch/gespraech/<str:token>/", thread_views.thread, name="contact_thread"),
    path("austausch/gespraech/<str:token>/neuer-link/", thread_views.renew, name="contact_renew"),
    path("austausch/gespraech/<str:token>/<slug:action>/", thread_views.act, name="contact_act"),
]
