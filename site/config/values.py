"""Readers of single settings: a text from the environment goes in, a Python value comes out.

Every reader raises ValueError with the end of a sentence ("… must be …") when the text is not allowed.
"""

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from environ import Env

from config import caches
from content import languages

HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?|\[[0-9a-f:]+\]", re.IGNORECASE)
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LONGEST_HSTS = 2 * 365 * 24 * 3600


def secret_key(text: str) -> str:
    """Return a key that is long and varied enough (the measure of Django's check security.W009)."""
    if len(text) < 50 or len(set(text)) < 5:
        raise ValueError("must have at least 50 characters, at least 5 different ones")
    return text


def items(text: str) -> list[str]:
    """Return the parts of a list whose parts are separated by commas; blanks do not count."""
    return [part.strip() for part in text.split(",") if part.strip()]


def host_names(text: str) -> list[str]:
    """Return host names as Django wants them in ``ALLOWED_HOSTS``; "*" is not allowed."""
    hosts = items(text)
    wrong = [host for host in hosts if not HOST.fullmatch(host)]
    if wrong or not hosts:
        raise ValueError("must be host names without https:// and without *, separated by commas")
    return hosts


def origin(text: str) -> str:
    """Return an address that is nothing but scheme and host, without a slash at the end."""
    url = urlsplit(text.rstrip("/"))
    if url.scheme not in ("http", "https") or not HOST.fullmatch(url.netloc) or url.path or url.query:
        raise ValueError("must be https:// (or http://) and a host name, and nothing after it")
    return url.geturl()


def origins(text: str) -> list[str]:
    """Return a list of origins, see ``origin``."""
    return [origin(part) for part in items(text)]


def language_codes(text: str) -> list[tuple[str, str]]:
    """Return ``settings.LANGUAGES`` for language codes separated by commas."""
    try:
        return languages.choices(items(text))
    except ValueError as error:
        possible = ", ".join(languages.CODES)
        raise ValueError(f"must be some of {possible}, and contain {languages.DEFAULT} ({error})") from None


# Readers do not wait for the editor who is writing; writers wait for each other.
SQLITE_OPTIONS = {
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database(text: str) -> dict:
    """Return an entry of ``settings.DATABASES`` for a postgres:// or sqlite:/// address."""
    allowed = "must be like postgres://user:password@host:5432/name or sqlite:////srv/handbook.sqlite3"
    if urlsplit(text).scheme not in ("postgres", "postgresql", "sqlite"):
        raise ValueError(allowed)
    config = Env.db_url_config(text)
    if not config["NAME"]:
        raise ValueError(allowed)
    if config["ENGINE"].endswith("sqlite3"):
        config["OPTIONS"] = SQLITE_OPTIONS | config.get("OPTIONS", {})
    return config


def cache(text: str) -> dict:
    """Return an entry of ``settings.CACHES`` for a redis://, rediss://, file:/// or memory: address."""
    url = urlsplit(text)
    if url.scheme in ("redis", "rediss") and url.hostname:
        return Env.cache_url_config(text)
    if text.startswith("file:///") and len(url.path) > 1:
        return {"BACKEND": caches.FILES, "LOCATION": url.path}
    if text == "memory:":
        return {"BACKEND": caches.MEMORY}
    raise ValueError("must be like redis://host:6379/1, rediss://…, file:///srv/cache, or memory:")


def media_store(text: str) -> dict:
    """Return an entry of ``settings.STORAGES`` for a file:/// or s3:// address.

    ``s3://KEY:SECRET@endpoint/bucket?region=…&public=media.example.org``: ``public`` is the host from which
    readers get the files; without it they come from the endpoint itself.
    """
    url = urlsplit(text)
    if text.startswith("file:///") and len(url.path) > 1:
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": Path(unquote(url.path))},
        }
    bucket = url.path.strip("/")
    if url.scheme != "s3" or not (url.username and url.password and url.hostname and bucket):
        raise ValueError("must be like s3://key:secret@host/bucket?region=… or file:///srv/media")
    extra = {name: values[-1] for name, values in parse_qs(url.query).items()}
    endpoint = f"{url.hostname}:{url.port}" if url.port else url.hostname
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "access_key": unquote(url.username),
            "secret_key": unquote(url.password),
            "bucket_name": bucket,
            "endpoint_url": f"https://{endpoint}",
            "region_name": extra.get("region"),
            "custom_domain": extra.get("public", f"{endpoint}/{bucket}"),
            "default_acl": None,
            "file_overwrite": False,
            "querystring_auth": False,
        },
    }


def mail(text: str) -> dict:
    """Return the ``EMAIL_…`` settings for an smtp://, smtp+tls://, smtp+ssl://, file:// or console: address."""
    if text == "console:":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    url = urlsplit(text)
    if url.scheme == "file" and not url.netloc and url.path.strip("/"):
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": unquote(url.path)}
    if url.scheme not in ("smtp", "smtp+tls", "smtp+ssl") or not url.hostname:
        raise ValueError(
            "must be like smtp+tls://user:password@host:587, smtp+ssl://…, smtp://…, file:///folder or console:"
        )
    return {name: value for name, value in Env.email_url_config(text).items() if value is not None}


def mail_address(text: str) -> str:
    """Return a mail address, with or without a name before it."""
    address = text.rsplit("<", 1)[-1].rstrip("> ")
    try:
        validate_email(address)
    except ValidationError as error:
        raise ValueError("must be a mail address, like Handbuch <handbuch@example.org>") from error
    return text


def log_level(text: str) -> str:
    """Return one of the level names of the standard library's logging."""
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}")
    return text.upper()


def switch(text: str) -> bool:
    """Return True for "yes", False for "no"."""
    if text.lower() not in ("yes", "no"):
        raise ValueError("must be yes or no")
    return text.lower() == "yes"


def proxy_count(text: str) -> int:
    """Return how many proxies of the operator stand before the site."""
    if not text.isdecimal() or int(text) > 5:
        raise ValueError("must be a number from 0 to 5")
    return int(text)


def seconds(text: str) -> int:
    """Return a time in seconds, at most two years."""
    if not text.isdecimal() or int(text) > LONGEST_HSTS:
        raise ValueError(f"must be a number of seconds from 0 to {LONGEST_HSTS}")
    return int(text)
