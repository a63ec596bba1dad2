"""A text as blocks, sentences and tokens. Nothing is normalised away.

Every position is an offset in the text the caller passed. Soft hyphens, non-breaking spaces and decomposed
letters stay where they are; `Token.plain` holds the form that word lists and the tagger see.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from content.readability import english, german
from content.readability.blocks import ALL_TEXT, PROSE, Block, Mark, UnreadableDocument
from content.readability.folding import visible

__all__ = [
    "ALL_TEXT",
    "MAX_CHARACTERS",
    "PROSE",
    "Block",
    "Document",
    "Mark",
    "Placed",
    "Sentence",
    "Token",
    "UnreadableDocument",
    "plain",
    "sentence_from",
    "tokenize",
]

MAX_CHARACTERS = 2_000_000
"""Longer documents are refused: the check takes about a second for each 20,000 characters."""

TAGGED_AT_ONCE = 150
"""Tokens handed to the tagger in one go. Real sentences are shorter; this bounds one without a full stop."""

LONGEST_TAGGED_WORD = 60
"""Letters of a word the tagger sees, so that one endless word cannot slow it down."""

# Links and mail addresses are one token each, so that no word rule looks into them.
_LINK = re.compile(
    r"(?i:https?://|www\.)[^\s<>\"“„)]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
)
_SIGN = re.compile(r"\S")


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
