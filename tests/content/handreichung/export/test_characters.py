"""What the fonts of PDF files can show."""

from content.handreichung.export.characters import CHARACTERS, missing_characters, printable
from content.handreichung.export.cut_fonts import FONTS, characters_of


def test_the_list_of_characters_is_that_of_the_fonts():
    assert CHARACTERS.read_text(encoding="ascii") == characters_of(FONTS)


def test_letters_of_all_languages_of_the_site_stay():
    for words in ("Größe, „Straße“ – ½ €", "İğşç", "Україна їжа ґанок", "مرحبا بكم، ١٢٣؟", "☐ ☑ ✓ → ≥"):
        assert printable(words) == words


def test_what_no_font_has_becomes_an_empty_square_and_is_named():
    assert printable("Hallo 😀 你\x00\x1b\n!") == "Hallo □ □\n!"
    assert missing_characters("Hallo 😀 你😀") == ["😀", "你"]


def test_letters_are_composed():
    assert printable("a\u0308") == "ä"
