"""Whatever a request changes, it changes wholly or not at all."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

READING = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class AtomicWritesMiddleware:
    """Runs every request that may write in one transaction, and takes it back when a view fails.

    Django's own ATOMIC_REQUESTS would open a transaction for readers, too. On SQLite, one that begins by reading
    and then writes fails at once when another has written in between, however long it would have waited.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in READING:
            return self.get_response(request)
        with transaction.atomic():
            request.savepoint_before_view = transaction.savepoint()
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Take back what the failed view has written; others turn the exception into an answer.

        That answer is a page: it reads the database, so the transaction itself has to stay usable.
        """
        if request.method not in READING and connection.in_atomic_block:
            transaction.savepoint_rollback(request.savepoint_before_view)
            transaction.set_rollback(False)
