"""Each sentence of Leichte Sprache stands on a line of its own, whatever editors typed."""

import pytest

from content.pages.blocks.text import ListBlock
from content.templatetags.sentence_lines import sentence_lines
from tests.factories import InformationPageFactory

TEXT = "Das ist am 3. Mai. Sie können z. B. kommen.\nFragen Sie!"


def lines(html: str) -> list[str]:
    return [part.split("</span>")[0] for part in html.split('<span class="line">')[1:]]


def test_leichte_sprache_gets_a_line_for_each_sentence():
    assert lines(sentence_lines(TEXT, "de-simple")) == [
        "Das ist am 3. Mai.",
        "Sie können z. B. kommen.",
        "Fragen Sie!",
    ]


@pytest.mark.parametrize("code", ["de", "en", "ar"])
def test_other_languages_keep_their_own_lines(code):
    assert lines(sentence_lines(TEXT, code)) == TEXT.split("\n")


@pytest.mark.parametrize("code", ["de", "de-simple"])
def test_signs_of_html_are_only_signs(code):
    assert sentence_lines("a < b & c", code) == "a &lt; b &amp; c"
    assert lines(sentence_lines("a < b\nc & d", code)) == ["a &lt; b", "c &amp; d"]


def test_nothing_stays_nothing():
    assert sentence_lines("", "de-simple") == ""


def test_a_block_can_stand_outside_of_a_page():
    html = ListBlock().render(ListBlock().to_python({"kind": "ticks", "items": ["Eins. Zwei."]}))
    assert "Eins. Zwei." in html


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quote", {"text": "Das ist neu. Es hilft.", "person": "", "role": ""}),
        (
            "table",
            {
                "caption": "Zeiten",
                "row_headers": False,
                "table": {
                    "columns": [{"type": "text", "heading": "Tag"}],
                    "rows": [{"values": ["Das ist neu. Es hilft."]}],
                },
            },
        ),
    ],
)
def test_every_plain_text_of_an_easy_page_has_one_sentence_on_each_line(client, information, name, value):
    page = InformationPageFactory(
        parent=information,
        title_de_simple="Neu",
        released_de_simple=True,
        body_de_simple=[{"type": name, "value": value}],
    )
    shown = client.get(page.version("de-simple").url).content.decode()
    assert '<span class="line">Das ist neu.</span>\n<span class="line">Es hilft.</span>' in shown
