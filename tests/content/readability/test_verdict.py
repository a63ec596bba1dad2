"""The verdict cannot be moved by how a text is typed, only by what it says."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.readability import check, german, read_html
from content.readability.report import VERDICTS

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("easy/*.txt"))[::3] + sorted(CORPUS.glob("hard/*.txt"))[::4]
TEXTS = [path.read_text(encoding="utf-8") for path in FILES]
STANDARDS = ["leichte-sprache", "einfache-sprache"]
ADDRESS = "\n\nRathaus Musterstadt\nMarktplatz 1\n12345 Musterstadt\nTelefon: 0123 45 67 89\nwww.musterstadt.example\n"
# Soft hyphens are themselves a fault in Leichte Sprache: BITV 2.0 Anlage 2 Teil 2 Nr. 1.
WITHOUT_HYPHENATION = {"manual_hyphenation": None}


def sentences(text: str) -> list[str]:
    """The sentences without those of headings."""
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return [body[start:end] for start, end in german.sentence_spans(body)]


def verdict(text: str, standard: str) -> str:
    return check(text, standard, severities=WITHOUT_HYPHENATION).verdict


CHANGES = {
    "blank lines": lambda text: "\n\n".join(sentences(text)),
    "more blank lines": lambda text: "\n\n\n" + text.replace("\n", "\n\n") + "\n\n\n",
    "one paragraph": lambda text: " ".join(sentences(text)),
    "dashes as list marks": lambda text: "\n".join("- " + sentence for sentence in sentences(text)),
    "bullets": lambda text: "\n".join("• " + sentence for sentence in sentences(text)),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "soft hyphens": lambda text: re.sub(r"(\w{4})(?=\w{3})", "\\1\u00ad", text),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "umlauts written out": lambda text: (
        text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    ),
    "address block": lambda text: text + ADDRESS,
    "link": lambda text: text + "\n\nhttps://www.stadt.example/antrag?seite=1",
    "heading": lambda text: "# Das ist neu\n\n" + text,
    "heading with a full stop": lambda text: "# Das ist neu.\n\n" + text,
    "capital letters": str.upper,
    "small letters": str.lower,
}


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("text", TEXTS, ids=[path.stem for path in FILES])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_does_not_change_the_words_does_not_change_the_verdict(text, change, standard):
    assert verdict(change(text), standard) == verdict(text, standard)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(TEXTS), st.sets(st.integers(0, 200)), st.sampled_from(STANDARDS))
def test_line_breaks_inside_a_paragraph_do_not_move_the_verdict(text, places, standard):
    words = " ".join(sentences(text)).split(" ")
    broken = "".join(word + ("\n" if place in places else " ") for place, word in enumerate(words))
    assert verdict(broken, standard) == verdict(" ".join(words), standard)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(TEXTS), st.sets(st.integers(0, 20)))
def test_paragraphs_of_any_length_come_to_the_same_verdict(text, places):
    paragraphs = [""]
    for place, sentence in enumerate(sentences(text)):
        paragraphs[-1] += sentence + " "
        if place in places:
            paragraphs.append("")
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    whole = check(read_html(f"<p>{text}</p>"), "einfache-sprache")
    assert check(read_html(html), "einfache-sprache").verdict == whole.verdict


ODD = {
    "nothing": "",
    "one word": "a" * 100_000,
    "one sentence": "das Amt und der Rat " * 10_000,
    "emoji": "😀" * 20_000,
    "Arabic": "مرحبا بكم في المدينة. " * 2_000,
    "control characters": "".join(map(chr, range(32))) * 200,
    "half a character": "Das \ud800 ist gut. " * 20,
    "brackets": "(" * 20_000,
    "tags": "<div>" * 5_000,
    "links": "http://" * 5_000,
}


@pytest.mark.parametrize("read", [str, read_html], ids=["plain", "HTML"])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_end_with_a_verdict(text, read):
    report = json.loads(check(read(text), "leichte-sprache").to_json())
    assert report["verdict"] in VERDICTS
