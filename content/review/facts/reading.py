"""All facts of a version, each with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from content.pages.text import TextBlock
from content.readability import english, german
from content.review.facts import contacts, dates, money, number_words, numbers, times
from content.review.facts.fact import Fact, FactKind, FactPlace, Found
from content.review.facts.figures import western

# Each takes what it knows; what is left goes to the next: "03.10.2026" is a date and no number any more.
_READERS: tuple[Callable[[str, str], Iterable[Found]], ...] = (
    contacts.find_mail_and_web,
    dates.find_dates,
    contacts.find_phones,
    times.find,
    money.find,
    numbers.find_percentages,
    contacts.find_addresses,
    dates.find_days,
    numbers.find_numbers,
    number_words.find,
)
_TAKEN = "\ufffc"
_SENTENCE_END = re.compile(r"[^.!?؟\n]+[.!?؟]*")


def read(blocks: Sequence[TextBlock], code: str) -> list[Fact]:
    """Return the facts of a version in the order of its text, links and all; names and negations are read apart."""
    facts = []
    for number, (block, place) in enumerate(zip(blocks, piece_numbers(blocks), strict=True)):
        found = [*_found(block.text, code), *_links(block)]
        spans = sentence_spans(block.text, code)
        for one in sorted(found, key=lambda one: one.start):
            facts.append(as_fact(one, block, place, number, spans))
    return facts


def as_fact(
    found: Found, block: TextBlock, piece: int, number: int, spans: Sequence[tuple[int, int]]
) -> Fact:
    """Return what was found in a block as a fact with its place and sentence."""
    start, end = next((span for span in spans if span[0] <= found.start < span[1]), (0, len(block.text)))
    return Fact(
        kind=found.kind,
        value=found.value,
        text=block.text[found.start : found.end].strip(),
        place=FactPlace(block.field, block.block_id, piece, found.start, found.end),
        sentence=block.text[start:end],
        block=number,
        soft=found.soft,
        about=found.about,
    )


def gap(blocks: Sequence[TextBlock], number: int | None, kind: FactKind) -> Fact | None:
    """Return the place of a piece in which a fact is missing; None without a piece."""
    if number is None:
        return None
    block, piece = blocks[number], piece_numbers(blocks)[number]
    return as_fact(Found(kind, 0, 0, ""), block, piece, number, [(0, len(block.text))])


def piece_numbers(blocks: Iterable[TextBlock]) -> list[int]:
    """Return for each block its running number inside its field and stream block."""
    counts: Counter[tuple[str, str]] = Counter()
    numbers = []
    for block in blocks:
        numbers.append(counts[block.field, block.block_id])
        counts[block.field, block.block_id] += 1
    return numbers


def sentence_spans(text: str, code: str) -> list[tuple[int, int]]:
    """Return start and end of the sentences of a text; in other languages than German and English by their marks."""
    if code.startswith("de"):
        return german.sentence_spans(text)
    if code == "en":
        return english.sentence_spans(text)
    return [match.span() for match in _SENTENCE_END.finditer(text)]


def _found(text: str, code: str) -> Iterator[Found]:
    left = western(text)
    for reader in _READERS:
        found = list(reader(left, code))
        yield from found
        for one in found:
            left = left[: one.start] + _TAKEN * (one.end - one.start) + left[one.end :]


def _links(block: TextBlock) -> Iterator[Found]:
    for link in block.links:
        start, end = link.start, link.end
        scheme, _colon, rest = link.target.partition(":")
        if scheme == "mailto":
            yield Found(FactKind.MAIL, start, end, rest.partition("?")[0].lower())
        elif scheme == "tel":
            yield Found(FactKind.PHONE, start, end, contacts.phone_value(rest))
        elif scheme in ("http", "https"):
            yield Found(FactKind.LINK, start, end, contacts.web_value(link.target))
        else:
            yield Found(FactKind.LINK, start, end, link.target)
