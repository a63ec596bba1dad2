"""The HTML of every page of the demo is valid, checked in one batch."""

from urllib.error import HTTPError
from urllib.request import urlopen

LANGUAGES = ("de", "de-simple", "en", "ar")
MORE = ("suche/", "suche/?q=rathaus", "praxisanleitungen/?kind=workshop&phase=plan", "gibt-es-nicht/")
MORE += ("glossar/", "glossar/?q=daten", "glossar/algorithmus/")


def fetch(address: str) -> str:
    """Return the HTML of a page, also of one that says that there is none."""
    try:
        with urlopen(address) as response:
            return response.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.read().decode()


def test_every_page_is_valid(demo_site, demo_types, html_checker):
    first_of_type = {kind: path for path, kind in reversed(demo_types.items())}
    paths = [path.removeprefix("/de/") for path in first_of_type.values()] + list(MORE)
    pages = {
        f"/{language}/{path}": fetch(f"{demo_site}/{language}/{path}")
        for language in LANGUAGES
        for path in paths
    }
    assert html_checker.problems(pages) == []
