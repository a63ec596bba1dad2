"""The command line: `python -m content.readability brief.txt --standard leichte-sprache`.

Exit: 0 passes, 1 fails, 2 wrong use or unreadable input, 3 not measurable.
"""

import os
import sys
from pathlib import Path
from urllib.parse import quote

from content.readability.arguments import WRONG_USE, parser
from content.readability.document import UnreadableDocument
from content.readability.engine import check
from content.readability.json_blocks import read_json
from content.readability.json_lines import check_lines, score_lines
from content.readability.options import LANGUAGE, WrongOption
from content.readability.report import FAILS, NOT_MEASURABLE, PASSES
from content.readability.sarif import to_sarif
from content.readability.sources import WrongUse, as_blocks, raw_lines, read_text
from content.readability.term_files import read_terms
from content.readability.terminal import to_text

EXIT = {PASSES: 0, FAILS: 1, NOT_MEASURABLE: 3}
INTERRUPTED = 130  # what a shell reports after Ctrl+C


def main(arguments: list[str] | None = None) -> int:
    """Run the command with these arguments, those of the process by default; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        terms = read_terms(options.terms) if options.terms else ()
        if options.score_lines:
            return 0 if score_lines(raw_lines(options.file), options.language) else WRONG_USE
        if options.jsonl:
            lines, switches = raw_lines(options.file), dict(options.switch)
            return 0 if check_lines(lines, options.standard, terms, switches) else WRONG_USE
        return check_file(options, terms)
    except (WrongUse, WrongOption, UnreadableDocument) as error:
        print(f"Fehler: {error}", file=sys.stderr)
        return WRONG_USE


def check_file(options, terms) -> int:
    """Print the report on one text in the wanted format."""
    source = read_text(options.file)
    if Path(options.file).suffix.lower() == ".json":
        document, explained = read_json(source)
        terms = terms or explained
    else:
        document = as_blocks(source, options.file, LANGUAGE[options.standard])
    report = check(document, options.standard, terms, switches=dict(options.switch))
    if options.format == "json":
        print(report.to_json(indent=2))
    elif options.format == "sarif":
        print(to_sarif(report, quote(options.file), None if document.layout_known else source))
    else:
        print(to_text(report, document, colours=wants_colours()), end="")
    return EXIT[report.verdict]


def wants_colours() -> bool:
    """Whether the output goes to a terminal that shows colours, and nobody forbids them (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone, as with "| head". Nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(WRONG_USE)
