"""Markdown of the demo files becomes rich text that Wagtail's editor understands."""

import pytest

from content.management.demo.bad_data import BadData
from content.management.demo.rich_text import rich_text

PAGES = {"impressum": 7}


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Ein **wichtiger** Satz.", "<p>Ein <b>wichtiger</b> Satz.</p>"),
        ("- Eins\n- Zwei", "<ul>\n<li>Eins</li>\n<li>Zwei</li>\n</ul>"),
        ("1. Eins\n\n2. Zwei", "<ol>\n<li>Eins</li>\n<li>Zwei</li>\n</ol>"),
        ("[Wir](page:impressum)", '<p><a linktype="page" id="7">Wir</a></p>'),
        ("[Amt](https://example.org/a?b=1)", '<p><a href="https://example.org/a?b=1">Amt</a></p>'),
        ("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>"),
        ("", ""),
    ],
)
def test_it_renders(markdown, expected):
    assert rich_text(markdown, PAGES) == expected


@pytest.mark.parametrize(
    ("markdown", "named"),
    [
        ("# Titel", "heading"),
        ("Ein *schräges* Wort", "em"),
        ("![Bild](bild.svg)", "image"),
        ("> Zitat", "blockquote"),
        ("Ein <b>Tag</b>", "html_inline"),
        ("[weg](page:gibt-es-nicht)", "gibt-es-nicht"),
        ("[unsicher](http://example.org)", "http://example.org"),
        ("[intern](/de/impressum/)", "/de/impressum/"),
    ],
)
def test_it_names_what_does_not_belong_there(markdown, named):
    with pytest.raises(BadData, match=named):
        rich_text(markdown, PAGES)
