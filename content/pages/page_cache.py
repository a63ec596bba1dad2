"""Whole pages for readers without a login, kept until something that pages show is changed."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

# Bounds how long another process, whose memory we cannot reach, may show an old page.
KEEP_SECONDS = 300
# A proxy before the site may answer for us this long; browsers always ask back.
PROXY_SECONDS = 60
GENERATION_KEY = "pages-generation"
LONGEST_ADDRESS = 500


def forget_pages() -> None:
    """Let all kept pages lapse once the running transaction has ended well."""
    transaction.on_commit(lambda: cache.set(GENERATION_KEY, uuid.uuid4().hex, None))


def generation() -> str:
    """Return the name of the present state of the site's content; it changes with ``forget_pages``."""
    return cache.get_or_set(GENERATION_KEY, lambda: uuid.uuid4().hex, None)


State = tuple[str, int]


def present_state() -> State:
    """Return a key for what is kept in the memory of a process: it changes with the content and every few minutes."""
    return generation(), int(time.monotonic() // KEEP_SECONDS)


class ShownOnPages(models.Model):
    """A model that pages show: what is kept of them lapses when it is saved or deleted."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save and let kept pages lapse."""
        super().save(*args, **kwargs)
        forget_pages()

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete and let kept pages lapse."""
        result = super().delete(*args, **kwargs)
        forget_pages()
        return result


class PageCacheMiddleware:
    """Answers readers from the cache, without any query; people with a login always get a fresh page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_reader(request):
            return self.get_response(request)
        # Addresses are longer than the keys that every cache takes.
        address = sha256(request.build_absolute_uri().encode()).hexdigest()
        key = f"page:{generation()}:{address}"
        kept = cache.get(key)
        if kept is not None:
            content, headers = kept
            return HttpResponse(content, headers=headers)
        response = self.get_response(request)
        if is_keepable(response):
            patch_cache_control(
                response, public=True, max_age=0, s_maxage=PROXY_SECONDS, must_revalidate=True
            )
            cache.set(key, (response.content, dict(response.headers)), KEEP_SECONDS)
        return response


def is_reader(request: HttpRequest) -> bool:
    """Tell whether a request is one of a reader for a page, the same for everybody."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "Authorization" not in request.headers
        and len(request.get_full_path()) <= LONGEST_ADDRESS
    )


def is_keepable(response: HttpResponse) -> bool:
    """Tell whether a response may be given to other readers."""
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.get("Content-Type", "").startswith("text/html")
        and not any(word in control for word in ("private", "no-store", "no-cache"))
    )
