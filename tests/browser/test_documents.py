"""The handbook of the demo and its strategy sheet as files: validators accept them, LibreOffice opens them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.checkers import epub_problems, office_texts, pdf_failures

SHEET = "handreichung/mein-handbuch/strategie"
ANSWERS = "?plan=ai&stage=plan&involve=older_people&town=Bad+Muster"


@pytest.fixture(scope="module")
def load(demo_site: str) -> Callable[[str], bytes]:
    """Return a function that loads a file of the demo; ``handbook`` in its address is that of the whole handbook."""
    with urlopen(f"{demo_site}/de/handreichung/") as start:
        number = re.search(r"/export/(\d+)\.pdf", start.read().decode()).group(1)

    def _load(path: str) -> bytes:
        with urlopen(f"{demo_site}/{path.replace('handbook', number)}") as response:
            assert not response.headers["Content-Type"].startswith("text/html")
            return response.read()

    return _load


@pytest.mark.parametrize("code", ["de", "de-simple"])
def test_the_whole_handbook_is_pdf_ua_and_pdf_a(load, code):
    assert pdf_failures(load(f"{code}/export/handbook.pdf")) == []


def test_the_e_book_of_the_whole_handbook_is_a_valid_one(load, tmp_path: Path):
    book = tmp_path / "hand-buch.epub"
    book.write_bytes(load("de-simple/export/handbook.epub"))
    assert epub_problems(book) == ""


def test_libreoffice_opens_the_whole_handbook_and_the_sheet(load, tmp_path: Path):
    found = office_texts(
        tmp_path,
        handbuch_docx=load("de/export/handbook.docx"),
        leicht_odt=load("de-simple/export/handbook.odt"),
        blatt_docx=load(f"de-simple/{SHEET}.docx{ANSWERS}"),
        strategie_odt=load(f"de/{SHEET}.odt{ANSWERS}"),
    )
    for name, words in (
        ("handbuch_docx", ("Inhalt", "Checklisten", "☐", "Quellen", "Wörter-Liste")),
        ("leicht_odt", ("Inhalt", "☐", "Quellen", "Wörter-Liste")),
        ("blatt_docx", ("Bad Muster", "☐")),
        ("strategie_odt", ("Bad Muster", "1. Unsere Ziele", "☐", "3. Risiken, auf die wir achten", "Risiko")),
    ):
        for word in words:
            assert word in found[name], (name, word)
