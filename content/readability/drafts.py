"""Blocks while their text is still being read."""

import re
from dataclasses import dataclass, field

from content.readability.document import Block, Mark

_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(eq=False)
class Draft:
    """A block in the making: `kind` and further `fields` of `Block`, and the text and marks read so far."""

    kind: str
    fields: dict
    parts: list[str] = field(default_factory=list)
    marks: list[tuple[str, int, int]] = field(default_factory=list)
    length: int = 0

    def append(self, text: str) -> None:
        """Add text with its white space joined, as a browser shows it."""
        joined = _SPACES.sub(" ", text)
        if not self.parts or self.parts[-1][-1] in " \n":
            joined = joined.lstrip(" ")
        if joined:
            self.parts.append(joined)
            self.length += len(joined)

    def break_line(self) -> None:
        """Begin a new line."""
        self.parts.append("\n")
        self.length += 1

    def mark(self, kind: str, start: int) -> None:
        """Remember that the text from `start` on is of this kind, such as bold."""
        self.marks.append((kind, start, self.length))

    def finished(self) -> Block:
        """The block, without white space and marks behind its text."""
        text = "".join(self.parts).rstrip(" \n")
        marks = tuple(
            Mark(kind, min(start, len(text)), min(end, len(text)))
            for kind, start, end in self.marks
            if start < len(text)
        )
        return Block(kind=self.kind, text=text, marks=marks, **self.fields)
