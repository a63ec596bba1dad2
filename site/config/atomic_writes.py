"""Whatever a request changes, it changes wholly or not at all."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

READING = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def only_reads(request: HttpRequest) -> bool:
    """Tell whether a request leaves the database alone: by its method, or because its view says ``only_reads``.

    A view that is asked with POST because the question is long must not keep others from writing.
    """
    if request.method in READING:
        return True
    try:
        return getattr(resolve(request.path_info).func, "only_reads", False)
    except Resolver404:
        return False


class AtomicWritesMiddleware:
    """Runs every request that may write in one transaction, and takes it back when a view fails.

    Django's own ATOMIC_REQUESTS would open a transaction for readers, too. On SQLite, one that begins by reading
    and then writes fails at once when another has written in between, however long it would have waited.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if only_reads(request):
            return self.get_response(request)
        with transaction.atomic():
            request.savepoint_before_view = transaction.savepoint()
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Take back what the failed view has written; others turn the exception into an answer.

        That answer is a page: it reads the database, so the transaction itself has to stay usable.
        """
        savepoint = getattr(request, "savepoint_before_view", None)
        if savepoint and connection.in_atomic_block:
            transaction.savepoint_rollback(savepoint)
            transaction.set_rollback(False)
