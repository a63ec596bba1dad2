"""German abbreviations with full stops: which there are, and where letters only look like one."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf
from content.readability.phrases import Phrases, same_case

_EASIER = lexicon.pairs("easier-abbreviations-de")
_LONG = {short: long for short, long in lexicon.pairs("abbreviations-de").items() if "." in short}
_LISTED = Phrases(_LONG)
_IN_NAMES = frozenset(lexicon.entries("abbreviations-in-names-de"))
_NEXT_TO_NUMBERS = frozenset(lexicon.entries("abbreviations-next-to-numbers-de"))
_FORMS_VARY = re.compile(r"(?:genannte|angegebene|liche?|ische?|ige?|tende|aische|rere|dene|sch)\Z")
_UNLISTED = re.compile(r"(?<![\w.])(?:[a-zäöü]\.[ \u00a0\u202f]?){1,6}[A-Za-zäöü]\.")
_STREET_NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß-]{2,40}(?:str|pl)\.(?=\s?[\da-zäöü]|\Z)")
_STREET_ENDS = {"str.": "straße", "pl.": "platz"}
_DAY = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)"
_DAYS = re.compile(rf"(?<![\w.-]){_DAY}(?: ?[-–/+] ?| bis | und ){_DAY}(?![\w.-])")
_CUT_SHORT = re.compile(r"(?<![\w.-])[A-ZÄÖÜa-zäöüß]{3,40}\.(?= [a-zäöü])")
_WORD = 3.0  # Zipf value from which on letters before a full stop are a word
_STREET = re.compile(r"(?:stra(?:ß|ss)e|weg|platz|allee|gasse|ring|damm|ufer) \Z", re.IGNORECASE)
_UNKNOWN = "das ganze Wort"


class Abbreviation(NamedTuple):
    """Where it stands, as listed, what it is short for, and whether that can take its place as it is."""

    start: int
    end: int
    short: str
    long: str
    is_certain: bool


def abbreviations(sentence: Sentence) -> Iterator[Abbreviation]:
    """Every listed one, streets such as "Goethestr.", and rows of single letters; no titles of names."""
    text, ends = sentence.text, set()
    for found in _DAYS.finditer(text):
        yield Abbreviation(*found.span(), found.group(), "Montag, Dienstag …", False)
    if "." not in text:
        return
    for tokens, short, long in _LISTED.find(sentence):
        written = text[tokens[0].start : tokens[-1].end]
        short, long = (written, _LONG[written]) if written in _LONG else (short, long)
        if _is_meant(sentence, tokens, short):
            written = same_case(tokens[0].plain, _EASIER.get(short, long)) if short[0].islower() else long
            is_certain = not _FORMS_VARY.search(written) and short[0] not in "Ss"
            ends.add(tokens[-1].end)
            yield Abbreviation(tokens[0].start, tokens[-1].end, short, written, is_certain)
    for found in _STREET_NAME.finditer(text):
        ending = "str." if found.group().endswith("str.") else "pl."
        long = found.group().removesuffix(ending) + _STREET_ENDS[ending]
        ends.add(found.end())
        yield Abbreviation(*found.span(), found.group(), long, found.end() < len(text))
    for found in _CUT_SHORT.finditer(text):
        if found.end() not in ends and zipf(found.group()[:-1]) < _WORD:
            ends.add(found.end())
            yield Abbreviation(*found.span(), found.group(), _UNKNOWN, False)
    if text.count(".") > 1:
        for found in _UNLISTED.finditer(text):
            if found.end() not in ends:
                yield Abbreviation(*found.span(), found.group(), _UNKNOWN, False)


def _is_meant(sentence: Sentence, tokens: Sequence[Token], short: str) -> bool:
    """Whether the letters are the abbreviation and not a word at the end of the sentence, or a name."""
    apart = any(a.end != b.start for a, b in zip(tokens[:-1:2], tokens[1::2], strict=False))
    if short.lower() in _IN_NAMES or apart:
        return False
    if len(tokens) == 2:
        written, at_start = tokens[0].plain, tokens[0].start == sentence.words[0].start
        as_opening = at_start and written.lower() == short[:-1] and written[1:].islower()
        if written != short[:-1] and not as_opening:
            return False
        if at_start and len(written) == 1 and not sentence.text[tokens[-1].end :].lstrip()[:1].isdigit():
            return False  # "a. Ausweis" counts the lines of a list
    if short.lower() not in _NEXT_TO_NUMBERS:
        return True
    before = sentence.text[: tokens[0].start].rstrip()[-1:]
    after = sentence.text[tokens[-1].end : tokens[-1].end + 40].lstrip()
    return after[:1].isdigit() or before.isdigit() or before == "."


def is_house_number(sentence: Sentence, abbreviation: Abbreviation) -> bool:
    """ "Nr." behind the name of a street."""
    before = sentence.text[max(0, abbreviation.start - 40) : abbreviation.start]
    return abbreviation.short == "Nr." and bool(_STREET.search(before))
