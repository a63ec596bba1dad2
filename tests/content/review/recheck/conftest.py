"""Fixtures of checks of the whole site."""

import pytest

from content.review.recheck import progress


@pytest.fixture
def started(monkeypatch):
    """The commands that would run in the background."""
    found = []
    monkeypatch.setattr(
        progress.subprocess, "Popen", lambda command, **options: found.append((command, options))
    )
    return found
