"""Addresses of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView
from django_ratelimit.decorators import ratelimit
from two_factor.urls import urlpatterns as second_factor_urls
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.views.account import PasswordResetView
from wagtail.documents import urls as wagtaildocs_urls

from content.handreichung import urls as handreichung_urls
from content.handreichung.export import urls as export_urls
from content.matrix import urls as matrix_urls
from content.netzwerke.contact import urls as contact_urls
from content.netzwerke.directory import urls as directory_urls
from content.netzwerke.exchange import urls as exchange_urls
from content.pages import urls as site_urls
from content.pages.files import document_file, picture_file
from content.praxisanleitungen import urls as praxisanleitungen_urls
from content.review.certificate import urls as certificate_urls
from glossary import urls as glossary_urls

handler500 = "content.pages.errors.server_error"

urlpatterns = [
    # Wagtail's own login knows no second factor.
    path("cms/login/", RedirectView.as_view(pattern_name="two_factor:login", query_string=True)),
    # Wagtail's own view would send any number of mails.
    path("cms/password_reset/", ratelimit(key="ip", rate="10/h", method="POST")(PasswordResetView.as_view())),
    path("cms/", include(second_factor_urls)),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/<int:document_id>/<str:document_filename>", document_file),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", picture_file),
    *site_urls.urlpatterns,
    *glossary_urls.urlpatterns,
    *matrix_urls.urlpatterns,
    *i18n_patterns(
        *site_urls.language_urlpatterns,
        *contact_urls.language_urlpatterns,
        *praxisanleitungen_urls.language_urlpatterns,
        *directory_urls.language_urlpatterns,
        *handreichung_urls.language_urlpatterns,
        *exchange_urls.language_urlpatterns,
        *export_urls.language_urlpatterns,
        *glossary_urls.language_urlpatterns,
        *certificate_urls.language_urlpatterns,
        path("", include(wagtail_urls)),
    ),
]
