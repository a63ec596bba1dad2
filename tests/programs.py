"""Programs that tests need beside Python: found, or installed as Debian's packages where that is allowed."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class NoProgram(Exception):
    """There is no such program and it could not be installed; the message says what to do."""


def program(name: str, package: str) -> str:
    """Return the path of a program; as root, install its package where there is none. Raises NoProgram."""
    if found := shutil.which(name):
        return found
    # Several processes run tests at once; one of them installs.
    with (Path(tempfile.gettempdir()) / f"install-{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return shutil.which(name) or _installed(name, package)


def _installed(name: str, package: str) -> str:
    reason = "only root may install it"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        try:
            _run("apt-get", "update", "--quiet")
            _run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", package)
        except subprocess.CalledProcessError as error:
            reason = (error.stderr or str(error)).strip().splitlines()[-1]
        if found := shutil.which(name):
            return found
    raise NoProgram(f"This test needs {name}: please install Debian's package {package} ({reason}).")


def _run(*command: str) -> None:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=True, capture_output=True, text=True, env=environ, stdin=subprocess.DEVNULL)
