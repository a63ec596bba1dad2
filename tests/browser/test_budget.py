"""What a page costs a reader on the way: the text in the first round trip, few fonts, little script."""

import re
from urllib.request import urlopen

import brotli
from django.conf import settings

KILOBYTE = 1024
# HTML and CSS together: what a server sends before it waits.
TEXT_BUDGET = 14 * KILOBYTE
FONT_BUDGET = 50 * KILOBYTE
SCRIPT_BUDGET = 10 * KILOBYTE
LANGUAGES = ("de", "de-simple", "en")
# No pages of the tree, but pages for readers.
CELLS = ("/de/matrix/sicherheit/privatheit/",)
# Of pages that are made alike and differ in their words only, so many are looked at, spread over all.
ALIKE, SOME = ("Befund",), 5


def fetch(address: str) -> bytes:
    """Return what is behind an address."""
    with urlopen(address) as response:
        return response.read()


def compressed(content: bytes) -> int:
    """Return the size of a text as a server sends it."""
    return len(brotli.compress(content))


def looked_at(types: dict[str, str]) -> list[str]:
    """Return the German addresses of the pages to look at: of some types a few, else all."""
    alike = [path for path, name in types.items() if name in ALIKE]
    some = set(alike[:: max(len(alike) // SOME, 1)])
    return [path for path, name in types.items() if name not in ALIKE or path in some]


def test_every_page_is_within_the_budget(demo_site, demo_types):
    files: dict[str, bytes] = {}

    def linked(html: str, pattern: str) -> bytes:
        urls = sorted(set(re.findall(pattern, html)))
        return b"".join(files.get(url) or files.setdefault(url, fetch(demo_site + url)) for url in urls)

    too_large = []
    for german_path in (*looked_at(demo_types), *CELLS):
        for language in LANGUAGES:
            path = german_path.replace("/de/", f"/{language}/", 1)
            content = fetch(demo_site + path)
            html = content.decode()
            style = linked(html, r'href="(/static/[^"]+\.css)"')
            script = linked(html, r'src="(/static/[^"]+\.js)"')
            assert style, path
            sizes = {
                "HTML and CSS": (compressed(content) + compressed(style), TEXT_BUDGET),
                "JavaScript": (compressed(script), SCRIPT_BUDGET),
            }
            too_large += [
                f"{path}: {size} bytes of {kind}" for kind, (size, most) in sizes.items() if size > most
            ]
    assert too_large == []


def test_fonts_are_within_the_budget():
    fonts = list((settings.SITE_DIR / "static" / "fonts").glob("*.woff2"))
    assert fonts
    assert sum(font.stat().st_size for font in fonts) <= FONT_BUDGET
