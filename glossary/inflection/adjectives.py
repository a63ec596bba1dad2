"""How a German adjective ends, alone and before a noun: künstlich, künstliche Intelligenz."""

from __future__ import annotations

ENDINGS = ("e", "en", "er", "es", "em")
# The longest first, so that "er" is not taken for an "e" with something behind it.
_SHOWN_ENDINGS = ("er", "es", "e")
# Adjectives that have no endings.
_STIFF = ("line", "smart", "open", "live", "rosa", "lila", "prima")
# The endings of an adjective before a noun by the noun's gender; the first is that of the name itself.
# Source: Duden grammar, strong and weak endings of the adjective.
_SINGULAR = {"m": ("er", "e", "en", "em"), "f": ("e", "er", "en"), "n": ("es", "e", "en", "em")}
_PLURAL = ("e", "er", "en")


def forms(adjective: str) -> list[str]:
    """Return the forms of an adjective without ending; none for one that keeps its form.

    >>> forms("flexibel")
    ['flexible', 'flexiblen', 'flexibler', 'flexibles', 'flexiblem']
    """
    if adjective.endswith(_STIFF):
        return []
    stem = adjective.removesuffix("e")
    if stem.endswith("el"):
        stem = f"{stem[:-2]}l"
    return [stem + ending for ending in ENDINGS]


def stem(shown: str) -> str:
    """Return an adjective that stands before a noun without its ending; "" when it cannot be one.

    >>> stem("Künstliche"), stem("Digitaler"), stem("Open")
    ('Künstlich', 'Digital', '')
    """
    for ending in _SHOWN_ENDINGS:
        if shown.endswith(ending) and len(shown) > len(ending) + 3:
            return shown.removesuffix(ending)
    return ""


def gender_of(shown: str) -> str:
    """Return the gender that the ending of an adjective in a name tells: "Digitaler Zwilling" is ``m``."""
    return "m" if shown.endswith("er") else "n" if shown.endswith("es") else "f"


def singular_endings(gender: str) -> tuple[str, ...]:
    """Return the endings before a noun in the singular."""
    return _SINGULAR[gender]


def plural_endings() -> tuple[str, ...]:
    """Return the endings before a noun in the plural."""
    return _PLURAL
