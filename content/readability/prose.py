"""The running text of a document, freed from what must not move the score.

Line breaks, list marks, doubled spaces, soft hyphens, decomposed letters, abbreviations, titles, and lines that
only hold links, addresses, telephone numbers or opening hours are evened out here; what is left is split into
sentences.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from content.readability import english, german, lexicon
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
_CLOSED = re.compile(r"[.!?…:;][\"'“”„«»‘’›‹)\]]*\Z")
_LINK = re.compile(
    r"(?:https?://|www\.)\S{0,2000}[^\s.,;:!?)“]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
    r"|\b[\w-]{2,40}\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b(?:/\S{0,2000})?",
    re.IGNORECASE,
)
_WEB = ("www.", "WWW.", "Www.")
_SITE_END = re.compile(r"\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LONGEST_CONTACT = 200  # letters of a line that could be a link, an address or a telephone number
_LONGEST_TITLE = 12  # words of a heading that is not counted; a longer one is running text in disguise
_PHONE = re.compile(r"(?:\+\d{1,3}|\b0)[\d ()/-]{5,20}\d\b")
_POSTCODE = re.compile(r"\b(?:D-)?\d{5}\s+[A-ZÄÖÜ]", re.IGNORECASE)
_STREET = re.compile(
    r"\b[\w.-]{0,40}(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|ufer|street|road|avenue|lane)"
    r"\s*\d{1,4}\s?[a-z]?\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:postfach|zimmer|raum|room)\s?\d[\d ]{0,12}|\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,4})?\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?(?:\s?(?:Uhr\s)?(?:bis|und|-|–)\s?\d{1,2}(?:[:.]\d\d)?)?\s?Uhr\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"\b(?:tel(?:efon|ephone)?|fax|telefax|mobil|handy|e-?mail|mail|internet|web|website|adresse|address|anschrift|link"
    r"|links|phone|mehr info(?:s|rmationen)?|weitere informationen|more information|quelle|source)\b[.:]?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:mo(?:ntags?)?|di(?:enstags?)?|mi(?:ttwochs?)?|do(?:nnerstags?)?|fr(?:eitags?)?|sa(?:mstags?)?|so(?:nntags?)?"
    r"|öffnungszeiten|oeffnungszeiten|sprechzeiten|geöffnet|geoeffnet|offen|geschlossen|von|bis|und|täglich|taeglich)\b[.:]?",
    re.IGNORECASE,
)
_BETWEEN_NAMES = frozenset(
    (
        "für",
        "fuer",
        "und",
        "der",
        "des",
        "die",
        "das",
        "im",
        "am",
        "an",
        "auf",
        "bei",
        "von",
        "vom",
        "zu",
        "zur",
    )
    + ("zum", "in", "nach", "bis", "geschlossen", "for", "of", "and", "the")
)
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
    for line, contact in zip(lines, _contacts(lines), strict=True):
        heading = _HEADING.match(line)
        mark = heading or _mark(line, kept, marked)
        opens = kept and not caseless and opens_line(kept[-1], line, customs)
        if kept and (not line or mark or opens):
            yield marked, " ".join(kept)
            kept, marked = [], False
        if line and not contact and not (heading and _is_title(line[heading.end() :])):
            marked = marked or bool(mark)
            rest = line[mark.end() if mark else 0 :]
            kept += (_LINK.sub(" ", rest) if _may_link(rest) else rest).split()
    if kept:
        yield marked, " ".join(kept)


def _may_link(line: str) -> bool:
    """Whether it is worth looking for a link: a search for fixed letters is faster than a pattern that varies."""
    return "@" in line or "://" in line or any(map(line.__contains__, _WEB)) or bool(_SITE_END.search(line))


def _mark(line: str, kept: Sequence[str], marked: bool) -> re.Match | None:
    """The list mark of a line. A dash or number behind an open sentence is none: the line was only broken."""
    mark = _MARK.match(line)
    if not mark or not kept:
        return mark
    if mark["letter"]:
        return mark if _CLOSED.search(kept[-1]) and len(kept[-1].lstrip("(„")) > 2 else None  # "z." "B."
    if not marked and not _CLOSED.search(kept[-1]) and line[0] not in _BULLETS:
        return None
    return mark


def _contacts(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it only says how to reach somebody. A name above or below an address goes with it."""
    found = [is_contact(line) for line in lines]
    if not any(found):
        return found
    last = len(lines) - 1
    for place, line in enumerate(lines):
        before, after = lines[place - 1] if place else "", lines[place + 1] if place < last else ""
        if found[place] and before and not found[place - 1] and not _CLOSED.search(before[-8:]):
            # Else the line may go on with a sentence, broken anywhere.
            found[place] = (
                _is_name(before) and ":" not in before[:-1] or line[0].isupper() and is_contact(line, most=0)
            )
        elif found[place] and after[:1].islower() and not is_contact(after):
            found[place] = False
        elif place and found[place - 1]:
            found[place] = found[place] or _is_name(line)
    for place in range(last - 1, -1, -1):
        if found[place + 1] and not found[place] and _is_name(lines[place]):
            found[place] = True
    return found


def is_contact(line: str, most: int = 3) -> bool:
    """Whether a line holds links, addresses, numbers to call or opening hours, and hardly anything else.

    `most` is the number of further words for each of them.
    """
    if len(line) > _LONGEST_CONTACT or not (_DIGIT.search(line) or _may_link(line)):
        return False
    left, hits = line, 0
    for pattern in (_LINK, _PLACE, _PHONE, _POSTCODE, _STREET):
        left, count = pattern.subn(" ", left)
        hits += count
    without_hours = _HOURS.sub(" ", left)
    if not hits and without_hours == left:
        return False
    left = _LABEL.sub(" ", without_hours if without_hours == left else _DAY.sub(" ", without_hours))
    words = [word for word in left.split() if any(map(str.isalpha, word))]
    return len(words) <= most * hits and not any(word.endswith((".", "!", "?")) for word in words)


def _is_name(line: str) -> bool:
    """Whether a line can be the name of somebody or of an office, or what stands before a number."""
    words = line.split()
    if (
        not 0 < len(words) <= 6
        or ":" in line[len(words[0]) : -1]
        or not (line[-1].isalnum() or line[-1] == ":")
    ):
        return False
    return not words[0][0].islower() and all(word[0].isupper() or word in _BETWEEN_NAMES for word in words)


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
