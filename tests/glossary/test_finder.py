"""Which words of a text are terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.finder import BREAK, GAP, TermEntry, build_index, find

GERMAN = build_index(
    [
        TermEntry(1, ("Cloud", "Clouds"), in_compounds=True),
        TermEntry(2, ("Künstliche Intelligenz", "KI")),
        TermEntry(3, ("digital", "digitale")),
        TermEntry(4, ("C++",)),
        TermEntry(5, ("z. B.",)),
        TermEntry(6, ("Intelligenz",)),
        TermEntry(7, ("Daten-Schutz", "Bundestag")),
        TermEntry(8, ("App",), in_compounds=True),
    ]
)


def found(text: str, index=GERMAN, html: bool = False) -> list[str]:
    """Return the words that are found, as they stand in the text."""
    return [text[match.start : match.end] for match in find(index, text, html=html)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Capital letters matter for nouns; other words have one at the start of a sentence.
        ("Die Cloud und die cloud.", ["Cloud"]),
        ("CLOUD", []),
        ("Digital ist gut. Digital auch. Das Digitale nicht.", ["Digital", "Digital"]),
        ("„Digitale Welt“", ["Digitale"]),
        ("Was heißt digitale Welt?", ["digitale"]),
        # The longest match wins.
        ("Künstliche Intelligenz und Intelligenz", ["Künstliche Intelligenz", "Intelligenz"]),
        # Whole words only.
        ("Intelligenztest KIs", []),
        ("KI, (KI) »KI« KI.", ["KI"] * 4),
        ("Künstliche\n    Intelligenz", ["Künstliche\n    Intelligenz"]),
        # Compounds only where the term allows it, and only where a word remains.
        ("Clouddienst, Cloud-Dienst, Datencloud, DatenCloud", ["Cloud", "Cloud", "cloud"]),
        ("KI-System", []),
        ("Apparat, Happen, Chat-Apparat, Clouder, Clouder-Dienst", []),
        # A hyphen parts short words, too, and stands for what comes later.
        ("App-Store, Chat-App, E-App-Shop", ["App", "App", "App"]),
        ("Cloud- und App-Dienste, Haupt-App und -App", ["Cloud", "App", "App", "App"]),
        ("App-Laden", ["App"]),
        # Web and mail addresses.
        ("www.Cloud.de, info@Cloud.de, Cloud@home, Cloud.example, mein.Cloud", []),
        ("www.Clouddienst.de, info@Cloud-Dienst.de, App-Store.example", []),
        ("https://example.org/Cloud/x?q=KI, example.org:80/wiki/App-Store, example.org/die-Cloud", []),
        ("Cloud/KI, und/oder App, 1.12/KI", ["Cloud", "KI", "App", "KI"]),
        ("Das ist eine Cloud.", ["Cloud"]),
        ("Das ist … eine App... Und ...Cloud", ["App", "Cloud"]),
        # Signs within a word.
        ("C++ ist kein C#", ["C++"]),
        ("Das ist z. B. gut.", ["z. B."]),
        # Other spellings.
        ("Künstliche-Intelligenz", ["Künstliche-Intelligenz"]),
        ("Datenschutz und Daten-Schutz", ["Datenschutz", "Daten-Schutz"]),
        # Combining characters, soft hyphens, points in the middle, odd hyphens.
        ("Ku\u0308nstliche Intelligenz", ["Ku\u0308nstliche Intelligenz"]),
        ("Cloud\u0301", []),
        ("Künst\u00adliche Intelli\u00adgenz", ["Künst\u00adliche Intelli\u00adgenz"]),
        ("Bundes·tag", ["Bundes·tag"]),
        ("Daten\u2011Schutz", ["Daten\u2011Schutz"]),
        # What interrupts a line ends no word and starts no sentence.
        (f"die {GAP} Digitale, Cloud{GAP}", []),
        (f"die Welt{BREAK}Digitale", ["Digitale"]),
    ],
)
def test_it_finds_words_as_german_writes_them(text, words):
    assert found(text) == words


def test_it_reads_entities_of_html():
    assert found("K&uuml;nstliche&nbsp;Intelli&shy;genz", html=True) == [
        "K&uuml;nstliche&nbsp;Intelli&shy;genz"
    ]


@pytest.mark.parametrize("text", ["internet", "İnternet güzel."])
def test_turkish_keeps_the_dot_of_its_i(text):
    index = build_index([TermEntry(1, ("internet",))], "tr")
    assert found(text, index) == [text.split()[0]]
    assert found("Internet güzel.", index) == []


def test_arabic_is_found_with_its_article_with_vowel_marks_and_stretched():
    index = build_index([TermEntry(1, ("سحابة",))], "ar")
    assert found("هذه سحابة، السحابة، سَحَابة سحـابة", index) == ["سحابة", "السحابة", "سَحَابة", "سحـابة"]


def test_ukrainian_apostrophes_are_one_sign():
    index = build_index([TermEntry(1, ("комп'ютер",))], "uk")
    assert found("Це комп’ютер. Комп'ютер.", index) == ["комп’ютер", "Комп'ютер"]


def test_arabic_in_german_and_the_other_way_round_does_no_harm():
    index = build_index([TermEntry(1, ("Cloud",)), TermEntry(2, ("سحابة",))], "ar")
    assert found("Die Cloud heißt سحابة.", index) == ["Cloud", "سحابة"]


def test_of_two_terms_with_the_same_form_the_first_has_it():
    index = build_index([TermEntry(1, ("Netz",)), TermEntry(2, ("Netz",))])
    assert [match.term_id for match in find(index, "Netz")] == [1]


def test_what_is_written_counts_more_than_what_is_derived():
    index = build_index([TermEntry(1, ("Daten-Schutz",)), TermEntry(2, ("Datenschutz",))])
    assert [match.term_id for match in find(index, "Datenschutz")] == [2]


def test_it_tells_whose_form_a_word_is():
    assert GERMAN.term_of("Clouds") == 1
    assert GERMAN.term_of("Clouds oben") is None


@pytest.mark.parametrize(
    "form", ["", " ", "\0", GAP, "(.*)+", "[", "\\", "<b>", '"', "&amp;", "a" * 10_000, "\u0308", "🙂"]
)
def test_hostile_forms_do_no_harm(form):
    index = build_index([TermEntry(1, (form, "Cloud"))])
    assert "Cloud" in found(f"Die Cloud {form} x", index)


def test_an_empty_index_finds_nothing():
    assert found("Cloud", build_index([])) == []


words = st.text(alphabet="abCD äß-.'\u00ad\u0308&;·İı \n", min_size=1, max_size=12)


@given(
    forms=st.lists(words, max_size=8), text=st.text(alphabet="abCD äß-.'\u00ad\u0308&;·İı \n", max_size=60)
)
def test_matches_are_in_order_and_apart(forms, text):
    index = build_index([TermEntry(number, (form,), number % 2 == 0) for number, form in enumerate(forms, 1)])
    end = 0
    for match in find(index, text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
