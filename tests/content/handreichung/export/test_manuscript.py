"""A document without a format."""

from content.handreichung.export.gaps import missing_texts
from content.handreichung.export.manuscript import (
    Heading,
    Item,
    ItemList,
    Manuscript,
    Note,
    NoteKind,
    Paragraph,
    Passage,
    Picture,
    PictureText,
    all_parts,
    runs,
)
from content.handreichung.export.outline import normalise


def test_an_empty_text_has_no_runs():
    assert runs("") == ()
    assert [run.text for run in runs("Hallo", bold=True) if run.bold] == ["Hallo"]


def test_it_yields_all_parts_in_the_order_in_which_they_are_read():
    picture, line, item = Picture(b"", alt="Ein Handy"), Paragraph(runs("Zeile")), Paragraph(runs("Punkt"))
    pair = PictureText(picture, (line,))
    points = ItemList((Item(runs("Eins"), (item,)),))
    note = Note(NoteKind.TIP, "Tipp", (pair, points))
    assert list(all_parts((note,))) == [note, pair, picture, line, points, item]


def test_the_language_decides_on_direction_and_on_large_type():
    assert Manuscript("Titel", "de-simple", ()).is_easy
    assert not Manuscript("Titel", "de", ()).is_easy
    assert Manuscript("Titel", "ar", ()).direction == "rtl"


def test_headings_start_at_the_first_level_and_skip_none():
    found = normalise([Heading(3, "A"), Heading(6, "B"), Heading(2, "C"), Heading(3, "D"), Heading(3, "E")])
    assert [(part.text, part.level) for part in found] == [("A", 1), ("B", 2), ("C", 1), ("D", 2), ("E", 2)]


def test_headings_in_a_passage_of_another_language_follow_those_around():
    (first, passage) = normalise([Heading(1, "A"), Passage("de", (Heading(4, "B"),))])
    assert (first.level, passage.parts[0].level) == (1, 2)


def test_empty_headings_fall_out_and_no_two_anchors_are_the_same():
    found = normalise([Heading(1, " "), Heading(1, "A", "wege"), Heading(1, "B", "wege"), Heading(1, "C")])
    assert [part.anchor for part in found] == ["wege", "wege-2", "part"]


def test_it_finds_pictures_that_nobody_has_described():
    silent, decorative = Picture(b"", name="karte.png"), Picture(b"", decorative=True)
    parts = (decorative, Note(NoteKind.EXAMPLE, "", (PictureText(silent, ()),)), Picture(b"", alt="Ein Baum"))
    assert missing_texts(parts) == [silent]
