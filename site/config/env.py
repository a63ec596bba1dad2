"""The one file that reads the environment: everything an operator sets, as data.

The README's table is made from ``VARIABLES``; a test proves that both are equal.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config import values


class WrongEnvironment(SystemExit):
    """A setting is missing or wrong. It ends the process with sentences, not with a traceback."""


@dataclass(frozen=True)
class Variable:
    """One environment variable: how it is read and what the README says about it.

    ``default`` is text, read like a value from the environment; None stands for "not set".
    The value of a ``secret`` is never shown, and may come from the file that ``<NAME>_FILE`` names.
    """

    name: str
    read: Callable[[str], Any]
    meaning: str
    example: str
    default: str | None = None
    secret: bool = False
    required: bool = False


VARIABLES = (
    Variable(
        "SECRET_KEY",
        values.secret_key,
        "Key that signs sessions and tokens: at least 50 random characters.",
        "50 or more random characters",
        secret=True,
        required=True,
    ),
    Variable(
        "ALLOWED_HOSTS",
        values.host_names,
        "Host names under which the site answers, separated by commas.",
        "handbuch.example.org",
        required=True,
    ),
    Variable(
        "DATABASE_URL",
        values.database,
        "Database: PostgreSQL, or SQLite for a small town.",
        "postgres://user:password@host:5432/name",
        secret=True,
        required=True,
    ),
    Variable(
        "BASE_URL",
        values.origin,
        "Address of the site, used in mails and feeds.",
        "https://handbuch.example.org",
        default="http://127.0.0.1:8000",
    ),
    Variable(
        "SITE_LANGUAGES",
        values.language_codes,
        "Languages that the site shows, out of de, de-simple, en, tr, uk, ar. German is always one of them.",
        "de,de-simple,en,ar",
        default="de,de-simple,en",
    ),
    Variable(
        "CACHE_URL",
        values.cache,
        "Cache: Redis, a folder, or the memory of the process. Without it: the folder `var/cache`.",
        "redis://host:6379/1",
        secret=True,
    ),
    Variable(
        "MEDIA_STORE_URL",
        values.media_store,
        "Where uploaded files are kept: S3 or a folder. Without it: the folder `var/media`.",
        "s3://key:secret@host/bucket?region=de-1&public=media.example.org",
        secret=True,
    ),
    Variable(
        "EMAIL_URL",
        values.mail,
        "Mail server. `console:` writes mails to the log, `file:///folder` into files.",
        "smtp+tls://user:password@host:587",
        default="console:",
        secret=True,
    ),
    Variable(
        "DEFAULT_FROM_EMAIL",
        values.mail_address,
        "Sender of the site's mails.",
        "Handbuch <handbuch@example.org>",
        default="handbuch@localhost.localdomain",
    ),
    Variable(
        "TRUSTED_PROXIES",
        values.proxy_count,
        "Number of your proxies before the site. Their X-Forwarded-For and X-Forwarded-Proto are believed.",
        "1",
        default="1",
    ),
    Variable(
        "CSRF_TRUSTED_ORIGINS",
        values.origins,
        "Further addresses from which forms may be sent, separated by commas.",
        "https://www.example.org",
        default="",
    ),
    Variable(
        "HSTS_SECONDS",
        values.seconds,
        "How long browsers shall insist on HTTPS (Strict-Transport-Security).",
        "3600",
        default="31536000",
    ),
    Variable(
        "TWO_FACTOR_REQUIRED",
        values.switch,
        "Whether every editor needs a second factor to log in: yes or no.",
        "yes",
        default="no",
    ),
    Variable(
        "LOG_LEVEL",
        values.log_level,
        "How much is written to the log: DEBUG, INFO, WARNING, ERROR or CRITICAL.",
        "WARNING",
        default="INFO",
    ),
)


def read(environ: Mapping[str, str] = os.environ, *, production: bool = False) -> dict[str, Any]:
    """Return the value of every variable by its name; what is not set and has no default is None.

    In ``production`` the required variables must be set. Raises WrongEnvironment that names every problem.
    """
    found, problems = {}, []
    for variable in VARIABLES:
        try:
            found[variable.name] = _value(variable, environ, production)
        except ValueError as error:
            problems.append(f"{variable.name} {error}.")
    if problems:
        raise WrongEnvironment("\n".join(["The settings in the environment are wrong:", *problems]))
    return found


def _value(variable: Variable, environ: Mapping[str, str], production: bool) -> Any:
    text = _text(variable, environ)
    if not text and variable.required and production:
        raise ValueError(f"is missing: {variable.meaning} Example: {variable.example}")
    text = text or variable.default
    if text is None:
        return None
    try:
        return variable.read(text)
    except ValueError as error:
        shown = "" if variable.secret else f', but is "{text}"'
        raise ValueError(f"{error}{shown}") from None


def _text(variable: Variable, environ: Mapping[str, str]) -> str:
    text = environ.get(variable.name, "").strip()
    file = environ.get(f"{variable.name}_FILE", "").strip() if variable.secret else ""
    if text and file:
        raise ValueError(f"and {variable.name}_FILE are both set; only one of them may be")
    if not file:
        return text
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ValueError(f'cannot be read from the file "{file}" ({error.strerror})') from None


def table() -> str:
    """Return the variables as the Markdown table of the README."""
    lines = ["| variable | meaning | default | example |", "|---|---|---|---|"]
    for variable in VARIABLES:
        name = f"`{variable.name}`" + (" (or `…_FILE`)" if variable.secret else "")
        default = "**required**" if variable.required else f"`{variable.default}`" if variable.default else ""
        lines.append(f"| {name} | {variable.meaning} | {default} | `{variable.example}` |")
    return "\n".join(lines)
