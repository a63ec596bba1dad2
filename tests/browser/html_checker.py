"""Checks HTML pages: with the Nu Html Checker (npm ``vnu-jar``) where Java is, else with html5lib's parser."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import html5lib

NPM_PACKAGE = "vnu-jar@26.9.27"
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "vnu"


def is_complete() -> bool:
    """True when the Nu Html Checker can run here; its rules are more than html5lib's."""
    return bool(shutil.which("java") and ((CACHE / "vnu.jar").exists() or shutil.which("npm")))


def problems(pages: Mapping[str, str]) -> list[str]:
    """Return a line for each error in pages that are given by name, all checked in one batch."""
    return _ask_vnu(pages) if is_complete() else _ask_html5lib(pages)


def _ask_html5lib(pages: Mapping[str, str]) -> list[str]:
    found = []
    for name, html in pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(html)
        found += [f"{name}: line {line}: {code}" for (line, _column), code, _details in parser.errors]
    return found


def _ask_vnu(pages: Mapping[str, str]) -> list[str]:
    jar = _jar()
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (name, html) in enumerate(pages.items()):
            file = Path(folder) / f"{number}.html"
            file.write_text(html, encoding="utf-8")
            names[file.name] = name
        command = [
            "java",
            "-jar",
            str(jar),
            "--format",
            "json",
            "--errors-only",
            "--exit-zero-always",
            folder,
        ]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{names[Path(found['url']).name]}: line {found.get('lastLine')}: {found['message']}"
        for found in json.loads(run.stderr)["messages"]
    ]


def _jar() -> Path:
    jar = CACHE / "vnu.jar"
    if not jar.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            packing = ["npm", "pack", "--json", NPM_PACKAGE]
            run = subprocess.run(packing, cwd=folder, capture_output=True, text=True, check=True)
            archive = Path(json.loads(run.stdout)[0]["filename"]).name
            subprocess.run(["tar", "-xzf", archive], cwd=folder, check=True)
            (Path(folder) / "package/build/dist/vnu.jar").rename(jar)
    return jar
