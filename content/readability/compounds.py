"""German compounds, taken apart with nothing but word frequencies.

A split is good when all parts are common words; "s", "es", "en", "er" and "n" may glue them together.
Fast enough for the score: the tagger is not asked.
"""

from functools import lru_cache
from zlib import crc32

from content.readability import lexicon
from content.readability.folding import fold
from content.readability.frequency import frequency_table

LONGEST = 60
_SHORTEST = 3
_LINKS = ("s", "es", "n", "en", "er")
_RARE = 2.7  # Zipf below which a string of letters is no part of a compound
_RARE_STEPS = 54  # the same in steps of the table
_PRICE = 4.6  # of a further part: splitting must explain the word better than the word itself
_NEVER = frozenset(map(fold, lexicon.words("never-compound-parts-de")))
_NEVER_BYTES = frozenset(word.encode() for word in _NEVER)
_SHORT = frozenset(map(fold, lexicon.words("short-compound-parts-de")))
_FIRST = frozenset(map(fold, lexicon.words("first-compound-parts-de")))
_AS_FIRST = 4.0  # Zipf value that a part counts for which is no word of its own: "impf" in "Impfausweis"


def compound_parts(word: str) -> tuple[str, ...]:
    """The parts of a German compound, linking letters with the part before; ("".join gives the word back).

    A hyphen, an interpunct or a soft hyphen divides always and is dropped. A word that is no compound, or
    longer than 60 letters, comes back alone.

    >>> compound_parts("Verwaltungsgericht")
    ('Verwaltungs', 'gericht')
    """
    pieces = word.replace("·", "-").replace("‧", "-").replace("\u00ad", "").replace("\u2011", "-").split("-")
    return tuple(part for piece in pieces if piece for part in _parts_of_piece(piece)) or (word,)


@lru_cache(maxsize=16384)
def _parts_of_piece(piece: str) -> tuple[str, ...]:
    if len(piece) > LONGEST or len(piece) < 2 * _SHORTEST or not piece.isalpha():
        return (piece,)
    lower = piece.lower()
    ends = _best_split(lower)
    starts = [0, *ends[:-1]]
    return tuple(piece[start:end] for start, end in zip(starts, ends, strict=True))


def commonness(folded: str) -> float:
    """Zipf value of a compound nobody lists: the mean of its two parts, the rarer counting twice; 0.0 for
    none.

    Takes a word that went through `fold`. Looks for one cut only, which is enough for the score and fast.
    """
    steps, steps_of = frequency_table("de").steps, frequency_table("de").steps_of
    letters = folded.encode("utf-8", "surrogatepass")
    best = 0.0
    for cut in range(4, len(letters) - 3):
        tail = letters[cut:]
        last = steps_of(crc32(tail))
        if last <= _RARE_STEPS or last <= best or tail in _NEVER_BYTES:
            continue
        first = letters[:cut]
        known = steps_of(crc32(first))
        if known <= _RARE_STEPS and cut > 4:
            if first[-1:] in b"sn":
                known = steps_of(crc32(first[:-1]))
            if cut > 5:
                known = max(known, steps_of(crc32(first[:-2])))
        if known > _RARE_STEPS and first not in _NEVER_BYTES:
            best = max(best, (known + last + min(known, last)) / 3)
    return best / steps


def _best_split(lower: str) -> list[int]:
    """Ends of the parts: the split whose parts are commonest, after a price for each part."""
    size = len(lower)
    best: list[tuple[float, int] | None] = [(0.0, 0)] + [None] * size
    for start in range(size - _SHORTEST + 1):
        if best[start] is None:
            continue
        for end in range(start + _SHORTEST, size + 1):
            if 0 < size - end < _SHORTEST:
                continue
            gain = _part_value(lower[start:end], first=start == 0, last=end == size)
            if gain is None:
                continue
            total = best[start][0] + gain
            if best[end] is None or total > best[end][0]:
                best[end] = (total, start)
    ends, end = [], size
    if best[size] is None:
        return [size]
    while end:
        ends.append(end)
        end = best[end][1]
    return ends[::-1]


def _part_value(part: str, *, first: bool, last: bool) -> float | None:
    """What a part is worth; None for what cannot be one."""
    if first and last:
        return max(_zipf(part) - 1.0, 0.6 * _RARE) - _PRICE
    values = [_word_value(part)]
    if first and fold(part) in _FIRST:
        values.append(_AS_FIRST - _PRICE)
    if not last:
        stems = (part[: -len(link)] for link in _LINKS if part.endswith(link))
        values += [value - 0.3 for value in map(_word_value, stems) if value is not None]
    return max((value for value in values if value is not None), default=None)


def _word_value(part: str) -> float | None:
    folded = fold(part)
    if len(folded) < _SHORTEST or folded in _NEVER or (len(folded) == _SHORTEST and folded not in _SHORT):
        return None
    known = frequency_table("de")[folded]
    return known - _PRICE if known >= _RARE else None


def _zipf(word: str) -> float:
    return frequency_table("de")[fold(word)]
