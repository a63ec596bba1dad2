"""Cuts the fonts of PDF files out of those of npm packages, and lists the characters they have.

Run by hand when a package has a new version, with the folder into which these were unpacked, each below its name::

    python -m content.handreichung.export.cut_fonts FOLDER
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
CHARACTERS = FONTS / "characters.txt"
# The blocks of Unicode that a font is cut down to: first and last character.
LETTERS = [
    *((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F)),
    *(
        (0x1E00, 0x1EFF),
        (0x2000, 0x20CF),
        (0x2100, 0x22FF),
        (0x2500, 0x25FF),
        (0xFB00, 0xFB06),
        (0xFFFD, 0xFFFD),
    ),
]
SYMBOLS = [(0x2190, 0x21FF), (0x2300, 0x23FF), (0x25A0, 0x27BF), (0x2B00, 0x2BFF)]
ALL = [(0, 0x10FFFF)]
SOURCES = {
    "fira-sans-regular.ttf": ("@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2", LETTERS),
    "fira-sans-bold.ttf": ("@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2", LETTERS),
    "noto-sans-arabic-regular.ttf": (
        "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2",
        ALL,
    ),
    "noto-sans-arabic-bold.ttf": (
        "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2",
        ALL,
    ),
    "noto-sans-symbols-2-regular.ttf": (
        "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2",
        SYMBOLS,
    ),
}


def ranges(characters: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers as ranges of first and last.

    >>> ranges([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    found: list[tuple[int, int]] = []
    for number in sorted(set(characters)):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def characters_of(folder: Path) -> str:
    """Return the list of the characters that the fonts of a folder have: ranges, in hexadecimal."""
    from fontTools.ttLib import TTFont

    numbers = {number for path in folder.glob("*.ttf") for number in TTFont(path).getBestCmap()}
    return "".join(f"{first:x}-{last:x}\n" for first, last in ranges(numbers))


def cut(packages: Path) -> None:
    """Write the fonts anew from unpacked npm packages."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    for name, (source, blocks) in SOURCES.items():
        font = TTFont(packages / source)
        options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"], recalc_timestamp=False)
        if blocks is not ALL:
            options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
        subsetter = subset.Subsetter(options)
        wanted = {number for first, last in blocks for number in range(first, last + 1)}
        subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
        subsetter.subset(font)
        font.flavor = None
        font.save(FONTS / name)
    CHARACTERS.write_text(characters_of(FONTS), encoding="ascii")


if __name__ == "__main__":
    cut(Path(sys.argv[1]))
