"""Programs that open files of ours as people do."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.programs import program


@pytest.fixture
def as_text(tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Return a function that lets LibreOffice open files, given as name and bytes, and returns their text."""

    def _as_text(**files: bytes) -> dict[str, str]:
        office = program("soffice", "libreoffice-writer-nogui")
        names = [tmp_path / name.replace("_", ".") for name in files]
        for path, data in zip(names, files.values(), strict=True):
            path.write_bytes(data)
        # A profile of its own: several processes cannot share one.
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [
            office,
            profile,
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            tmp_path / "out",
        ]
        subprocess.run([*command, *names], check=True, capture_output=True, timeout=180)
        found = {path: tmp_path / "out" / f"{path.stem}.txt" for path in names}
        return {name: found[path].read_text("utf-8-sig") for name, path in zip(files, names, strict=True)}

    return _as_text
