"""What a full check with all rules costs, against tagging the same text with HanTa alone.

Run as a script: `python tests/bench/readability/bench_check.py`. Every figure comes from a process of its own, so
that nothing is remembered from another one; of several rounds the fastest counts. All bounds are ratios, but for
the load, which has a bound in seconds and megabytes.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable

WORDS = 5_000
LENGTHS = (1_000, 10_000, 100_000)
ROUNDS = 3
BOUNDS = {
    "check, times tagging alone": 1.5,
    "one sentence changed, share of the first check": 0.1,
    "seconds to load": 1.0,
    "megabytes when loaded": 150,
    "a word of 100,000, times a word of 1,000": 1.5,
}


def material(length: int) -> str:
    """A text of about so many words in which no sentence is like another."""
    from bench_score import DEMO, texts  # here, because it loads a part of the engine

    paragraphs, found = texts(DEMO), []
    while length > 0:
        for paragraph in paragraphs:
            found.append(f"{len(found)} {paragraph}")
            length -= len(paragraph.split())
            if length <= 0:
                break
    return "\n\n".join(found)


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def load(_length: int) -> dict[str, float]:
    """Import the engine and check one sentence: everything is read in then."""

    def first_check() -> None:
        from content.readability import check

        check("Das Amt hilft Ihnen.")

    took = seconds(first_check)
    return {"seconds": took, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def tag(length: int) -> dict[str, float]:
    """Tag the words of the text with HanTa as it comes."""
    from HanTa import HanoverTagger

    from content.readability import german
    from content.readability.document import tokenize

    text = material(length)
    spans = german.sentence_spans(text)
    words = [[token.plain for token in tokenize(text[start:end], "de")] for start, end in spans]
    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    return {"seconds": seconds(lambda: [tagger.tag_sent(sentence) for sentence in words])}


def check(length: int) -> dict[str, float]:
    """Check the text, and again with one more word in one sentence."""
    from content.readability import check

    text = material(length)
    check("Das Amt hilft Ihnen.")
    first = seconds(lambda: check(text))
    middle = text.index(". ", len(text) // 2)
    changed = f"{text[:middle]} heute{text[middle:]}"
    return {"seconds": first, "changed": seconds(lambda: check(changed))}


def measured(name: str, length: int = 0) -> dict[str, float]:
    """One of the functions above, run in a process of its own."""
    command = [sys.executable, __file__, name, str(length)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def fastest(name: str, length: int = 0) -> dict[str, float]:
    found = [measured(name, length) for _ in range(ROUNDS)]
    return {key: min(values[key] for values in found) for key in found[0]}


def figures() -> dict[str, float]:
    """What is bounded, by name."""
    loaded, tagging, checking = fastest("load"), fastest("tag", WORDS), fastest("check", WORDS)
    growing = {length: measured("check", length)["seconds"] / length for length in LENGTHS}
    for length, each in growing.items():
        print(f"{length:>7,} words: {1e6 * each:.0f} microseconds a word for the full check")
    return {
        "check, times tagging alone": checking["seconds"] / tagging["seconds"],
        "one sentence changed, share of the first check": checking["changed"] / checking["seconds"],
        "seconds to load": loaded["seconds"],
        "megabytes when loaded": loaded["megabytes"],
        "a word of 100,000, times a word of 1,000": growing[LENGTHS[-1]] / growing[LENGTHS[0]],
    }


def report() -> int:
    found = figures()
    for name, value in found.items():
        print(
            f"{name}: {value:.2f} (at most {BOUNDS[name]:g}): {'OK' if value <= BOUNDS[name] else 'TOO MUCH'}"
        )
    return any(value > BOUNDS[name] for name, value in found.items())


WORKS = {"load": load, "tag": tag, "check": check}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(WORKS[sys.argv[1]](int(sys.argv[2]))))
    else:
        sys.exit(report())
