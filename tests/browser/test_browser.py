"""The tools of the browser tests see what they are there to see."""

import pytest
from django.http import HttpResponse
from django.urls import path
from wagtail.models import Site

from config.urls import urlpatterns as site_urls

PAGE = """<!doctype html><html lang="de"><head><title>Probe</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Probe</h1>{}</main></body></html>"""
BODIES = {
    "good": "<p>Ein Satz.</p>",
    "no-alt": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    "inline-script": "<script>document.title = 'anders'</script>",
    "inline-style": '<p style="color: red">Rot.</p>',
    "other-host": '<img alt="" src="http://elsewhere.invalid/x.png">',
    "missing-file": '<img alt="" src="/nothing/">',
}


def _probe(body: str):
    return lambda request: HttpResponse(PAGE.format(body))


urlpatterns = [path(f"{name}/", _probe(body)) for name, body in BODIES.items()] + site_urls


@pytest.fixture(autouse=True)
def _probes(settings):
    """Serve the pages above beside those of the site."""
    settings.ROOT_URLCONF = __name__


def test_a_good_page_has_no_violation(open_page, axe):
    assert axe(open_page("/good/")) == []


def test_axe_finds_a_missing_alternative_text(open_page, axe):
    assert [line.split(":")[0] for line in axe(open_page("/no-alt/"))] == ["image-alt"]


def test_inline_script_does_not_run_and_is_reported(open_page, offences):
    assert open_page("/inline-script/").title() == "Probe"
    assert "Content Security Policy" in offences.pop()


def test_inline_style_is_reported(open_page, offences):
    open_page("/inline-style/")
    assert "Content Security Policy" in offences.pop()


def test_a_request_to_another_host_is_reported(open_page, offences):
    open_page("/other-host/")
    assert any("elsewhere.invalid" in offence for offence in offences)
    offences.clear()


def test_a_missing_file_is_reported(open_page, offences):
    open_page("/missing-file/")
    assert "404" in offences.pop()


def test_a_page_is_readable_without_javascript(open_page):
    assert open_page("/good/", javascript=False).inner_text("p") == "Ein Satz."


def test_a_page_is_seen_as_wide_and_as_dark_as_asked(open_page):
    page = open_page("/good/", width=320, colour_scheme="dark")
    assert page.evaluate("innerWidth") == 320
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")


def test_what_migrations_made_is_there_in_every_test(open_page):
    open_page("/good/")
    assert Site.objects.filter(is_default_site=True).exists()
