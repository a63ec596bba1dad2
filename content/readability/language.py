"""Which language is this? A guess by small, frequent words; only to refuse a text in another language."""

from collections.abc import Iterable

from content.readability import lexicon

ENOUGH_WORDS = 50
"""Fewer words are not judged."""

_FREQUENT = {name: lexicon.words(f"frequent-words-{name}") for name in ("de", "en")}
LEAST_SHARE = 0.10
"""About 30-50 % of a text of the language are these words; lists of facts still have more than 10 %."""


def is_other_language(words: Iterable[str], language: str) -> bool:
    """True if the words are hardly in `language` (de or en). Words in lower case; a few are never judged."""
    words = list(words)
    if language not in _FREQUENT or len(words) < ENOUGH_WORDS:
        return False
    shares = {name: sum(word in known for word in words) / len(words) for name, known in _FREQUENT.items()}
    return shares[language] < LEAST_SHARE and (
        max(shares.values()) > shares[language] * 2 or shares[language] < LEAST_SHARE / 3
    )
