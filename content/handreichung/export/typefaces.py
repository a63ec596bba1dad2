"""The fonts that typst sets documents and drawings with."""

from functools import cache
from pathlib import Path

import typst

FONTS = Path(__file__).parent / "fonts"


@cache
def fonts() -> typst.Fonts:
    """Return our own fonts and no others, so that a document looks the same on each machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
