"""Whether any input takes time in proportion to its length: odd texts and every pattern of the engine.

Run as a script: `python tests/bench/readability/bench_odd.py`. Each input is read twice, the second time four times
as long: a figure near 4 means linear growth, 16 means that four times the text takes sixteen times as long.
"""

import gc
import importlib
import pkgutil
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

import content.readability
from content.readability import UnreadableDocument, check, read_html, read_markdown, score

LENGTH = 8_000
TIMES = 4
AT_MOST = 8.0
ROUNDS = 3
TOO_SHORT_TO_TELL = 0.1  # seconds: below that the clock tells nothing

UNITS = (
    *(
        "das Amt und der Rat ",
        "Wort ",
        "a",
        "Aa",
        "a\u00ad",
        "Amt-",
        "😀",
        "👨\u200d👩",
        "مرحبا بكم. ",
        "\0",
        "\ud800",
    ),
    *(
        "1",
        "1 ",
        "1. ",
        "1.1.2024 ",
        ",",
        "a, ",
        "(",
        '"',
        "„a ",
        "-",
        ".",
        "…",
        "und ",
        "z. B. ",
        "A. ",
        "ander",
    ),
    *(
        "http://",
        "www.",
        "a@b.",
        "a.de ",
        "\n",
        "\r\n",
        "\t",
        "a\n",
        "Amt\n",
        "- Amt\n",
        "a\u0308",
        "5 % ",
        "XIV ",
    ),
    *(
        "<div>",
        "</p>",
        "<a ",
        '<a b="',
        '<a b=">" ',
        "<!--",
        "<![",
        "<ul><li>a ",
        "<table><tr><td>a ",
        "<a href=x>a ",
    ),
    *("&amp;", "&", "[", "![", "[a](", "> ", "*a ", "**a", "`a ", "|a|b|\n|-|-|\n", "# a\n", "\\"),
)
READERS: dict[str, Callable] = {
    "plain text": check,
    "Markdown": lambda text: check(read_markdown(text)),
    "HTML": lambda text: check(read_html(text)),
    "score": lambda text: score.difficulty(text, "de"),
}
ATTACKS = ("a", "A", "1", " ", "-", ".", "\n", "\t", "\u00ad", "Aa", "a ", "a.", "a-", "1.", "ä-")


def seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    with suppress(UnreadableDocument):  # a clear error is an end, too
        work(text)
    return time.process_time() - start


def growth(work: Callable[[str], object], unit: str, length: int) -> float:
    """How many times as long the longer text takes; 0 if both are done at once. What seems too much is tried again."""
    short, long = (unit * (size // len(unit)) for size in (length, TIMES * length))
    found = []
    while len(found) < ROUNDS and (not found or found[-1] > AT_MOST):
        took = seconds(work, long)
        floor = TOO_SHORT_TO_TELL / TIMES
        found.append(took / max(seconds(work, short), floor) if took > TOO_SHORT_TO_TELL else 0.0)
    return min(found)


def texts() -> Iterator[tuple[str, float]]:
    for name, work in READERS.items():
        for unit in (*UNITS, "Rat\u00adhaus " + "a" * LENGTH):
            gc.collect()
            yield f"{name} of {unit[:20]!r}", growth(work, unit, LENGTH)


def patterns() -> dict[re.Pattern, str]:
    """Every pattern that a module of the engine keeps, with its name."""
    found = {}
    for info in pkgutil.walk_packages(content.readability.__path__, "content.readability."):
        if "calibration" not in info.name and "__main__" not in info.name:
            for name, value in vars(importlib.import_module(info.name)).items():
                found |= dict.fromkeys(_inside(value), f"{info.name}.{name}")
    return found


def _inside(value: object) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _inside(part)


def matches() -> Iterator[tuple[str, float]]:
    """From the start of the text, as most patterns are used; what searches is measured with the texts."""
    for pattern, name in patterns().items():
        for unit in ATTACKS:
            yield f"{name} of {unit!r}", growth(pattern.match, unit, LENGTH)


def report(found: Iterable[tuple[str, float]]) -> bool:
    worst_name, worst = max(found, key=lambda each: each[1])
    verdict = "OK" if worst <= AT_MOST else "TOO MUCH"
    print(f"{TIMES} times the length takes at most {worst:.1f} times as long: {worst_name}")
    print(f"at most {AT_MOST:g} are allowed: {verdict}")
    return worst > AT_MOST


if __name__ == "__main__":
    check("Das Amt hilft Ihnen.")
    sys.exit(any([report(texts()), report(matches())]))
