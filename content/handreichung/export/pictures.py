"""The files of pictures, as documents can hold them."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

import typst
from PIL import Image

from content.handreichung.export.manuscript import Picture
from content.handreichung.export.typefaces import fonts

# How a drawing is turned into dots for formats that hold photos only: 800 dots wide, as on our pages, and three times
# as high at most: a line that goes down for miles would fill all memory.
_DRAW = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let drawing = bytes(sys.inputs.svg)
#context {
  let size = measure(image(drawing, format: "svg"))
  image(drawing, format: "svg", width: calc.min(288pt, 864pt * (size.width / size.height)))
}"""
_DOTS_PER_INCH = 200
_KINDS = {"PNG": "png", "JPEG": "jpg"}
# A drawing stands in several documents: chapters, handbook, DOCX and ODT.
_KEPT_DRAWINGS = 64


def kind_of(data: bytes) -> str:
    """Return ``svg``, ``png`` or ``jpg``; empty for what documents cannot hold: other formats, broken files.

    >>> kind_of(b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"), kind_of(b"GIF89a")
    ('svg', '')
    """
    if data.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
        return "svg" if _is_drawing(data) else ""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
            return _KINDS.get(picture.format or "", "")
    # Pillow raises almost anything for a broken file.
    except Exception:
        return ""


def photo(picture: Picture) -> tuple[str, bytes] | None:
    """Return a picture as the kind of its file and its bytes, PNG or JPEG; None when it is broken."""
    kind = kind_of(picture.data)
    if kind == "svg":
        drawn = _drawn(picture.data)
        return ("png", drawn) if drawn else None
    return (kind, picture.data) if kind else None


@lru_cache(maxsize=_KEPT_DRAWINGS)
def _is_drawing(data: bytes) -> bool:
    """Tell whether typst can draw an SVG; without dots that costs a tenth of drawing it."""
    return _compiled(data, format="svg") is not None


@lru_cache(maxsize=_KEPT_DRAWINGS)
def _drawn(data: bytes) -> bytes | None:
    """Return an SVG drawn as PNG; None when it is none."""
    return _compiled(data, format="png", ppi=_DOTS_PER_INCH)


def _compiled(data: bytes, **target: Any) -> bytes | None:
    try:
        # One of its own: two threads cannot share a compiler.
        compiler = typst.Compiler(input=_DRAW, font_paths=fonts(), sys_inputs={"svg": data.decode()})
        return compiler.compile(**target)
    except (UnicodeDecodeError, typst.TypstError):
        return None
