"""How long a text takes to read."""

from __future__ import annotations

import math

from content import languages

# Words per minute of adults reading silently: Brysbaert 2019 (German 260, English 238) is for practised readers.
# Readers of a town's website are slower, readers of Leichte Sprache slower still; both figures are our estimate.
WORDS_PER_MINUTE = 180
EASY_WORDS_PER_MINUTE = 90


def reading_minutes(words: int, code: str) -> int:
    """Return the minutes a text of so many words takes, at least 1; 0 for a text without words.

    >>> reading_minutes(400, "de"), reading_minutes(400, "de-simple"), reading_minutes(0, "de")
    (3, 5, 0)
    """
    speed = EASY_WORDS_PER_MINUTE if languages.get(code).is_easy else WORDS_PER_MINUTE
    return math.ceil(words / speed)
