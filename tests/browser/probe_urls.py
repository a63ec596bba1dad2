"""Addresses of the demo's server: those of the site, pages with a known mistake each, and a switch for autosave."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path

from config import urls

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


def autosave(request: HttpRequest, milliseconds: int) -> HttpResponse:
    """Let drafts save themselves after so long, 0: never. For the tests of one process, which have this server."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = milliseconds
    return HttpResponse(PAGE.format("<p>Gut.</p>"))


handler500 = urls.handler500
urlpatterns = [path(f"{name}/", _probe(body)) for name, body in BODIES.items()]
urlpatterns += [path("autosave/<int:milliseconds>/", autosave), *urls.urlpatterns]
