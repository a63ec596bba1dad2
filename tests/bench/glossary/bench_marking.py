"""What it costs to mark 10,000 terms of five forms in a text of 1,000 words, and what their index takes.

The yardstick for marking is what nobody can do without: lxml, the quickest parser there is for Python, reads the
HTML, one bare pass of the same automaton goes over its texts, lxml writes it. No boundaries, no capital letters, no
sections, no tags put in. A second yardstick does the same with our own reader.
"""

from __future__ import annotations

import random
import re
import time
from html import escape
from pathlib import Path

import lxml.html
import pytest
from django.conf import settings
from yaml import safe_load

from glossary.finder import TermEntry, TermIndex, build_index
from glossary.linker import mark_terms
from glossary.markup import read_markup

TERMS, FORMS, WORDS, MARKS = 10_000, 5, 1_000, 20
MOST_SECONDS, MOST_RATIO, MOST_MEGABYTES, MOST_BUILD_SECONDS = 0.005, 1.2, 100, 3.0
SYLLABLES = (
    "ba",
    "be",
    "bi",
    "ker",
    "ten",
    "gung",
    "heit",
    "digi",
    "tal",
    "netz",
    "werk",
    "da",
    "recht",
    "ver",
    "kom",
)
PAGES = Path(settings.SITE_DIR) / "demo" / "pages" / "information"
GLOSSARY = Path(settings.SITE_DIR) / "demo" / "glossary"


def entries() -> list[TermEntry]:
    """Return the terms: those of the demo, and words that nobody knows up to 10,000."""
    chance = random.Random(1)
    found = []
    for path in sorted(GLOSSARY.glob("*.yaml")):
        german = safe_load(path.read_text(encoding="utf-8"))["de"]
        found.append(TermEntry(len(found) + 1, (german["name"], *german.get("forms", []))[:FORMS]))
    while len(found) < TERMS:
        name = "".join(chance.choices(SYLLABLES, k=chance.randint(4, 7))).capitalize()
        forms = (name, *(name + ending for ending in ("s", "es", "en", "-Netz")))
        found.append(TermEntry(len(found) + 1, forms, in_compounds=len(found) % 10 == 0))
    return found


def page() -> str:
    """Return 1,000 words of the demo as HTML: paragraphs with a bold word and a link, a heading to every fourth."""
    lines = (
        line.strip()
        for path in sorted(PAGES.glob("*.yaml"))
        for line in path.read_text(encoding="utf-8").split("\n  de-simple:")[0].splitlines()
        if len(line) > 50
    )
    words = re.sub(r"[*\[\]`]|\(\S*\)", "", " ".join(lines)).split()[:WORDS]
    parts = []
    for start in range(0, WORDS, 40):
        some = [escape(word) for word in words[start : start + 40]]
        some[5], some[20] = f"<b>{some[5]}</b>", f'<a href="/de/">{some[20]}</a>'
        parts += ["<h2>Was ist das?</h2>"] * (start % 160 == 0) + [f"<p>{' '.join(some)}</p>"]
    return "\n".join(parts)


@pytest.fixture(scope="module")
def index() -> TermIndex:
    """All terms."""
    return build_index(entries())


def resident() -> float:
    """Return how much memory the process holds, in megabytes (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def bench_marking(measure, say, index):
    html, known = page(), range(1, TERMS + 1)

    def marking() -> object:
        return mark_terms(html, index, known, "de")

    def bare() -> str:
        tree = lxml.html.fragment_fromstring(html, create_parent="div")
        for text in tree.itertext():
            index.automaton.find_matches_as_indexes(text, overlapping=True)
        return lxml.html.tostring(tree, encoding="unicode")

    def own() -> str:
        text = read_markup(html, "de", "de").text
        index.automaton.find_matches_as_indexes(text, overlapping=True)
        return "".join(re.split("(<)", html))

    ours, yardstick, second = measure(marking, bare, own, rounds=300)
    marks = mark_terms(html, index, known, "de").html.count("<button")
    assert marks >= MARKS
    say(f"marking {marks} places in {WORDS} words: {ours * 1e3:.2f} ms (at most {MOST_SECONDS * 1e3:.0f} ms)")
    say(
        f"  {ours / yardstick:.2f} times lxml and a bare pass (wanted: {MOST_RATIO}); {ours / second:.2f} times ours"
    )
    assert ours <= MOST_SECONDS


def bench_building(say):
    terms = entries()
    before, start = resident(), time.process_time()
    built = build_index(terms)
    seconds, megabytes = time.process_time() - start, resident() - before
    say(
        f"building the index of {TERMS} terms with {FORMS} forms: {seconds:.2f} s (at most {MOST_BUILD_SECONDS} s)"
    )
    say(f"  it takes {megabytes:.0f} MB (at most {MOST_MEGABYTES} MB), {len(built.owners)} spellings")
    assert seconds <= MOST_BUILD_SECONDS
    assert megabytes <= MOST_MEGABYTES
