"""The translations of the interface: collect, check and compile ``locale/<language>/LC_MESSAGES/django.po``.

In pure Python, because GNU gettext is not on every machine: ``python -m config.catalogues COMMAND`` with
the command ``update``, ``check`` or ``compile``.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation import to_locale
from django.utils.translation.template import templatize

from content import languages

REPO_DIR = Path(__file__).resolve().parents[2]
SOURCES = ("content", "glossary", "site/config", "site/templates")
# Folder names as Django looks for them. The messages themselves are English.
LOCALES = ("de", "de_Simple", "en")
SOURCE_LOCALE = "en"
PROJECT = "Digitale Kommune – Digitale Region"
HEADER = "# `make messages` collects the texts of the interface; the translations are written by hand."
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# What only editors read needs no Leichte Sprache: the admin speaks German and English.
EDITORS_PLACES = (
    "/wagtail_hooks.py",
    "content/review/",
    "content/handreichung/freshness/",
    "content/netzwerke/rounds/",
    "/panels.py",
    "/forms.py",
    "templates/wagtailadmin/",
    "templates/admin/",
    "glossary/exchange/",
    "glossary/editing/",
    "content/matrix/editing/",
    "content/matrix/exchange/",
)


def path_of(locale: str, root: Path = REPO_DIR) -> Path:
    """Return where the catalogue of a locale lies."""
    return root / "locale" / locale / "LC_MESSAGES" / "django.po"


def collect(root: Path = REPO_DIR, sources: tuple[str, ...] = SOURCES) -> Catalog:
    """Return a catalogue of all messages in the Python files and templates below ``root``."""
    catalogue = Catalog(charset="utf-8")
    for path in sorted(path for source in sources for path in (root / source).rglob("*")):
        if (
            path.suffix not in (".py", ".html", ".txt")
            or "migrations" in path.parts
            or "lexicon" in path.parts
        ):
            continue
        place = path.relative_to(root).as_posix()
        for line, message, comments, context in _messages(path):
            catalogue.add(message, locations=[(place, line)], auto_comments=comments, context=context)
    return catalogue


def _messages(path: Path) -> Iterator[tuple]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django's own step from template to something like Python, but for the indentation.
        lines = templatize(source, origin=str(path)).splitlines()
        source = "\n".join(line.lstrip() for line in lines)
    return extract("python", BytesIO(source.encode()), keywords=KEYWORDS, comment_tags=("Translators:",))


def problems(catalogue: Catalog, collected: Catalog, locale: str) -> list[str]:
    """Return a sentence for every message that is missing, fuzzy or untranslated in a locale's catalogue."""
    found = []
    for wanted in collected:
        if not wanted.id or (locale == "de_Simple" and is_for_editors(wanted)):
            continue
        message = catalogue.get(wanted.id, wanted.context)
        texts = [] if message is None else _texts(message)
        if message is None:
            found.append(f"{locale}: missing: {wanted.id!r}")
        elif message.fuzzy:
            found.append(f"{locale}: fuzzy: {wanted.id!r}")
        elif not texts or not all(texts):
            found.append(f"{locale}: not translated: {wanted.id!r}")
    return found


def is_for_editors(message: Message) -> bool:
    """True when a message appears nowhere but in the editors' pages."""
    return all(any(part in f"/{place}" for part in EDITORS_PLACES) for place, _line in message.locations)


def _texts(message: Message) -> list[str]:
    return list(message.string) if isinstance(message.string, (tuple, list)) else [message.string]


def load(locale: str, root: Path = REPO_DIR) -> Catalog:
    """Return the catalogue of a locale, an empty one when there is no file yet."""
    path = path_of(locale, root)
    language = locale.split("_")[0]
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


def update(root: Path = REPO_DIR) -> None:
    """Write every catalogue anew: new messages come in, those that are gone go out, English fills itself."""
    collected = collect(root)
    for locale in LOCALES:
        catalogue = load(locale, root)
        catalogue.update(collected, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        # Instead of the placeholders and the mark "fuzzy" that a new file starts with.
        catalogue.header_comment, catalogue.fuzzy = HEADER, False
        catalogue.project, catalogue.version = PROJECT, "1"
        catalogue.revision_date = catalogue.creation_date
        catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = PROJECT
        if locale == SOURCE_LOCALE:
            _fill(catalogue)
        path = path_of(locale, root)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            # Without line numbers: they would change with every edit of the code.
            write_po(file, catalogue, width=100, sort_output=True, include_lineno=False)


def _fill(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id and not any(_texts(message)):
            message.string = message.id


def compile_all(root: Path = REPO_DIR) -> None:
    """Write the binary catalogue beside every catalogue that is newer than it, and those that borrow one."""
    for path in (root / "locale").glob("*/LC_MESSAGES/django.po"):
        binary = path.with_suffix(".mo")
        if binary.exists() and binary.stat().st_mtime >= path.stat().st_mtime:
            continue
        with binary.open("wb") as file:
            write_mo(file, load(path.parts[-3], root))
    for language in languages.ALL:
        if language.catalogue:
            binary = path_of(to_locale(language.code), root).with_suffix(".mo")
            binary.parent.mkdir(parents=True, exist_ok=True)
            with binary.open("wb") as file:
                write_mo(file, borrowed(language.catalogue, root))


def borrowed(lender: str, root: Path = REPO_DIR) -> Catalog:
    """Return the catalogue of a language whose interface speaks another one, ``lender``.

    Our messages alone would not do: Django's own (months, form errors) would stay in the reader's language, and
    half a sentence in each is worse than English throughout. Django's English messages are its message ids.
    """
    django_po = Path(django.__file__).parent / "conf/locale" / lender / "LC_MESSAGES/django.po"
    with django_po.open("rb") as file:
        catalogue = read_po(file, locale=lender, charset="utf-8")
    _fill(catalogue)
    for message in load(lender, root):
        if message.id:
            catalogue.delete(message.id, message.context)
            catalogue[message.id] = message
    return catalogue


def main(command: str) -> str | None:
    """Run ``update``, ``check`` or ``compile``; what is returned is the reason to fail."""
    if command == "compile":
        return compile_all()
    # Django's template reader asks for the settings; which ones does not matter.
    settings.configure()
    django.setup()
    if command == "update":
        return update()
    collected = collect()
    return "\n".join(line for locale in LOCALES for line in problems(load(locale), collected, locale)) or None


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in ("update", "check", "compile"):
        sys.exit("Usage: python -m config.catalogues update|check|compile")
    sys.exit(main(sys.argv[1]))
