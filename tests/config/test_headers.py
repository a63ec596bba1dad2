"""What browsers are told about the site: headers of safety, and no cookie for readers."""

import pytest
from django.urls import reverse

from config.permissions_policy import POLICY
from tests.factories import InformationPageFactory, StatementPageFactory

READER_PATHS = [
    "/",
    "/de/",
    "/de-simple/",
    "/ar/",
    "/de/information/",
    "/de/information/muell/",
    "/en/information/muell/",
    "/de/erklaerung/",
    "/de/suche/?q=muell",
    "/de/gibt-es-nicht/",
    "/de/feed/information/",
    "/robots.txt",
    "/sitemap.xml",
]


@pytest.fixture
def site(home, information):
    """A small site."""
    InformationPageFactory(parent=information, slug="muell", title_de="Müll")
    StatementPageFactory(parent=home, slug="erklaerung")


def policy(response):
    """Return the Content-Security-Policy as a dictionary of directives."""
    parts = response["Content-Security-Policy"].split(";")
    return {name: values for name, *values in (part.split() for part in parts)}


@pytest.mark.parametrize("path", READER_PATHS)
def test_readers_get_no_cookie_and_the_same_as_others(site, client, path):
    response = client.get(path)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("path", [*READER_PATHS[1:], "/cms/account/login/"])
def test_every_answer_has_the_headers_of_safety(site, client, path):
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Permissions-Policy"] == POLICY
    assert headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", READER_PATHS)
def test_the_readers_policy_allows_nothing_inline_and_no_other_site(site, client, path):
    directives = policy(client.get(path))
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == directives["form-action"] == ["'self'"]
    assert directives["base-uri"] == directives["object-src"] == ["'none'"]
    assert directives["frame-ancestors"] == ["'self'"]


def test_a_kept_page_has_the_headers_too(site, client):
    first, second = (client.get("/de/information/muell/") for _ in range(2))
    assert first["Permissions-Policy"] == second["Permissions-Policy"] == POLICY
    assert first["X-Frame-Options"] == second["X-Frame-Options"]


def test_the_admin_is_kept_by_nobody(site, chefredaktion):
    response = chefredaktion.get(reverse("wagtailadmin_home"))
    assert "private" in response["Cache-Control"]
    assert response["Permissions-Policy"] == POLICY


def test_the_policy_names_no_feature_that_the_site_uses():
    assert "fullscreen" not in POLICY
    assert "camera=()" in POLICY


@pytest.mark.parametrize(("wanted", "place"), [("en", "/en/"), ("ar-EG,de;q=0.5", "/ar/"), ("fr", "/de/")])
def test_the_browsers_language_decides_where_a_visit_begins(site, client, wanted, place):
    response = client.get("/", headers={"Accept-Language": wanted})
    assert (response.status_code, response["Location"]) == (302, place)
    assert response["Vary"] == "Accept-Language"


def test_a_language_cookie_has_no_say(site, client):
    client.cookies["django_language"] = "en"
    assert client.get("/", headers={"Accept-Language": "de"})["Location"] == "/de/"


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "//evil.example/",
        "/de//evil.example/",
        "/%5Cevil.example",
        "/de/%0d%0aSet-Cookie:x=1",
    ],
)
def test_no_address_leads_to_another_site(site, client, path):
    response = client.get(path)
    assert response.status_code in (301, 302, 404)
    assert not response.cookies
    assert response.get("Location", "/").startswith("/")
    assert not response.get("Location", "/").startswith(("//", "/\\"))


@pytest.mark.parametrize("host", ["evil.example", "localhost@evil.example", "localhost:80:evil"])
def test_a_made_up_host_is_refused(site, client, host):
    assert client.get("/de/", headers={"Host": host}).status_code == 400
