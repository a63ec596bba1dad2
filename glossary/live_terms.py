"""The live terms in this process: read once, kept in memory, replaced in the background when one has changed.

Readers never wait for a new index: the old one serves until the new one is ready. Each process looks every
``settings.GLOSSARY_LOOKS_EVERY`` seconds whether something is new, by one small query outside of any request.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable

from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.models import Count, Max, Q, Sum

from content import languages
from glossary.term_list import TermList, columns_of, term_list

logger = logging.getLogger(__name__)

# Called when a term was saved or deleted and the new lists serve, also where none of them differs: the page of a term
# shows more than they hold. Other apps add theirs in AppConfig.ready().
on_change: list[Callable[[], None]] = []

_lists: dict[str, TermList] = {}
_state: tuple | None = None
_building = threading.RLock()
_wake = threading.Event()
_watcher: tuple[int, threading.Thread] | None = None


def live_terms(code: str) -> TermList:
    """Return the live terms of a language as this process knows them; costs no query but in the very first use.

    A language that the site does not show has none.
    """
    if not settings.GLOSSARY_LOOKS_EVERY or not _lists:
        look()
    watch()
    return _lists.get(code) or term_list([], code)


def present_terms(code: str) -> TermList:
    """Return the live terms of a language as they are now; for editors, who would rather wait than see old ones."""
    look()
    return _lists.get(code) or term_list([], code)


def look() -> None:
    """Replace the lists of the languages whose terms have changed, and tell those who show terms.

    Costs one query, two when something is new.
    """
    global _lists, _state
    with _building:
        state = _present_state()
        codes = {language.code for language in languages.active()}
        if state == _state and codes <= _lists.keys():
            return
        rows = _present_rows(codes)
        is_first = _state is None
        # Only what has changed is built anew.
        _lists = {code: term_list(rows, code, _lists.get(code)) for code in codes}
        _state = state
    if not is_first:
        for call in on_change:
            call()


def look_now() -> None:
    """Let the watcher of this process look at once: a term was saved here."""
    _wake.set()


def watch() -> None:
    """Start the thread that looks for changes, once in each process."""
    global _watcher
    if not settings.GLOSSARY_LOOKS_EVERY:
        return
    if _watcher and _watcher[0] == os.getpid() and _watcher[1].is_alive():
        return
    with _building:
        if _watcher is None or _watcher[0] != os.getpid() or not _watcher[1].is_alive():
            thread = threading.Thread(target=_look_for_ever, name="glossary", daemon=True)
            _watcher = (os.getpid(), thread)
            thread.start()


def _look_for_ever() -> None:
    while seconds := settings.GLOSSARY_LOOKS_EVERY:
        _wake.wait(seconds)
        _wake.clear()
        if not settings.GLOSSARY_LOOKS_EVERY:
            return
        try:
            look()
        except Exception:
            # The database may be away for a moment; what was read last goes on serving.
            logger.warning("The glossary could not be read; the next try is in a moment.", exc_info=True)
        finally:
            connections.close_all()


def _present_rows(codes: set[str]) -> list[dict]:
    terms = apps.get_model("glossary", "Term").objects.filter(live=True)
    return list(terms.order_by("pk").values(*columns_of(sorted(codes))))


def _present_state() -> tuple:
    terms = apps.get_model("glossary", "Term").objects
    found = terms.aggregate(
        newest=Max("changed_at"),
        changes=Sum("changes"),
        all=Count("pk"),
        live=Count("pk", filter=Q(live=True)),
    )
    return tuple(found.values())
