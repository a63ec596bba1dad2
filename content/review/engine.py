"""Which engine this is: its version and a fingerprint of its rules, word lists and weights."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from content import readability

_PARTS = ("*.py", "rules/*.py", "lexicon/*", "weights/*")


@cache
def engine_version() -> str:
    """Return the version under which analyses are kept, such as ``1.0.0+3f9a2c1b``.

    A rule changed in place makes another engine: what the old one found must not stand for it. About 20 ms, once
    for each process.
    """
    folder = Path(readability.__file__).parent
    digest = hashlib.sha256()
    for path in sorted(path for part in _PARTS for path in folder.glob(part) if path.is_file()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{readability.ENGINE_VERSION}+{digest.hexdigest()[:8]}"
