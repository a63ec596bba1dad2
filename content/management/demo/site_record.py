"""Wagtail's record of the site: which page is its start, under which address, with which name."""

from __future__ import annotations

from urllib.parse import urlsplit

from wagtail.models import Site

from content.models import BasePage, HomePage, SiteSettings

NAME = "Digitale Kommune – Digitale Region"
TOWN = "Muster-Stadt"
# A domain that belongs to nobody (RFC 2606).
CONTACT = "redaktion@example.org"
WELCOME_TITLE = "Welcome to your new Wagtail site!"
PORTS = {"http": 80, "https": 443}


def make_way_for_home() -> None:
    """Give the slug of Wagtail's welcome page free; the page itself goes when the site has its own start."""
    for page in BasePage.objects.filter(depth=2, title_de=WELCOME_TITLE).exclude(slug="wagtail-welcome"):
        page.slug = "wagtail-welcome"
        page.save()


def start_at(home: HomePage) -> None:
    """Make ``home`` the start of the default site where it is still Wagtail's welcome page; delete that."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site.objects.create(hostname="localhost", root_page=home, is_default_site=True, site_name=NAME)
    if site.root_page.title_de == WELCOME_TITLE:
        site.root_page = home
        site.site_name = NAME
        site.save()
        own = {"name": NAME, "town": TOWN, "contact_address": CONTACT}
        SiteSettings.objects.update_or_create(site=site, defaults=own)
    BasePage.objects.get(depth=1).get_children().filter(title_de=WELCOME_TITLE).delete()


def answer_at(address: str) -> None:
    """Make the default site answer at an address such as http://127.0.0.1:8000: feeds and sitemap name it."""
    parts = urlsplit(address)
    port = parts.port or PORTS[parts.scheme]
    # 0.0.0.0 listens everywhere, but nobody can visit it.
    hostname = "127.0.0.1" if parts.hostname == "0.0.0.0" else parts.hostname
    site = Site.objects.get(is_default_site=True)
    if (site.hostname, site.port) != (hostname, port):
        site.hostname, site.port = hostname, port
        site.save()
