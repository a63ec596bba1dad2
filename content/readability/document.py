"""A text as blocks, sentences and tokens. Nothing is normalised away.

Every position is an offset in the text the caller passed. Soft hyphens, non-breaking spaces and decomposed
letters stay where they are; `Token.plain` holds the form that word lists and the tagger see.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from content.readability import english, german
from content.readability.folding import visible

MAX_CHARACTERS = 2_000_000
"""Longer documents are refused: the check takes about a second for each 20,000 characters."""

TAGGED_AT_ONCE = 150
"""Tokens handed to the tagger in one go. Real sentences are shorter; this bounds one without a full stop."""

LONGEST_TAGGED_WORD = 60
"""Letters of a word the tagger sees, so that one endless word cannot slow it down."""

BLOCK_KINDS = (
    "heading",
    "paragraph",
    "list_item",
    "table_cell",
    "caption",
    "alt_text",
    "link_text",
    "quote",
)
PROSE = ("paragraph", "list_item", "table_cell", "caption", "quote")
"""Kinds whose text is read as running text, in the order of the page, once."""

ALL_TEXT = (*PROSE, "heading")

# Links and mail addresses are one token each, so that no word rule looks into them.
_LINK = re.compile(
    r"(?i:https?://|www\.)[^\s<>\"“„)]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
)
_SIGN = re.compile(r"\S")
_LINE_END = re.compile(r"\r\n|\r|\n")


class UnreadableDocument(ValueError):
    """The document cannot be checked at all; the message says why, in German."""


@dataclass(frozen=True)
class Mark:
    """Formatted words of a block. `kind` is italic, underline, bold or line_break."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Block:
    """One piece of a page. Everything but id, kind and text is optional and used by layout rules only.

    offset   where the text begins in the caller's string, when the block was cut out of one
    line     line of the source file where it begins, from 1; 0 = unknown
    level    of a heading (1-6) or the depth of a list item (from 1)
    group    id of the list or table the block belongs to
    ordered  the list has numbers
    row, column, span, is_header   place of a table cell, from 0; span = columns and rows it covers - 1
    href     target of a link; source of a picture
    parent   id of the block a link text or picture stands in
    decorative   a picture that needs no text
    has_text_attribute   False when a picture lacks its text altogether
    align    left, right, center or justify, where set by hand
    language of this block, where it differs from the document
    """

    id: str
    kind: str
    text: str
    offset: int = 0
    line: int = 0
    level: int = 0
    group: str = ""
    ordered: bool = False
    row: int = 0
    column: int = 0
    span: int = 0
    is_header: bool = False
    href: str = ""
    parent: str = ""
    decorative: bool = False
    has_text_attribute: bool = True
    align: str = ""
    language: str = ""
    marks: tuple[Mark, ...] = ()

    def __post_init__(self):
        if self.kind not in BLOCK_KINDS:
            raise UnreadableDocument(
                f"Den Baustein „{self.kind}“ kennt die Prüfung nicht. Bekannt sind: {', '.join(BLOCK_KINDS)}."
            )

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        """Where lines of the source end in the text; a line break of HTML is none of them."""
        made = {mark.start for mark in self.marks if mark.kind == "line_break"}
        return tuple(end.start() for end in _LINE_END.finditer(self.text) if end.start() not in made)

    def line_at(self, place: int) -> int:
        """The line of the source file in which a place of the text lies; 0 = unknown."""
        return self.line + bisect_left(self._line_ends, place) if self.line else 0


@dataclass(eq=False, slots=True)
class Token:
    """A word, number, sign or link. Offsets count within the sentence; `lemma` and `tag` only if tagged.

    `plain` is the form that lists know, `lower` the same in small letters. Nobody changes a token.
    """

    text: str
    start: int
    end: int
    kind: str
    plain: str
    lower: str
    lemma: str = ""
    tag: str = ""

    @property
    def is_word(self) -> bool:
        return self.kind == "word"


