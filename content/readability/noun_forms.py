"""Whether a German word is a noun or a name, told by neither its first letter nor the tagger: for the score.

Capital letters must not move the score, and the tagger is too slow for it.
"""

from content.readability import lexicon
from content.readability.folding import fold
from content.readability.frequency import frequency_table

_OTHERS = tuple(map(fold, lexicon.words("no-noun-endings-de")))


def is_noun(folded: str) -> bool:
    """Whether a word that went through `fold` is mostly a noun or a name.

    What the list of frequencies does not know is one, a compound or a name, unless it ends like something else.

    >>> is_noun("haus"), is_noun("schnell"), is_noun("qualmschutzhaube"), is_noun("qualmschutzartiges")
    (True, False, True, False)
    """
    listed = frequency_table("de").is_noun(folded)
    return not folded.endswith(_OTHERS) if listed is None else listed
