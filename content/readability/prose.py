"""The running text of a document, freed from what must not move the score.

Line breaks, list marks, doubled spaces, soft hyphens, decomposed letters, abbreviations, and lines that only
hold links, addresses or telephone numbers are evened out here; what is left is split into sentences.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from content.readability import english, german, lexicon
from content.readability.folding import visible

_LANGUAGES = {"de": german, "en": english}
_SKIPPED = frozenset({"table_cell", "alt_text", "link_text"})
_MARK = re.compile(r"(?:[-–—•◦▪‣·*✓→>+#]{1,6}|\(?\d{1,3}[.)]|\(?[a-zA-Z]\))\s+")
_BULLETS = frozenset("•◦▪‣✓→")
_CLOSED = re.compile(r"[.!?…:;][\"'“”„«»‘’›‹)\]]*\Z")
_LINK = re.compile(
    r"(?:https?://|www\.)\S{0,2000}[^\s.,;:!?)“]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
    r"|\b[\w-]{2,40}\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b(?:/\S{0,2000})?"
)
_SITE_END = re.compile(r"\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b")
_DIGIT = re.compile(r"\d")
_LONGEST_CONTACT = 200  # letters of a line that could be a link, an address or a telephone number
_PHONE = re.compile(r"(?:\+\d{1,3}|\b0)[\d ()/-]{5,20}\d\b")
_POSTCODE = re.compile(r"\b(?:D-)?\d{5}\s+[A-ZÄÖÜ]", re.IGNORECASE)
_STREET = re.compile(
    r"\b[\w.-]{0,40}(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|ufer|street|road|avenue|lane)"
    r"\s*\d{1,4}\s?[a-z]?\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:tel(?:efon|ephone)?|fax|telefax|mobil|handy|e-?mail|mail|internet|web|website|adresse|address|anschrift|link"
    r"|links|phone|mehr infos?|weitere informationen|quelle|source)\b[.:]?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,15}\.\s?){1,4}")


def sentences(blocks: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """The sentences of (kind, text) blocks in order, evened out. Cells of tables are no running text."""
    splitter = _LANGUAGES[language]
    for text in _joined(_units(blocks)):
        for start, end in splitter.sentence_spans(text):
            yield _spelled_out(text[start:end], language)


def _units(blocks: Iterable[tuple[str, str]]) -> Iterator[tuple[bool, str]]:
    """Paragraphs and list items, each on one line, and whether it is an item."""
    for kind, text in blocks:
        if kind not in _SKIPPED:
            for marked, unit in _paragraphs(visible(text).split("\n")):
                yield marked or kind == "list_item", unit


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[bool, str]]:
    kept: list[str] = []
    marked = False
    for line, contact in zip(lines, _contacts(lines), strict=True):
        stripped = line.strip()
        mark = _mark(stripped, kept, marked)
        if kept and (not stripped or mark):
            yield marked, " ".join(kept)
            kept, marked = [], False
        if stripped and not contact:
            marked = marked or bool(mark)
            rest = stripped[mark.end() if mark else 0 :]
            kept += (_LINK.sub(" ", rest) if _may_link(rest) else rest).split()
    if kept:
        yield marked, " ".join(kept)


def _may_link(line: str) -> bool:
    """Whether it is worth looking for a link: a search for fixed letters is faster than a pattern that varies."""
    return "@" in line or "://" in line or "www." in line or bool(_SITE_END.search(line))


def _mark(line: str, kept: Sequence[str], marked: bool) -> re.Match | None:
    """The list mark of a line. A dash or number behind an open sentence is none: the line was only broken."""
    mark = _MARK.match(line)
    if mark and kept and not marked and not _CLOSED.search(kept[-1]) and line[0] not in _BULLETS:
        return None
    return mark


def _contacts(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it only says how to reach somebody. A name above an address goes with it."""
    found = [_is_contact(line) for line in lines]
    for place in range(len(lines) - 2, -1, -1):
        if found[place + 1] and not found[place] and _is_name(lines[place]):
            found[place] = True
    return found


def _is_contact(line: str) -> bool:
    if len(line) > _LONGEST_CONTACT or not (_DIGIT.search(line) or _may_link(line)):
        return False
    left, hits = line, 0
    for pattern in (_LINK, _PHONE, _POSTCODE, _STREET):
        left, count = pattern.subn(" ", left)
        hits += count
    if not hits:
        return False
    words = [word for word in _LABEL.sub(" ", left).split() if any(map(str.isalpha, word))]
    return len(words) <= 3 * hits and not any(word.endswith((".", "!", "?")) for word in words)


def _is_name(line: str) -> bool:
    words = line.split()
    return 0 < len(words) <= 5 and line.strip()[-1].isalnum() and all(word[0].isupper() for word in words)


def _joined(units: Iterable[tuple[bool, str]]) -> Iterator[str]:
    """A paragraph that goes on in small letters after one without an end is one sentence cut in two."""
    waiting: list[str] = []
    for is_item, unit in units:
        goes_on = waiting and not is_item and unit[0].islower() and not _CLOSED.search(waiting[-1][-8:])
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
    caseless = sentence.isupper() or sentence.islower()
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
