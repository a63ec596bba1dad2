"""Where sentences end: one linear pass over the places where one could.

The languages bring their `Customs` (abbreviations, words that open a sentence, nouns behind ordinals); how to
decide is the same. Nothing is changed in the text: the spans are offsets in what the caller passed.
"""

import re
from collections.abc import Iterator

from content.readability.customs import Customs
from content.readability.folding import INVISIBLE
from content.readability.stops import OPENERS, ROMAN, VOWELS, word_stop_ends

_CLOSERS = "\"'“”„«»‘’›‹)\\]*_\U0001f300-\U0001faff\u2600-\u27bf\ufe0f"
# A run of end signs with what closes behind it, followed by white space or the end: the places to decide.
# "plain" is a full stop between small letters and a capital: nothing left to decide behind an ordinary word.
_STOP = re.compile(
    rf"[.!?…\n](?:(?<=[a-zäöüß]{{3}}\.)(?P<plain>)(?= [A-ZÄÖÜ])|(?<=\n)(?P<lines>\s*)"
    rf"|(?<!\n)[.!?…]{{0,63}}(?P<closers>(?:[{_CLOSERS}]|\[\d{{1,3}}\]){{0,8}})(?=[\s{INVISIBLE}]|$))"
)
_GLUED = re.compile(r"[.!?](?<=[a-zäöüß]{2}[.!?])(?=[A-ZÄÖÜ][a-zäöü]{1,20}\s)")
_LIST_MARK = re.compile(r"(?:[-–—•◦▪‣●○■►·*✓✔→+]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_BARE_MARK = re.compile(r"[-–—•◦▪‣·*✓→>+\s]*(?:\(?\d{1,3}|\(?[a-zA-Z])?\Z")
_LAST_TOKEN = re.compile(r"[^\s\"'“”„«»‘‚›‹(\[/–—]{1,64}\Z")
_FIRST_TOKEN = re.compile(
    rf"[\s{INVISIBLE}]*(?P<open>[{OPENERS}]{{0,8}})\s?(?P<word>[^\s{_CLOSERS},;:!?]{{0,64}})"
)
_SMALL_WORD = re.compile(r"(?<!\w)[a-zäöüß]")
_SOFT_BREAK = re.compile(r"[^\s:.!?…][ \t\r]*\n[ \t]*[a-zäöüß]")
_POLITE = re.compile(r"(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")  # has a capital letter anywhere in a sentence
_SHOUTED = 12  # letters from which on capitals are no short form
_NAMES = 40  # letters from which on a row of capitalised words is more than a name
_WINDOW = 80


def is_caseless(text: str) -> bool:
    """Whether capital letters tell nothing: all of them are capital, or none, or The First Of Each Word Is."""
    if not _SMALL_WORD.search(text):
        return len(text) > _NAMES or not any(map(str.islower, text.replace("ß", "")))
    return not any(map(str.isupper, text))


def sentence_spans(text: str, customs: Customs) -> list[tuple[int, int]]:
    """Start and end of each sentence, without the white space around it. Linear in the length of the text.

    A blank line, a list mark at the start of a line and a line that plainly is complete end a sentence; any
    other line break counts as a space.
    """
    caseless = is_caseless(text)
    spans, start = [], 0
    for end in _ends(text, customs, caseless):
        if end > start:
            spans.append((start, end))
            start = end
    spans.append((start, len(text)))
    return [span for span in (_trimmed(text, *span) for span in spans) if span]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and (text[start].isalnum() or any(map(str.isalnum, text[start:end]))):
        return start, end
    return None


def _ends(text: str, customs: Customs, caseless: bool) -> Iterator[int]:
    glued = (match.end() for match in _GLUED.finditer(text) if _is_glued(text, match.end(), customs))
    next_glued = next(glued, None)
    last, listing = 0, False
    # Lines that go on in small letters were broken anywhere, so that no line ends a sentence by its looks alone.
    soft = caseless or "\n" in text and bool(_SOFT_BREAK.search(text))
    for match in _STOP.finditer(text):
        while next_glued is not None and next_glued <= match.start():
            yield next_glued
            last, next_glued = next_glued, next(glued, None)
        kind = match.lastgroup
        if kind == "plain" and _is_ordinary(text, max(last, match.start() - _WINDOW), match.start(), customs):
            ends = True
        elif kind == "lines":
            ends = _line_ends(text, match, customs, caseless, soft and not listing)
            listing = ends and (listing or _before(text, match).endswith(":"))
        else:
            ends = _stop_ends(text, match, last, customs, caseless)
            listing = listing and not ends
        if ends:
            last = match.end()
            yield last


def _is_ordinary(text: str, first: int, stop: int, customs: Customs) -> bool:
    """Whether the word before the stop can only be a word: of letters with a vowel, and no abbreviation."""
    word = text[max(first, text.rfind(" ", first, stop) + 1) : stop]
    return word.isalpha() and word not in customs.dotted and (len(word) > 5 or bool(VOWELS.search(word)))


def _is_glued(text: str, place: int, customs: Customs) -> bool:
    """A sentence that starts without a space: "Das ist gut.Sie können gehen"."""
    before = re.search(r"\S{0,80}\Z", text[max(0, place - _WINDOW) : place - 1])[0]
    return text[place : place + 30].split(maxsplit=1)[0] in customs.openers and not re.search(
        r"[.@/:]", before
    )


def _line_ends(text: str, match: re.Match, customs: Customs, caseless: bool, soft: bool) -> bool:
    """Whether a line break ends a sentence; one in `soft` lines only where the next line plainly begins one."""
    if match[0].count("\n") > 1 or match.end() == len(text):
        return True
    if _LIST_MARK.match(text, match.end()):
        return True
    before = _before(text, match)
    if before.endswith(":"):
        return not text[match.end()].islower()
    if not caseless and opens_line(before, text[match.end() : match.end() + 20], customs):
        return True
    if soft or _POLITE.match(text, match.end()):
        return False
    word = _LAST_TOKEN.search(before)
    return bool(word) and _looks_complete(word[0]) and text[match.end()].isupper()


def _before(text: str, match: re.Match) -> str:
    return text[max(0, match.start() - _WINDOW) : match.start()].rstrip()


def opens_line(before: str, line: str, customs: Customs) -> bool:
    """Whether a line begins a sentence although the one before it has no full stop, as behind a title."""
    return line.partition(" ")[0] in customs.line_openers and before[-1:].isalnum()


def _looks_complete(word: str) -> bool:
    """A line can end in this word: a noun or a number, with no comma or hyphen behind it."""
    return word[-1].isalnum() and (word[0].isupper() or word[0].isdigit())


def _stop_ends(text: str, match: re.Match, last: int, customs: Customs, caseless: bool) -> bool:
    after = _FIRST_TOKEN.match(text, match.end())
    following = after["word"]
    if match.end() == len(text) or not (following or after["open"]):
        return True
    is_item = len(following) == 1 and text[after.end() : after.end() + 1] == ")"  # "… frei. b) Sie"
    if following[:1].islower() and not (caseless or after["open"] or is_item):
        return False
    closers = match["closers"] or ""
    signs = match[0].removesuffix(closers)
    if signs != ".":
        return _loud_stop_ends(signs, following, caseless)
    before = text[max(last, match.start() - _WINDOW) : match.start()]
    caseless = caseless or len(before) > _SHOUTED and before.replace("ß", "").isupper()
    if _BARE_MARK.match(before.strip()) and not ROMAN.match(before.strip() or "-"):
        return False
    token = _LAST_TOKEN.search(before)
    if token is None:
        return True
    if closers and not closers.strip("*_"):
        return True
    return word_stop_ends(token[0], before, following, after["open"], customs, caseless)


def _loud_stop_ends(signs: str, following: str, caseless: bool) -> bool:
    """Behind "!", "?" and "…": a capital letter, a number or a quotation opens a new sentence."""
    if signs[0] in ".…" and not following[:1].isupper():
        return caseless or following[:1].isdigit()
    return True
