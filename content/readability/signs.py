"""Signs that stand for a word: §, &, /, =. Told apart from bullets, links, units, gender forms and names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Sentence

_SIGNS = re.compile(
    # Beside those of the keyboard: arrows, triangles, stars, telephones, hearts, ticks. Round and square bullets stay.
    r"§§?[ \u00a0]?|[&%#*+=<>|~^\\°±×÷†‡¶©®™№≈≠≤≥∞√\u2190-\u21ff\u25b2-\u25c4\u2600-\u260f\u2613-\u27bf]"
    r"|(?<=[A-Za-zÄÖÜäöüß.])[ \u00a0]?/[ \u00a0]?(?=[A-Za-zÄÖÜäöüß])"
)
_WORDS = dict(line.split(" ", 1) for line in lexicon.entries("sign-words-de"))
_GENDER = re.compile(r"[*:/]-?(?:in|innen|e|r|n|s|m|en|er|em|der|die|das|den|dem|sie)\b")
_UNITS = re.compile(r"(?:km|m|cm|l|kg|g|mg|t|kwh|kw|w|[kmgt]?bit|[mgkt]b|euro|€)[²³]?\Z", re.IGNORECASE)
_RIVERS = re.compile(
    r"(?:Main|Oder|Saale|Donau|Spree|Rhein|Elbe|Weser|See|Havel|Lech|Inn|Neckar|Ruhr|Lahn|Ilm|Holstein)\b"
)
_IN_NAMES = re.compile(r"</?[a-zA-Z]{1,10} ?/?>|\bC\+\+|\w\+(?=[A-Z])|[A-Za-z]&[A-Za-z]")


class Sign(NamedTuple):
    """Where it stands, the word for it, and what can take its place as it is (None for nothing)."""

    start: int
    end: int
    word: str
    replacement: str | None


def signs(sentence: Sentence) -> Iterator[Sign]:
    """Signs between words, in order."""
    text = sentence.text
    if not _SIGNS.search(text):
        return
    links = [(token.start, token.end) for token in sentence.tokens if token.kind == "link"]
    skipped = sorted([*links, *(name.span() for name in _IN_NAMES.finditer(text))])
    for found in _SIGNS.finditer(text):
        sign, at = found.group().strip(" \u00a0"), found.start()
        before, after = text[max(0, at - 40) : at], text[found.end() : found.end() + 20]
        place = bisect_right(skipped, (at, len(text))) - 1
        if place >= 0 and at < skipped[place][1] or not _is_read(sign, before, after):
            continue
        end = found.end() if sign[0] == "/" else at + len(sign)
        word = "Paragraf" if sign[0] == "§" else _WORDS.get(sign, "ein Wort dafür")
        yield Sign(at, end, word, _replacement(found.group(), before, after))


def _is_read(sign: str, before: str, after: str) -> bool:
    """Whether the sign stands for something and is no bullet, note mark, dialling code, gender form or name."""
    line = before.rpartition("\n")[2]
    if not line.strip() and sign in "*+>|#" and after[:1] in " \u00a0":
        return False
    if sign == "/":
        word = re.search(r"[\wÄÖÜäöüß²³€]{1,40}\Z", before)
        return not (
            _GENDER.match("/" + after[:12]) or _UNITS.match(word[0] if word else "") or _RIVERS.match(after)
        )
    if sign == "*":
        return not (
            _GENDER.match("*" + after[:12])
            or after[:1] == ")"
            or before[-1:].isalpha()
            and "*" in before
            or after[:1].isalpha()
        )
    if sign == "+":
        return not after[:1].isdigit() or before[-1:].isalnum()
    return True


def _replacement(written: str, before: str, after: str) -> str | None:
    if written[0] == "§" and after[:1].isdigit():
        return ("Paragrafen" if written.startswith("§§") else "Paragraf") + " " * (written[-1] == "§")
    if written == "&" and before[-1:] == " " and after[:1] == " ":
        return "und"
    alone = re.search(r"(?:und|oder)\Z", before) or re.match("oder|und", after)
    return " oder " if "/" in written and not alone else None
