"""Many texts in one run: a line of JSON in, a line out. A line that cannot be read stops none behind it."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping

from content.readability import score
from content.readability.document import UnreadableDocument
from content.readability.engine import check
from content.readability.options import LANGUAGE, Term, WrongOption
from content.readability.sources import READERS, WrongUse, decoded, likely_format


def check_lines(
    lines: Iterable[bytes], standard: str, terms: Iterable[Term], switches: Mapping[str, str]
) -> bool:
    """Print a report for each {"text", "standard", "format", "terms"}; all but the text may be left out.

    Prints {"line": number, "error": German sentence} for a line that cannot be checked. True if there was none.
    """

    def report(record) -> str:
        if not isinstance(record, dict) or not isinstance(record.get("text"), str):
            raise WrongUse('Nötig ist {"text": "…", "standard": "…"}.')
        wanted, kind = record.get("standard", standard), record.get("format", likely_format(record["text"]))
        if not isinstance(wanted, str) or wanted not in LANGUAGE:
            raise WrongUse(f"Den Standard „{wanted}“ gibt es nicht. Es gibt: {', '.join(LANGUAGE)}.")
        if not isinstance(kind, str) or kind not in READERS:
            raise WrongUse(f"Das Format „{kind}“ gibt es nicht. Es gibt: {', '.join(READERS)}.")
        more = record.get("terms", [])
        if not isinstance(more, list):
            raise WrongUse("Das Feld „terms“ ist keine Liste.")
        document = READERS[kind](record["text"], LANGUAGE[wanted] or "und")
        return check(document, wanted, [*terms, *more], switches=switches).to_json()

    return _each(
        lines, report, lambda number, error: json.dumps({"line": number, "error": error}, ensure_ascii=False)
    )


def score_lines(lines: Iterable[bytes], language: str) -> bool:
    """Print how hard each JSON string is, "nan" for a line that is none. True if there was none of these."""

    def number(text) -> str:
        if not isinstance(text, str):
            raise WrongUse("Nötig ist ein JSON-Text in Anführungs-Zeichen.")
        return f"{score.difficulty(text, language):.6f}"

    return _each(lines, number, lambda _number, _error: "nan")


def _each(lines: Iterable[bytes], answer: Callable[..., str], refusal: Callable[[int, str], str]) -> bool:
    """Print the answer to each line that is not empty, or its refusal, which goes to standard error, too."""
    fine = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            out = answer(_value(line))
        except (WrongUse, WrongOption, UnreadableDocument) as error:
            fine, out = False, refusal(number, str(error))
            print(f"Fehler: Zeile {number}: {error}", file=sys.stderr)
        print(out, flush=True)
    return fine


def _value(line: bytes):
    try:
        return json.loads(decoded(line))
    except WrongUse:
        raise
    except (ValueError, RecursionError) as error:
        raise WrongUse("Das ist kein JSON.") from error
