"""The running text of a document, freed from what must not move the score.

Line breaks, list marks, doubled spaces, soft hyphens, decomposed letters, abbreviations, titles, and lines that
only hold links, addresses, telephone numbers or opening hours are evened out here; what is left is split into
sentences.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from content.readability import english, german, lexicon
from content.readability.contacts import CLOSED, LINK, contacts, may_link
from content.readability.customs import Customs
from content.readability.folding import visible
from content.readability.sentences import is_caseless, opens_line

_LANGUAGES = {"de": german, "en": english}
_SKIPPED = frozenset({"table_cell", "alt_text", "link_text"})
_MARK = re.compile(
    r"(?:[-–—•◦▪‣●○■►·*✓✔→>+]{1,6}|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-ZÄÖÜ„])"
    r"|\(?(?:[a-zA-Z]|[ivx]{1,5})\)|(?P<letter>[a-zA-Z]\.(?=\s+(?!\w\.|[a-zäöüß]))))\s+"
)
_BULLETS = frozenset("•◦▪‣●○■►✓✔→")
_QUOTED = re.compile(r"(?:>\s?){1,20}")  # signs before every line of a letter that is answered
_HEADING = re.compile(r"#{1,6}\s+")
_LONGEST_TITLE = 12  # words of a heading that is not counted; a longer one is running text in disguise
_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,15}\.\s?){1,4}")


def sentences(blocks: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """The sentences of (kind, text) blocks in order, evened out. Cells of tables are no running text."""
    splitter = _LANGUAGES[language]
    for text in _joined(_units(blocks, splitter.CUSTOMS)):
        for start, end in splitter.sentence_spans(text):
            yield _spelled_out(text[start:end], language)


def _units(blocks: Iterable[tuple[str, str]], customs: Customs) -> Iterator[tuple[bool, str]]:
    """Paragraphs and list items, each on one line, and whether it is an item."""
    for kind, text in blocks:
        if kind not in _SKIPPED and not (kind == "heading" and _is_title(text)):
            for marked, unit in _paragraphs(visible(text).split("\n"), customs):
                yield marked or kind == "list_item", unit


def _is_title(text: str) -> bool:
    """Titles do not count: with enough of them the hardest text would have short sentences."""
    return len(text.split(maxsplit=_LONGEST_TITLE)) <= _LONGEST_TITLE


def _paragraphs(lines: Sequence[str], customs: Customs) -> Iterator[tuple[bool, str]]:
    lines = [_QUOTED.sub("", line.strip(), count=1) if ">" in line else line.strip() for line in lines]
    caseless = len(lines) > 1 and is_caseless(" ".join(lines))
    kept: list[str] = []
    marked = False
    for line, contact in zip(lines, contacts(lines), strict=True):
        heading = _HEADING.match(line) if line[:1] == "#" else None
        mark = heading or _mark(line, kept, marked)
        if kept and (not line or mark or (not caseless and opens_line(kept[-1], line, customs))):
            yield marked, " ".join(kept)
            kept, marked = [], False
        if line and not contact and not (heading and _is_title(line[heading.end() :])):
            marked = marked or bool(mark)
            rest = line[mark.end() if mark else 0 :]
            kept += (LINK.sub(" ", rest) if may_link(rest) else rest).split()
    if kept:
        yield marked, " ".join(kept)


def _mark(line: str, kept: Sequence[str], marked: bool) -> re.Match | None:
    """The list mark of a line. A dash or number behind an open sentence is none: the line was only broken."""
    if line[:2].isalpha() and line[0] not in "ivx":
        return None  # a word: most lines need no closer look
    mark = _MARK.match(line)
    if not mark or not kept:
        return mark
    if mark["letter"]:
        return mark if CLOSED.search(kept[-1]) and len(kept[-1].lstrip("(„")) > 2 else None  # "z." "B."
    if not marked and not CLOSED.search(kept[-1]) and line[0] not in _BULLETS:
        return None
    return mark


def _joined(units: Iterable[tuple[bool, str]]) -> Iterator[str]:
    """A paragraph that goes on in small letters after one without an end is one sentence cut in two."""
    waiting: list[str] = []
    for is_item, unit in units:
        goes_on = waiting and not is_item and unit[0].islower() and not CLOSED.search(waiting[-1][-8:])
        if waiting and not goes_on:
            yield " ".join(waiting)
            waiting = []
        if is_item:
            yield unit
        else:
            waiting.append(unit)
    if waiting:
        yield " ".join(waiting)


@cache
def _long_forms(language: str, caseless: bool) -> dict[str, str]:
    pairs = lexicon.pairs(f"abbreviations-{language}")
    forms = {way: long for short, long in pairs.items() for way in lexicon.with_written_out([short])}
    return {(short.lower() if caseless else short).replace(" ", ""): long for short, long in forms.items()}


def _ends_in_abbreviation(sentence: str, language: str) -> bool:
    """Whether the last word may be one, in whatever letters."""
    return sentence[-16:].rpartition(" ")[2].lower() in _long_forms(language, True)


def _spelled_out(sentence: str, language: str) -> str:
    """Abbreviations as words: "z. B." and "zum Beispiel" are equally hard to read aloud."""
    stop = sentence.find(".")
    if stop < 0 or stop == len(sentence) - 1 and not _ends_in_abbreviation(sentence, language):
        return sentence
    caseless = is_caseless(sentence)
    if caseless:
        sentence = sentence.lower()
    forms, customs = _long_forms(language, caseless), _LANGUAGES[language].CUSTOMS

    def long_form(match: re.Match) -> str:
        pieces = match.group().split()
        whole = "".join(pieces)
        before_number = sentence[match.end() : match.end() + 1].isdigit()
        if whole in customs.before_numbers and not before_number:
            return match.group()
        found = [forms[whole]] if whole in forms else [forms.get(piece, piece) for piece in pieces]
        return " ".join(found) + " " * match.group()[-1].isspace()

    return _DOTTED.sub(long_form, sentence)