@dataclass(frozen=True, eq=False)
class Sentence:
    """The text of one sentence with its tokens; knows nothing of its place, so equal sentences share it."""

    text: str
    language: str

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Words, numbers, signs and links in order, not tagged (fast)."""
        return tuple(tokenize(self.text, self.language))

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Words and numbers, as a reader counts them."""
        return tuple(token for token in self.tokens if token.kind in ("word", "number"))

    @cached_property
    def tagged(self) -> tuple[Token, ...]:
        """The same tokens with lemma and STTS tag (`VVFIN`, `NN` …); no tags but in German."""
        if self.language != "de":
            return self.tokens
        tags = []
        for at in range(0, len(self.tokens), TAGGED_AT_ONCE):
            part = self.tokens[at : at + TAGGED_AT_ONCE]
            tags.extend(german.tag(tuple(token.plain[:LONGEST_TAGGED_WORD] for token in part)))
        return tuple(
            Token(t.text, t.start, t.end, t.kind, t.plain, t.lower, tag.lemma, tag.tag)
            for t, tag in zip(self.tokens, tags, strict=True)
        )


@dataclass(frozen=True)
class Placed:
    """A sentence in its block: `start` and `end` are offsets in the text of the block."""

    block: Block
    start: int
    end: int
    sentence: Sentence


@dataclass(frozen=True)
class Document:
    """Blocks in reading order. `layout_known` is False for a plain string: rules about lines are silent."""

    blocks: tuple[Block, ...]
    language: str = "de"
    layout_known: bool = True
    _placed: dict = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self):
        object.__setattr__(self, "blocks", tuple(self.blocks))
        if len({block.id for block in self.blocks}) != len(self.blocks):
            raise UnreadableDocument("Zwei Bausteine haben die gleiche Kennung.")
        if sum(len(block.text) for block in self.blocks) > MAX_CHARACTERS:
            raise UnreadableDocument(
                f"Der Text ist zu lang. Möglich sind {MAX_CHARACTERS:,} Zeichen.".replace(",", ".")
            )

    def of_kind(self, *kinds: str) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.kind in kinds)

    def sentences_of(self, block: Block) -> tuple[Placed, ...]:
        """The sentences of one block, in order."""
        if block.id not in self._placed:
            language = block.language or self.language
            splitter = german if language == "de" else english
            self._placed[block.id] = tuple(
                Placed(block, start, end, sentence_from(block.text[start:end], language))
                for start, end in splitter.sentence_spans(block.text)
            )
        return self._placed[block.id]

    @cached_property
    def sentences(self) -> tuple[Placed, ...]:
        """All sentences of the running text (no headings, link texts, alternative texts)."""
        return tuple(placed for block in self.of_kind(*PROSE) for placed in self.sentences_of(block))

    @cached_property
    def word_count(self) -> int:
        return sum(len(placed.sentence.words) for placed in self.sentences)


@lru_cache(maxsize=8192)
def _remembered(text: str, language: str) -> Sentence:
    return Sentence(text, language)


def sentence_from(text: str, language: str) -> Sentence:
    """The analysed sentence, shared between equal sentences. Overlong ones are not remembered."""
    return _remembered(text, language) if len(text) <= 2000 else Sentence(text, language)


def plain(word: str) -> str:
    """A word as lists spell it: composed letters, nothing invisible, ordinary hyphens and apostrophes."""
    if word.isascii():
        return word
    return visible(word).replace("\u2011", "-").replace("’", "'")


def tokenize(text: str, language: str) -> Iterable[Token]:
    """Tokens of a sentence in order. Every character that is no white space belongs to exactly one token."""
    splitter = german if language == "de" else english
    links = [match.span() for match in _LINK.finditer(text)] if ("@" in text or "." in text) else []
    spans = [(start, end, "link") for start, end in links]
    ahead = 0
    for start, end in splitter.word_spans(text):
        while ahead < len(links) and links[ahead][1] <= start:
            ahead += 1
        if ahead == len(links) or end <= links[ahead][0]:
            spans.append((start, end, "number" if text[start].isdigit() else "word"))
    spans.sort()
    at = 0
    for start, end, kind in [*spans, (len(text), len(text), "")]:
        for sign in _SIGN.finditer(text, at, start):
            if visible(sign.group()):
                yield Token(
                    sign.group(), sign.start(), sign.end(), "sign", sign.group(), sign.group().lower()
                )
        if kind:
            word = plain(text[start:end])
            yield Token(text[start:end], start, end, kind, word, word.lower())
        at = end
