"""Rich text as paragraphs and lists."""

import pytest

from content.handreichung.export.manuscript import Item, ItemList, ListKind, Paragraph, Run, runs
from content.handreichung.export.rich_text import line_runs, rich_parts


def test_bold_words_links_and_marks_are_kept():
    html = '<p>Ein <b>Wort</b>, ein <a href="/de/x/">Weg</a> und ein <a data-term="3">Begriff</a>.</p>'
    (paragraph,) = rich_parts(html, "de", "https://stadt.example/de/")
    assert paragraph.runs == (
        Run("Ein "),
        Run("Wort", bold=True),
        Run(", ein "),
        Run("Weg", href="https://stadt.example/de/x/"),
        Run(" und ein "),
        Run("Begriff", term_id=3),
        Run("."),
    )


def test_lists_keep_their_kind_and_what_lies_in_them():
    html = "<ol><li>Eins<ul><li>innen</li></ul></li><li>Zwei</li></ol><p>Danach</p>"
    inner = ItemList((Item(runs("innen")),))
    numbers = ItemList((Item(runs("Eins"), (inner,)), Item(runs("Zwei"))), ListKind.NUMBERS)
    assert rich_parts(html, "de") == (numbers, Paragraph(runs("Danach")))


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>Das ist gut. Das ist neu.</p>", ["Das ist gut.", "Das ist neu."]),
        ("<p>Das ist <b>gut.</b> Das <b>ist</b> neu.</p>", ["Das ist gut.", "Das ist neu."]),
        ("<p>Das ist gut.<br/>Das ist neu.</p>", ["Das ist gut.", "Das ist neu."]),
    ],
)
def test_in_leichte_sprache_each_sentence_has_its_own_line(html, lines):
    (paragraph,) = rich_parts(html, "de-simple")
    assert "".join(run.text for run in paragraph.runs).split("\n") == lines


def test_in_other_languages_lines_are_those_of_the_author():
    (paragraph,) = rich_parts("<p>Das ist gut. Das ist\n neu.<br/>Ende</p>", "de")
    assert "".join(run.text for run in paragraph.runs) == "Das ist gut. Das ist neu.\nEnde"
    assert line_runs("Das ist gut. Das ist neu.", "de-simple") == runs("Das ist gut.\nDas ist neu.")


@pytest.mark.parametrize("html", ["", "<p></p>", "<p> <br/> </p>", "</li></ul>", "<b>", "<ul></ul>", "<li>"])
def test_it_takes_broken_and_empty_markup(html):
    assert rich_parts(html, "de") == ()
