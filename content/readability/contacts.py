"""Lines that only say how to reach somebody: links, addresses, numbers to call, opening hours."""

import re
from collections.abc import Sequence
from functools import lru_cache

from content.readability import lexicon

CLOSED = re.compile(r"[.!?…:;][\"'“”„«»‘’›‹)\]]*\Z")
LINK = re.compile(
    r"(?:https?://|www\.)\S{0,2000}[^\s.,;:!?)“]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
    r"|\b[\w-]{2,40}\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b(?:/\S{0,2000})?",
    re.IGNORECASE,
)
_SITE_END = re.compile(r"\.(?:de|com|org|net|eu|at|ch|info|gov|uk)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LONGEST_CONTACT = 200  # letters of a line that could be a link, an address or a telephone number
_PHONE = re.compile(r"(?:\+\d{1,3}|\b0)[\d ()/-]{5,20}\d\b")
_POSTCODE = re.compile(r"\b(?:D-)?\d{5}\s+(?:(?:Bad|Sankt|St\.)\s+)?[A-ZÄÖÜ][\w-]{0,40}", re.IGNORECASE)
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
_BETWEEN_NAMES = lexicon.group("words between names")


def may_link(line: str) -> bool:
    """Whether it is worth looking for a link: a search for fixed letters is faster than a pattern that varies."""
    if line.find(".", 0, -2) < 0 and "@" not in line and "://" not in line:
        return False
    if "@" in line or "://" in line or "www." in line or "WWW." in line or "Www." in line:
        return True
    return bool(_SITE_END.search(line))


def contacts(lines: Sequence[str]) -> list[bool]:
    """For each line, whether it only says how to reach somebody. A name above or below an address goes with it."""
    found = [is_contact(line) for line in lines]
    if not any(found):
        return found
    last = len(lines) - 1
    for place, line in enumerate(lines):
        before, after = lines[place - 1] if place else "", lines[place + 1] if place < last else ""
        if found[place] and before and not found[place - 1] and not CLOSED.search(before[-8:]):
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
    if len(line) > _LONGEST_CONTACT or not (_DIGIT.search(line) or may_link(line)):
        return False
    return _is_hardly_more(line, most)


@lru_cache(maxsize=4096)
def _is_hardly_more(line: str, most: int) -> bool:
    """Remembered, because a text is read for the score and for the verdict, and again after each change."""
    left, hits = " ".join(line.split()), 0
    for pattern in (LINK, _PLACE, _PHONE, _POSTCODE, _STREET):
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
