"""Addresses of contact through the site, in each language."""

from django.urls import path

from content.netzwerke.contact import mine, report_views, story_views, thread_views, views

language_urlpatterns = [
    path("netzwerke/boerse/geschichten/", story_views.stories, name="exchange_stories"),
    path("austausch/nachricht/profil/<page_id:pk>/", views.write_to_profile, name="contact_profile"),
    path("austausch/nachricht/eintrag/<page_id:pk>/", views.write_to_entry, name="contact_entry"),
    path("austausch/nachricht/gesendet/", views.sent, name="contact_sent"),
    path("austausch/meine-angaben/gespraech/<page_id:pk>/", mine.open_mine, name="contact_mine"),
    path("austausch/gespraech/<str:token>/", thread_views.thread, name="contact_thread"),
    path("austausch/gespraech/<str:token>/neuer-link/", thread_views.renew, name="contact_renew"),
    path("austausch/gespraech/<str:token>/geschichte/", story_views.story, name="contact_story"),
    path("austausch/gespraech/<str:token>/loeschen/", thread_views.delete, name="contact_delete"),
    path("austausch/gespraech/<str:token>/melden/", report_views.report_thread, name="contact_report"),
    path("austausch/gespraech/<str:token>/<slug:action>/", thread_views.act, name="contact_act"),
]
