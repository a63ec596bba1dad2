"""How fast the score is, against textstat's Flesch-Amstad on the same texts in the same process.

Run as a script: `python tests/bench/readability/bench_score.py [FOLDER]`.
FOLDER holds German texts (*.yaml, *.md, *.txt; the demo pages unless told). Both sides start as in a fresh
process, with empty caches; each text is read once.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from content.readability import score

DEMO = Path(__file__).parents[3] / "site" / "demo" / "pages"
LENGTHS = (1_000, 10_000, 100_000)
WANTED = 3.0


def texts(folder: Path) -> list[str]:
    """Running text of the files: their longer lines without markup."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".yaml", ".md", ".txt"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [re.sub(r"<[^>]{0,200}>|^\s*[-\w]{0,40}:", " ", line) for line in lines if len(line) > 60]


def seconds(work: Callable[[str], object], given: Sequence[str]) -> float:
    start = time.process_time()
    for text in given:
        work(text)
    return time.process_time() - start


def speed(given: Sequence[str]) -> float:
    """How many times as fast the score is as textstat."""
    import textstat

    textstat.set_lang("de")
    yardstick = seconds(textstat.flesch_reading_ease, given)
    ours = seconds(lambda text: score.rate([("paragraph", text)], "de"), given)
    words = sum(len(text.split()) for text in given)
    print(f"score: {words / ours:,.0f} words/s; textstat: {words / yardstick:,.0f} words/s")
    verdict = "OK" if yardstick / ours >= WANTED else "TOO SLOW"
    print(
        f"score is {yardstick / ours:.1f} times as fast as Flesch-Amstad (at least {WANTED:.0f}): {verdict}"
    )
    return yardstick / ours


def growth(given: Sequence[str]) -> list[float]:
    """Microseconds for a word of one text of 1,000 to 100,000 words; even figures mean linear growth."""
    words = " ".join(given).split()
    words *= 1 + max(LENGTHS) // len(words)
    found = []
    for length in LENGTHS:
        text = " ".join(words[:length])
        found.append(1e6 * seconds(lambda text: score.rate([("paragraph", text)], "de"), [text]) / length)
        print(f"{length:>7,} words: {found[-1]:.1f} microseconds a word")
    return found


if __name__ == "__main__":
    material = texts(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
    reached = speed(material)
    growth(material)
    sys.exit(reached < WANTED)
