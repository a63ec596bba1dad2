"""Syllables, compounds and tags."""

import pytest

from content.readability import english, german


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("oder", 2),
        ("Idee", 2),
        ("Ideen", 3),
        ("Theater", 3),
        ("beachten", 3),
        ("beantragen", 4),
        ("Beutel", 2),
        ("Familie", 4),
        ("Medien", 3),
        ("Wien", 1),
        ("Museum", 3),
        ("Information", 5),
        ("Bürgermeisterin", 5),
        ("Serviceportal", 4),
        ("App", 1),
        ("Online-Antrag", 4),
        ("geimpft", 2),
        ("Scho\u0308n", 1),
        ("Kranken\u00adhaus", 3),
        ("12", 0),
        ("…", 0),
    ],
)
def test_german_syllables_are_counted_as_spoken(word, count):
    assert german.syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("really", 2),
        ("something", 2),
        ("table", 2),
        ("walked", 1),
        ("wanted", 2),
        ("idea", 3),
        ("station", 2),
        ("7", 0),
    ],
)
def test_english_syllables_are_counted_as_spoken(word, count):
    assert english.syllables(word) == count


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Verwaltungsgericht", ("Verwaltungs", "gericht")),
        ("Bürgeramt", ("Bürger", "amt")),
        ("Bürger-Amt", ("Bürger", "Amt")),
        ("Straßenverkehrsordnung", ("Straßen", "verkehrs", "ordnung")),
        ("Personalausweis", ("Personal", "ausweis")),
        ("Information", ("Information",)),
        ("Freundschaft", ("Freundschaft",)),
        ("Vertrag", ("Vertrag",)),
        ("Kinder", ("Kinder",)),
        ("Antrag", ("Antrag",)),
        ("Ausländer", ("Ausländer",)),
        ("a" * 100_000, ("a" * 100_000,)),
    ],
    ids=lambda value: str(value)[:30],
)
def test_compounds_come_apart_and_other_words_do_not(word, parts):
    assert german.compound_parts(word) == parts


def test_tags_have_plain_stts_names_and_base_forms():
    tagged = german.tag(["Das", "Haus", "wird", "gebaut", "."])
    assert [word.tag for word in tagged] == ["ART", "NN", "VAFIN", "VVPP", "$."]
    assert [word.lemma for word in tagged][1:4] == ["Haus", "werden", "bauen"]


def test_no_words_have_no_tags():
    assert german.tag([]) == ()
