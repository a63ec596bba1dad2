"""The order of words in each language."""

import random

import pytest

from glossary.alphabet import first_letter, sort_key

IN_ORDER = {
    "de": ["5G", "Äpfel", "Apfelbaum", "Arzt", "Bär", "Maß", "Masse", "Maßstab", "Übung", "Uhr", "Zoo"],
    "de-simple": ["Amt", "Ämter", "Daten-Schutz", "Datenweg"],
    "en": ["app", "App", "data", "Zebra"],
    "tr": [
        "cam",
        "çay",
        "dal",
        "göz",
        "ğ",
        "halk",
        "ılık",
        "iz",
        "okul",
        "öz",
        "su",
        "şu",
        "uz",
        "üç",
        "zil",
        "wifi",
    ],
    "uk": ["гора", "ґанок", "дім", "екран", "єдність", "жінка", "зоря", "ива", "ім'я", "їжак", "йод", "яма"],
    "ar": ["إنترنت", "بيانات", "تطبيق", "السحابة", "شبكة", "معلومات", "ياسمين"],
}


@pytest.mark.parametrize("code", IN_ORDER)
def test_it_sorts_as_the_language_does(code):
    mixed = random.Random(1).sample(IN_ORDER[code], len(IN_ORDER[code]))
    assert sorted(mixed, key=lambda word: sort_key(word, code)) == IN_ORDER[code]


@pytest.mark.parametrize(
    ("word", "code", "letter"),
    [
        ("Ämter", "de", "A"),
        ("ß", "de", "S"),
        ("istek", "tr", "İ"),
        ("Çay", "tr", "Ç"),
        ("їжак", "uk", "Ї"),
        ("الإنترنت", "ar", "ا"),
        ("5G", "de", "0–9"),
        ("„KI“", "de", "K"),
        ("…", "de", "#"),
    ],
)
def test_it_knows_the_letter_of_a_word(word, code, letter):
    assert first_letter(word, code) == letter
