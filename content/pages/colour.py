"""Colours a town chooses, and whether people can read what is written in them."""

from __future__ import annotations

# WCAG 2.2, success criterion 1.4.3: text needs this contrast with its ground.
TEXT_CONTRAST = 4.5
LIGHT_GROUND = "#f5f3ee"
DARK_GROUND = "#1c222c"
WHITE = "#ffffff"
INK = "#0c1a2e"


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 (black) to 1 (white); formula of WCAG 2.2.

    >>> round(luminance("#ffffff"), 3)
    1.0
    """
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21; formula of WCAG 2.2.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def is_readable(colour: str, ground: str) -> bool:
    """Tell whether text of this colour can be read on this ground."""
    return contrast(colour, ground) >= TEXT_CONTRAST


def text_on(colour: str) -> str:
    """Return white or dark ink, whichever reads better on a colour.

    >>> text_on("#1b4b8f")
    '#ffffff'
    """
    return max((WHITE, INK), key=lambda text: contrast(text, colour))
