"""The command line: `python -m content.readability brief.txt --standard leichte-sprache`.

Exit: 0 passes, 1 fails, 2 wrong use or unreadable input, 3 not measurable.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from content.readability import score
from content.readability.document import Document, UnreadableDocument
from content.readability.engine import check
from content.readability.json_blocks import read_json
from content.readability.options import LANGUAGE, Term, WrongOption
from content.readability.reading import read_html, read_markdown, read_plain
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, PLAIN_ENGLISH
from content.readability.sarif import to_sarif
from content.readability.terminal import to_text

EXIT = {PASSES: 0, FAILS: 1, NOT_MEASURABLE: 3}
WRONG_USE = 2


class WrongUse(ValueError):
    """Something the person at the keyboard can change; the message says what, in German."""


class Parser(argparse.ArgumentParser):
    """argparse with a German first word."""

    def error(self, message):
        self.exit(WRONG_USE, f"{self.format_usage()}Fehler: {message}\n")


def parser() -> Parser:
    made = Parser(prog="python -m content.readability", description="Prüft, ob ein Text leicht zu lesen ist.")
    made.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="Text, .md, .html oder .json; - = Eingabe"
    )
    made.add_argument(
        "--standard", choices=(LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH), default=LEICHTE_SPRACHE
    )
    made.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    made.add_argument("--terms", metavar="FILE", help="erklärte Wörter: eines je Zeile, oder eine JSON-Liste")
    modes = made.add_mutually_exclusive_group()
    modes.add_argument("--jsonl", action="store_true", help='je Zeile {"text": …, "standard": …}')
    modes.add_argument(
        "--score-lines", action="store_true", help="je Zeile ein JSON-Text; gibt Zahlen, höher = schwerer"
    )
    made.add_argument("--language", choices=("de", "en"), default="de", help="nur für --score-lines")
    return made


def main(arguments: list[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    try:
        terms = read_terms(options.terms) if options.terms else ()
        if options.score_lines:
            return score_lines(options)
        if options.jsonl:
            return check_lines(options, terms)
        return check_file(options, terms)
    except (WrongUse, WrongOption, UnreadableDocument) as error:
        print(f"Fehler: {error}", file=sys.stderr)
        return WRONG_USE


def check_file(options, terms) -> int:
    source = read_text(options.file)
    if Path(options.file).suffix.lower() == ".json":
        document, explained = read_json(source)
        terms = terms or explained
    else:
        document = as_blocks(source, options.file, LANGUAGE[options.standard])
    report = check(document, options.standard, terms)
    if options.format == "json":
        print(report.to_json(indent=2))
    elif options.format == "sarif":
        print(to_sarif(report, options.file, None if document.layout_known else source))
    else:
        print(to_text(report, document, colours=wants_colours()), end="")
    return EXIT[report.verdict]


def check_lines(options, terms) -> int:
    for number, record in records(options.file):
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise WrongUse(f'Zeile {number}: Nötig ist {{"text": "…", "standard": "…"}}.')
        report = check(record["text"], record.get("standard", options.standard), terms)
        print(report.to_json(), flush=True)
    return 0


def score_lines(options) -> int:
    for number, text in records(options.file):
        if not isinstance(text, str):
            raise WrongUse(f"Zeile {number}: Nötig ist ein JSON-Text in Anführungs-Zeichen.")
        print(f"{score.difficulty(text, options.language):.6f}", flush=True)
    return 0


def records(name: str) -> Iterator[tuple[int, object]]:
    """(line number, JSON value) of each line that is not empty."""
    for number, line in enumerate(read_text(name).split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (json.JSONDecodeError, RecursionError) as error:
                raise WrongUse(f"Zeile {number} ist kein JSON.") from error


def as_blocks(source: str, name: str, language: str) -> Document:
    suffix = Path(name).suffix.lower()
    if suffix in (".md", ".markdown"):
        return read_markdown(source, language)
    if suffix in (".html", ".htm"):
        return read_html(source, language)
    return read_plain(source, language)


def read_text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongUse("Der Text ist nicht in UTF-8 gespeichert.") from error
    except OSError as error:
        raise WrongUse(f"Die Datei „{name}“ kann nicht gelesen werden.") from error


def read_terms(name: str) -> tuple[Term, ...]:
    """A JSON list of words or of {"word", "avoid"}; or one word a line."""
    text = read_text(name)
    if not text.lstrip().startswith("["):
        return tuple(Term(line.strip()) for line in text.splitlines() if line.strip())
    try:
        return tuple(Term.read(value) for value in json.loads(text))
    except json.JSONDecodeError as error:
        raise WrongUse(f"Die Datei „{name}“ ist kein gültiges JSON.") from error


def wants_colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except BrokenPipeError:
        # The reader of our output has gone, as with "| head". Nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(WRONG_USE)
