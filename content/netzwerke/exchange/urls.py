"""Addresses of the exchange for who takes part, in each language."""

from django.urls import path

from content.netzwerke.exchange import abuse_views as abuse
from content.netzwerke.exchange import account_views as account
from content.netzwerke.exchange import joining_views as joining
from content.netzwerke.exchange import my_views as mine

language_urlpatterns = [
    path("austausch/mitmachen/", joining.join, name="exchange_join"),
    path("austausch/mitmachen/gesendet/", joining.sent, name="exchange_sent"),
    path("austausch/zugang/", joining.access, name="exchange_access"),
    path("austausch/link/<str:token>/", joining.link, name="exchange_link"),
    path("austausch/meine-angaben/", mine.my, name="exchange_my"),
    path("austausch/meine-angaben/profil/", mine.profile_form, name="exchange_profile_form"),
    path("austausch/meine-angaben/eintrag/", mine.entry_form, name="exchange_entry_add"),
    path("austausch/meine-angaben/eintrag/<int:entry_id>/", mine.entry_form, name="exchange_entry_form"),
    path("austausch/meine-angaben/eintrag/<int:entry_id>/passt/", mine.fitting, name="exchange_fitting"),
    path(
        "austausch/meine-angaben/eintrag/<int:entry_id>/zurueckziehen/",
        mine.withdraw,
        name="exchange_withdraw",
    ),
    path("austausch/meine-angaben/pause/", mine.pause, name="exchange_pause"),
    path("austausch/meine-angaben/e-mail/", account.new_email, name="exchange_new_email"),
    path("austausch/meine-angaben/daten.json", account.export, name="exchange_export"),
    path("austausch/meine-angaben/loeschen/", account.delete, name="exchange_delete"),
    path("austausch/geloescht/", account.deleted, name="exchange_deleted"),
    path("austausch/meine-angaben/ende/", account.leave, name="exchange_leave"),
    path("austausch/ende/", account.left, name="exchange_left"),
    path("austausch/melden/profil/<int:profile_id>/", abuse.report_profile, name="exchange_report_profile"),
    path("austausch/melden/eintrag/<int:entry_id>/", abuse.report_entry, name="exchange_report_entry"),
    path("austausch/gemeldet/", abuse.reported, name="exchange_reported"),
]
