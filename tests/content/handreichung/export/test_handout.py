"""Cards: at most two pages, whatever stands on them."""

from __future__ import annotations

import pytest

from content.handreichung.export import manuscript as m
from content.handreichung.export.handout import pages, write_handout
from tests.content.handreichung.export.test_pdf import pages_of
from tests.manuscripts import everything, text

SENTENCE = "Das ist ein Satz über die Stadt und ihre Menschen. "


def long_text(code: str, paragraphs: int) -> m.Manuscript:
    parts = tuple(text(f"{number}. {SENTENCE * 6}") for number in range(1, paragraphs + 1))
    return m.Manuscript("Heft", code, parts, url="https://handbuch.example/de/heft/")


def test_what_fits_is_set_as_usual():
    made = write_handout(everything("de", url="https://handbuch.example/"))
    assert pages(made) == 2


@pytest.mark.parametrize("code", ["de", "de-simple"])
def test_a_longer_text_stands_in_smaller_type(code):
    words = " ".join(pages_of(write_handout(long_text(code, 18))))
    assert "18. Das ist" in words
    assert "Mehr steht auf der Seite" not in words


def test_details_go_before_the_timetable_does():
    items = tuple(
        m.AgendaPart(f"Ab Minute {n}", "5 Minuten", f"Teil {n}", (text(SENTENCE * 9),)) for n in range(20)
    )
    words = " ".join(
        pages_of(write_handout(m.Manuscript("Treffen", "de-simple", (m.Agenda(items),), url="x")))
    )
    assert "Teil 19" in words
    assert "Mehr steht auf der Seite" in words


def test_at_last_the_end_is_left_out_and_where_it_stands_is_said():
    made = write_handout(long_text("de-simple", 200))
    words = " ".join(pages_of(made))
    assert pages(made) == 2
    assert "1. Das ist" in words
    assert "200. Das ist" not in words
    assert "Mehr steht auf der Seite: https://handbuch.example/de/heft/" in words
