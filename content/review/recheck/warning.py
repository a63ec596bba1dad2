"""What ``manage.py migrate`` and ``manage.py check --database default`` say about versions that nobody has judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import DatabaseError

from content.review.recheck.due import unjudged


def warn_of_unjudged(databases: Sequence[str] | None = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Warn when languages that the site shows have public versions which no check has seen."""
    if not databases:
        return []
    try:
        number = sum(versions.count() for versions in unjudged())
    except DatabaseError:
        # Before the first migration there is nothing to ask.
        return []
    if not number:
        return []
    return [
        checks.Warning(
            f"{number} public versions were never checked for how easy they are to read.",
            hint="Call manage.py readability: it takes texts offline that fail in a newly shown language.",
            id="content.W001",
        )
    ]
