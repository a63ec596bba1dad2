"""What typst cannot say in a PDF file is added to the file it made."""

from __future__ import annotations

import io
from base64 import a85encode
from collections.abc import Iterator, Sequence

import pikepdf

# An end of line that belongs to the data or not, nobody can tell (ISO 32000-1, 7.3.8.1).
_AMBIGUOUS_END = b"\r\nendstream"


def finished(made: bytes, have_headings: Sequence[bool]) -> bytes:
    """Return a PDF whose tables say which cells are headings of rows; typst can do so for columns only.

    ``have_headings`` tells for each table, in their order, whether its first column holds headings.
    """
    if not any(have_headings) and _AMBIGUOUS_END not in made:
        return made
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tables = _elements(pdf.Root.StructTreeRoot, "/Table")
        for table, has_headings in zip(tables, have_headings, strict=True):
            if has_headings:
                _name_rows(table)
        _end_clearly(pdf)
        saved = _saved(pdf, pikepdf.ObjectStreamMode.preserve)
        # The new file has new streams of its own.
        return _saved(pdf, pikepdf.ObjectStreamMode.disable) if _AMBIGUOUS_END in saved else saved


def _saved(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
    target = io.BytesIO()
    # With it, qpdf would pack anew what we wrote in letters.
    pdf.save(target, object_stream_mode=mode, compress_streams=False, deterministic_id=True)
    return target.getvalue()


def _name_rows(table: pikepdf.Object) -> None:
    for row in _elements(table, "/TR"):
        first = next(iter(_children(row)), None)
        if first is not None and first.S == "/TD":
            first.S = pikepdf.Name.TH
            first.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)


def _end_clearly(pdf: pikepdf.Pdf) -> None:
    """Write streams whose last byte is a carriage return in letters: validators take it for an end of line."""
    for stream in pdf.objects:
        if not isinstance(stream, pikepdf.Stream) or "/DecodeParms" in stream:
            continue
        raw = stream.read_raw_bytes()
        if raw.endswith(b"\r"):
            filters = [pikepdf.Name.ASCII85Decode, *([stream.Filter] if "/Filter" in stream else [])]
            stream.write(a85encode(raw) + b"~>", filter=pikepdf.Array(filters))


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the elements directly in an element of the tag tree."""
    inside = element.get("/K", [])
    inside = list(inside) if isinstance(inside, pikepdf.Array) else [inside]
    return [child for child in inside if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def _elements(element: pikepdf.Object, name: str) -> Iterator[pikepdf.Object]:
    """Yield the elements of a kind below an element, in the order in which they are read."""
    for child in _children(element):
        if name == child.S:
            yield child
        yield from _elements(child, name)
