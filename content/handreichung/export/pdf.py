"""A manuscript as PDF: tagged, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from django.utils import timezone

from content.handreichung.export.manuscript import Agenda, Manuscript, Table, all_parts
from content.handreichung.export.pdf_data import document_data
from content.handreichung.export.pdf_finish import finished
from content.handreichung.export.typefaces import fonts

HERE = Path(__file__).parent
STANDARDS = ["a-2a", "ua-1"]
# A document of more parts than any single page has.
LONG = 80
KEPT_BY_TYPST = 10


def write_pdf(source: Manuscript) -> bytes:
    """Return a manuscript as a PDF file; the same manuscript makes the same file, byte by byte.

    Texts come to typst as data, so nothing in them is code. Takes about 50 ms and as much again for 20 pages.
    """
    # PDF/A asks for a date.
    day = source.date or timezone.localdate()
    data, files = document_data(source, day)
    with TemporaryDirectory(prefix="handbook-") as folder:
        root = Path(folder)
        for name, content in files.items():
            (root / name).write_bytes(content)
        (root / "manuscript.json").write_text(json.dumps(data), encoding="utf-8")
        template = root / "document.typ"
        template.write_bytes(_template())
        compiler = typst.Compiler(input=template, root=root, font_paths=fonts())
        made = compiler.compile(
            format="pdf", pdf_standards=STANDARDS, timestamp=datetime.combine(day, time(), tzinfo=UTC)
        )
    if len(data["parts"]) > LONG:
        _forget()
    return finished(made, _tables(source))


def _forget() -> None:
    """Let typst forget a long document: it keeps what the last ten were made of, a hundred megabytes for each."""
    # One of its own: two threads cannot share a compiler.
    compiler = typst.Compiler(input=b"", font_paths=fonts())
    for _document in range(KEPT_BY_TYPST + 1):
        compiler.compile(b"", format="pdf")


@cache
def _template() -> bytes:
    return (HERE / "document.typ").read_bytes()


def _tables(source: Manuscript) -> list[bool]:
    """Return for each table of a document, in their order, whether its first column holds headings."""
    return [
        isinstance(part, Agenda) or part.row_headers
        for part in all_parts(source.parts)
        if isinstance(part, Agenda) or (isinstance(part, Table) and part.header)
    ]
