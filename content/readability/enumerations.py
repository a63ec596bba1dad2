"""Series of things inside a sentence: "Ausweis, Foto, Formular und Geld"."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.names import TITLES

_NOUNS = {"NN", "NE", "FM"}
_BEFORE_NOUNS = {"ART", "ADJA", "PPOSAT", "PIAT", "CARD", "PDAT", "APPR", "APPRART", "ADJD", "TRUNC"}
_CLAUSE = {"KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS", "PPER", "KON"}
_TIMES = lexicon.group("nouns of time")
_LINKS = {"und", "oder", "sowie", "and", "or"}
_ENDS = frozenset(':;!?()–—"“”„»«')
_LONGEST = 6
_FINITE = {"VVFIN", "VAFIN", "VMFIN", "VVIMP"}
_DETERMINERS_EN = lexicon.group("determiners", of="grammar-en") | {"even", "of", "in", "at", "for", "to"}
_NO_ITEM_EN = lexicon.group("no items", of="grammar-en")


_LIST_BEGINS = re.compile(r":[ \t\r]*\n")


class Series(NamedTuple):
    """Tokens from the first to the last item, and how many items there are."""

    start: int
    end: int
    items: int


def series(sentence: Sentence) -> Iterator[Series]:
    """Every series that ends in "und", "oder" or "sowie", and short ones without. Pairs count, too."""
    stretch: list[list[Token]] = [[]]
    for token in (*sentence.tagged, None):
        if token is None or token.kind == "sign" and token.text in _ENDS:
            yield from _series(stretch, sentence.language)
            stretch = [[]]
        elif token.kind == "sign" and token.text == ",":
            stretch.append([])
        elif token.kind != "sign":
            stretch[-1].append(token)


def _series(stretch: Sequence[Sequence[Token]], language: str) -> Iterator[Series]:
    german = language == "de"
    used = 0  # pieces before this one belong to an earlier series
    for last, piece in enumerate(stretch):
        place = next((at for at, token in enumerate(piece) if token.lower in _LINKS), None)
        if place is None or place + 1 >= len(piece) or german and place == 0 and last:
            continue  # "die Leiterin vom Amt, und …": German has no comma before the last item
        before = [] if not german and place == 0 and last else piece[:place]  # English: "a photo, and money"
        inner = [*stretch[:last], before]
        final = piece[place + 1 :]
        following = stretch[last + 1][:1] if last + 1 < len(stretch) else ()
        if german and following and following[0].tag in _FINITE:
            continue  # "Kaya, Ärztin und Mutter, hilft …": an apposition
        if found := _found(inner, final, used, german) or german and _bare_words(inner, final):
            used = last
            yield found
    if german and len(stretch) > 2 and not used and _is_bare(stretch):
        found = _found([*stretch[:-1], []], stretch[-1], 0, german, bare=True)
        yield from [found] if found else []


def _bare_words(inner, final) -> Series | None:
    """ "anrufen, schreiben oder warten", "rot, blau und gelb": bare words, the first at the end of its piece."""
    rest = [piece for piece in inner if piece]
    tag = final[0].tag if final else ""
    first = len(rest) - 1
    while first > 0 and [token.tag for token in rest[first]] == [tag]:
        first -= 1
    items = rest[first:]
    if tag not in ("VVINF", "ADJD") or len(items) < 2 or items[0][-1].tag != tag:
        return None
    return Series(items[0][-1].start, final[0].end, len(items) + 1)


def _is_bare(stretch) -> bool:
    """A series without a last "und": short items without numbers, and no verb or preposition opens the last."""
    short = all(len(piece) <= 3 and piece[-1:] and piece[-1].tag == "NN" for piece in stretch[1:-1])
    numbers = any(token.kind == "number" for piece in stretch for token in piece)
    return (
        short
        and not numbers
        and bool(stretch[-1])
        and stretch[-1][0].tag in _NOUNS | {"ART", "ADJA", "PPOSAT"}
    )


def _found(inner, final, used, german, bare=False) -> Series | None:
    end = _end_of_item(final, german)
    middle = inner[-1] if inner[-1] else None
    pieces = [piece for piece in (*inner[:-1], middle) if piece is not None]
    if end is None or not pieces:
        return None
    first = len(pieces) - 1
    while first > used and _is_item(pieces[first], german):
        first -= 1
    if not pieces[first] or (german and pieces[first][-1].tag not in _NOUNS | {"CARD"}):
        return None
    items = [pieces[first][-1], *(piece[-1] for piece in pieces[first + 1 :]), end]
    if german and (_all_names(items) or all(item.lower.rstrip("s") in _TIMES for item in items)):
        return None
    if bare and len(items) < 3:
        return None
    return Series(_start_of_item(pieces[first], german).start, end.end, len(items))


def _is_item(piece, german) -> bool:
    if not 0 < len(piece) <= _LONGEST:
        return False
    if not german:
        return len(piece) <= 4 and not any(token.lower in _NO_ITEM_EN for token in piece)
    return (
        piece[0].tag not in _CLAUSE
        and piece[-1].tag in _NOUNS
        and not any(token.tag in _FINITE for token in piece)
        and not _is_date(piece)
    )


def _is_date(piece) -> bool:
    """ "am Montag, dem 3. Mai, …": an apposition, no item."""
    return any(token.kind == "number" for token in piece) and piece[-1].lower in _TIMES


def _end_of_item(final, german) -> Token | None:
    """The noun of the last item; None if a clause begins here."""
    if not german:
        words = [token for token in final[:3] if token.lower not in _DETERMINERS_EN][:1]
        return words[0] if words and words[0].lower not in _NO_ITEM_EN else None
    for token in final[:_LONGEST]:
        if token.tag in _NOUNS and token.lower not in TITLES:
            return token
        if token.tag not in _BEFORE_NOUNS | _NOUNS:
            return None
    return None


def _start_of_item(piece, german) -> Token:
    start = len(piece) - 1
    while german and start and piece[start - 1].tag in _BEFORE_NOUNS - {"APPR", "APPRART", "ADJD"}:
        start -= 1
    return piece[start]


def _all_names(items) -> bool:
    return all(item.tag == "NE" for item in items)


def longest_line(sentence: Sentence) -> int:
    """Words of the sentence; in "Bringen Sie mit:" and a list below it, words of the longest line."""
    begin = _LIST_BEGINS.search(sentence.text)
    if not begin:
        return len(sentence.words)
    lines = [begin.end(), *(found.end() for found in re.finditer("\n", sentence.text[begin.end() :]))]
    lines[1:] = [end + begin.end() for end in lines[1:]]
    return max(Counter(bisect_right(lines, word.start) for word in sentence.words).values())
