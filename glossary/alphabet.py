"""The order of words in each language's own alphabet.

German: DIN 5007-1, ä with a and ß as ss. Turkish, Ukrainian and Arabic: the order of their alphabets. Letters of
other alphabets come after them, digits before.
"""

from __future__ import annotations

import unicodedata

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = {
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
_PLACES = {code: {letter: place for place, letter in enumerate(signs)} for code, signs in _ALPHABETS.items()}
_LATIN_PLACES = {letter: place for place, letter in enumerate(_LATIN)}
# The Arabic article is written as one with its word.
ARTICLE = "ال"
# The Turkish i keeps its dot, and ı stays without.
_TURKISH_LARGE = str.maketrans("iı", "İI")
_TURKISH_SMALL = str.maketrans("İI", "iı")
# Forms of a letter that Arabic sorts as the letter itself.
_ARABIC_FORMS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"}
)
_EXPANSIONS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"})
_BEFORE, _OWN, _LATER = 0, 1, 2
DIGITS = "0–9"

Key = tuple[tuple[int, int], ...]


def large(text: str, code: str) -> str:
    """Return a text in capital letters, as the language writes them: ``İ`` for the Turkish ``i``."""
    return (text.translate(_TURKISH_LARGE) if code == "tr" else text).upper()


def small(text: str, code: str) -> str:
    """Return a text in small letters, as the language writes them: ``ı`` for the Turkish ``I``."""
    return (text.translate(_TURKISH_SMALL) if code == "tr" else text).lower()


def sort_key(word: str, code: str) -> tuple[Key, str]:
    """Return by what a word is sorted among others of a language; of the same letters the small ones come first.

    >>> sorted(["Zoo", "Übung", "Uhr", "Ball"], key=lambda word: sort_key(word, "de"))
    ['Ball', 'Übung', 'Uhr', 'Zoo']
    >>> sorted(["ılık", "iz", "çay", "dal", "cam"], key=lambda word: sort_key(word, "tr"))
    ['cam', 'çay', 'dal', 'ılık', 'iz']
    """
    return tuple(place for sign in _small(word, code) for place in _places(sign, code)), word.swapcase()


def first_letter(word: str, code: str) -> str:
    """Return the letter under which a word stands; ``0–9`` for digits, ``#`` for signs.

    >>> first_letter("Übung", "de"), first_letter("istek", "tr"), first_letter("5G", "de")
    ('U', 'İ', '0–9')
    """
    for sign in _small(word, code):
        if sign.isdigit():
            return DIGITS
        for letter in _letters(sign, code):
            return large(letter, code)
    return "#"


def _small(word: str, code: str) -> str:
    word = unicodedata.normalize("NFC", word)
    if code == "tr":
        return small(word, code)
    if code == "ar":
        word = word.removeprefix(ARTICLE).translate(_ARABIC_FORMS)
    return word.lower().translate(_EXPANSIONS)


def _letters(sign: str, code: str) -> str:
    """Return a sign as the letter it is sorted as; nothing for what is no letter."""
    if not sign.isalpha() or sign in _PLACES.get(code, ()):
        return sign if sign.isalpha() else ""
    plain = unicodedata.normalize("NFKD", sign)
    return "".join(letter for letter in plain if letter.isalpha())


def _places(sign: str, code: str) -> list[tuple[int, int]]:
    if sign.isdigit():
        return [(_BEFORE, ord(sign))]
    own = _PLACES.get(code, _LATIN_PLACES)
    return [
        (_OWN, own[letter]) if letter in own else (_LATER, ord(letter)) for letter in _letters(sign, code)
    ]
