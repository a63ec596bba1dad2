"""Whether a German word nobody lists is a noun, told by neither its first letter nor the tagger: for the score.

Capital letters must not move the score, and the tagger is too slow for it.
"""

from content.readability import lexicon
from content.readability.folding import fold

_OTHERS = tuple(map(fold, lexicon.words("no-noun-endings-de")))


def looks_like_noun(folded: str) -> bool:
    """Whether a word that the list of frequencies does not know is a noun: a compound or a name, unless it ends like
    something else. `folded` as by `folding.fold`.

    >>> looks_like_noun("qualmschutzhaube"), looks_like_noun("qualmschutzartiges")
    (True, False)
    """
    return not folded.endswith(_OTHERS)
