"""Counters in files: how often an address has sent a form, shared by the processes of one machine."""

import os
import pickle
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks

SWEEP_SECONDS = 3600


class CounterCache(FileBasedCache):
    """Django's cache in files, with counters that lose no step and lapse when they should.

    Django's own ``incr`` starts the default timeout anew, and two processes can overwrite each other's step.
    """

    def add(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Start a counter that lapses after ``timeout`` seconds; return False where one runs already."""
        with self._alone() as lock:
            self._sweep(lock)
            return super().add(key, value, timeout, version)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Return the counter after adding ``delta``; it lapses when it would have. ValueError: there is none."""
        with self._alone():
            value = self.get(key, version=version)
            if value is None:
                raise ValueError(f"Key {key!r} not found")
            with open(self._key_to_file(key, version), "rb") as file:
                expiry = pickle.load(file)
            left = None if expiry is None else expiry - time.time()
            self.set(key, value + delta, left, version)
            return value + delta

    @contextmanager
    def _alone(self) -> Iterator[Path]:
        """Keep other processes from writing; yield the file that is locked."""
        self._createdir()
        path = Path(self._dir, "lock")
        with path.open("ab") as file:
            locks.lock(file, locks.LOCK_EX)
            yield path

    def _sweep(self, lock: Path) -> None:
        """Delete lapsed counters, once an hour: from the name of a file one could find out an address by trying."""
        now = time.time()
        if 0 <= now - lock.stat().st_mtime < SWEEP_SECONDS:
            return
        for name in self._list_cache_files():
            with open(name, "rb") as file:
                self._is_expired(file)
        os.utime(lock, (now, now))
