"""What a document must hold to be what its name says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

HEAD_BYTES = 4096
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# Where office programs keep macros.
MACROS = re.compile(r"(^|/)vbaProject\.bin$|^(Basic|Scripts)/.", re.IGNORECASE)
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
# By extension: the folder of an Office Open XML file, the kind of an OpenDocument file.
OFFICE_FOLDERS = {"docx": "word/", "pptx": "ppt/", "xlsx": "xl/"}
OPEN_DOCUMENT_KINDS = {"odp": "presentation", "ods": "spreadsheet", "odt": "text"}


def is_text(head: bytes) -> bool:
    """Tell whether a file's beginning can be text: it holds no byte that text never has."""
    return b"\0" not in head


def is_pdf(head: bytes) -> bool:
    """Tell whether a file's beginning is that of a PDF (ISO 32000: the mark within the first 1,024 bytes)."""
    return b"%PDF-" in head[:1024]


def is_mp3(head: bytes) -> bool:
    """Tell whether a file's beginning is an ID3 tag or an MPEG audio frame (11 bits set, layer III)."""
    return head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2)


def is_mp4(head: bytes) -> bool:
    """Tell whether a file begins with the ``ftyp`` box (ISO 14496-12)."""
    return head[4:8] == b"ftyp"


def is_webm(head: bytes) -> bool:
    """Tell whether a file begins as EBML of the kind ``webm``."""
    return head[:4] == b"\x1a\x45\xdf\xa3" and b"webm" in head[:64]


def begins_with(word: bytes) -> Callable[[bytes], bool]:
    """Return a check for text that begins with a word, after a byte order mark perhaps."""
    return lambda head: is_text(head) and head.removeprefix(BYTE_ORDER_MARK).startswith(word)


CHECKS: dict[str, Callable[[bytes], bool]] = {
    "csv": is_text,
    "ics": begins_with(b"BEGIN:VCALENDAR"),
    "mp3": is_mp3,
    "mp4": is_mp4,
    "pdf": is_pdf,
    "txt": is_text,
    "vtt": begins_with(b"WEBVTT"),
    "webm": is_webm,
}


def is_archive(extension: str, file: BinaryIO) -> bool:
    """Tell whether a file is a ZIP archive of the kind its extension names, and an office file has no macros.

    Only the list of contents and the short ``mimetype`` are read: an archive that swells up does no harm.
    """
    try:
        with ZipFile(file) as archive:
            names = archive.namelist()
            if extension == "zip":
                return True
            if any(MACROS.search(name) for name in names):
                return False
            if extension in OFFICE_FOLDERS:
                folder = OFFICE_FOLDERS[extension]
                return "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)
            with archive.open("mimetype") as kind:
                return kind.read(100).decode("ascii") == OPEN_DOCUMENT + OPEN_DOCUMENT_KINDS[extension]
    except (BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError):
        return False


def holds_what_it_says(name: str, file: BinaryIO) -> bool:
    """Tell whether a file's content fits the extension of its name; the file stands at its start afterwards.

    False for extensions that are not known here.
    """
    extension = name.rpartition(".")[2].lower()
    file.seek(0)
    if extension == "zip" or extension in OFFICE_FOLDERS or extension in OPEN_DOCUMENT_KINDS:
        fits = is_archive(extension, file)
    else:
        fits = extension in CHECKS and CHECKS[extension](file.read(HEAD_BYTES))
    file.seek(0)
    return fits
