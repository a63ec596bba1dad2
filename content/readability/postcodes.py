"""German post codes, told apart from other numbers with five digits."""

import re
from bisect import bisect_left

from content.readability.document import Sentence
from content.readability.frequency import zipf

_TOWN = re.compile(
    r"(?:stadt|dorf|burg|berg|heim|hausen|bach|furt|tal|au|feld|hofen|ingen|kirchen|leben|roda|itz|ow)\Z"
)
_RARE = 3


def is_post_code(sentence: Sentence, end: int) -> bool:
    """Whether the name of a place follows the number that ends at `end`: "12345 Musterstadt", not "Menschen"."""
    place = bisect_left(sentence.tagged, end, key=lambda token: token.start)
    following = sentence.tagged[place] if place < len(sentence.tagged) else None
    if following is None or not following.plain[:1].isupper():
        return False
    return following.tag == "NE" or bool(_TOWN.search(following.lower)) or zipf(following.lower) < _RARE
