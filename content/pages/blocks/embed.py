"""Videos of other sites: where they may be played, and how without cookies."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

# Both offer players that set no cookie; the Content-Security-Policy names the same hosts.
YOUTUBE = "https://www.youtube-nocookie.com/embed/"
VIMEO = "https://player.vimeo.com/video/"
YOUTUBE_ID = re.compile(r"[\w-]{6,20}")


def web_address(address: str | None) -> str:
    """Return an address of the web; empty for any other, such as one that holds script.

    >>> web_address("https://example.org/film"), web_address("javascript:alert(1)")
    ('https://example.org/film', '')
    """
    return address if address and address.lower().startswith(("https://", "http://")) else ""


def embed_url(address: str) -> str:
    """Return the address of a player for a video's address; empty when the site is not one we may embed.

    >>> embed_url("https://www.youtube.com/watch?v=abcdefghijk")
    'https://www.youtube-nocookie.com/embed/abcdefghijk'
    >>> embed_url("https://vimeo.com/123456")
    'https://player.vimeo.com/video/123456?dnt=1'
    >>> embed_url("https://example.org/film")
    ''
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    last = parts.path.rstrip("/").rpartition("/")[2]
    if host in {"youtube.com", "youtube-nocookie.com"}:
        last = parse_qs(parts.query).get("v", [last])[0]
    if host in {"youtube.com", "youtube-nocookie.com", "youtu.be"} and YOUTUBE_ID.fullmatch(last):
        return YOUTUBE + last
    if host in {"vimeo.com", "player.vimeo.com"} and last.isascii() and last.isdigit():
        return f"{VIMEO}{last}?dnt=1"
    return ""


def host_name(address: str) -> str:
    """Return the host of an address as a reader knows it.

    >>> host_name("https://www.youtube.com/watch?v=abcdefghijk")
    'youtube.com'
    """
    return (urlsplit(address).hostname or "").removeprefix("www.")
