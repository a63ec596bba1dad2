"""German addresses in a sentence: street and house number, post code and town."""

import re
from bisect import bisect_left

from content.readability.document import Sentence
from content.readability.frequency import zipf

_TOWN = re.compile(
    r"(?:stadt|dorf|burg|berg|heim|hausen|bach|furt|tal|au|feld|hofen|ingen|kirchen|leben|roda|itz|ow)\Z"
)
_RARE = 3


_STREET = re.compile(
    r"(?:(?:[A-ZÄÖÜ][\wäöüß-]{1,30}[ -]){0,2}[\wäöüÄÖÜß-]{0,30}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg"
    r"|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing"
    r"|[Dd]amm|[Uu]fer|[Mm]arkt|[Cc]haussee|[Ss]teig|[Hh]of|[Gg]raben|[Tt]or|[Bb]erg|[Ww]all)"
    r"|Straße (?:der|des|am|im) [A-ZÄÖÜ][\wäöüß-]{1,30}|(?:Am|An der|Im|Zum|Zur"
    r"|Auf dem) [A-ZÄÖÜ][\wäöüß-]{1,30})"
    r"[ \u00a0]\d{1,4}[ \u00a0]?[a-z]?(?!\w)"
)
_PLACE = re.compile(r"(?<![\w.,-])(?:D-)?\d{5}[ \u00a0](?P<name>[A-ZÄÖÜ][\wäöüß-]{1,40})")
_NEAR = 80
_CLOSE = 5  # characters between street and post code: ", " or " in "


def is_post_code(sentence: Sentence, end: int) -> bool:
    """Whether the name of a place follows the number that ends at `end`: "12345 Musterstadt", not "Menschen"."""
    place = bisect_left(sentence.tagged, end, key=lambda token: token.start)
    following = sentence.tagged[place] if place < len(sentence.tagged) else None
    if following is None or not following.plain[:1].isupper():
        return False
    return following.tag == "NE" or bool(_TOWN.search(following.lower)) or zipf(following.lower) < _RARE


def address(sentence: Sentence) -> tuple[int, int] | None:
    """Start and end of the first street with its town in one line; None if there is none, or nothing else."""
    text = sentence.text
    for town in _PLACE.finditer(text):
        begin = max(0, town.start() - _NEAR)
        street = next(_STREET.finditer(text[begin : town.end() + _NEAR]), None)
        if street is None:
            continue
        behind = 0 <= town.start() - begin - street.end() < _CLOSE
        start, end = min(begin + street.start(), town.start()), max(begin + street.end(), town.end())
        alone = (text[:start].rstrip().endswith(":") or start == 0) and len(text) - end < 3
        is_one = behind or is_post_code(sentence, town.start("name") - 1)
        if is_one and not alone and "\n" not in text[start:end]:
            return start, end
    return None
