"""What a rule is: one frozen declaration with its reasons and examples, and one pure function that finds.

The engine calls `find`; what it yields is judged by `limits` and `severity`, data that a caller may change.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from content.readability.document import PROSE, Block

LEICHTE_SPRACHE = "leichte-sprache"
EINFACHE_SPRACHE = "einfache-sprache"
PLAIN_ENGLISH = "plain-english"
OTHER_LANGUAGES = "other-languages"
ALL_STANDARDS = (LEICHTE_SPRACHE, EINFACHE_SPRACHE, PLAIN_ENGLISH, OTHER_LANGUAGES)


class Severity(IntEnum):
    """How much a finding matters. Comparable: ERROR > WARNING > INFO."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def key(self) -> str:
        """The word used in reports: error, warning, info."""
        return self.name.lower()


INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR


@dataclass(slots=True)
class Match:
    """A place that `find` reports, before it is judged.

    start, end    offsets in the sentence (scope "sentence") or in the text of the block (other scopes)
    block         the block, for scope "document" only
    value         the measured number, for rules with limits: reported only above a limit
    replacement   words that can take the place of the marked ones without further thought; "" = delete them;
                  None = no certain replacement
    severity      where this place matters less or more than the declaration says; the declared one otherwise
    words         further words for the placeholders of message and remedy, such as {"better": "wegen"}
    """

    start: int
    end: int
    block: Block | None = None
    value: int | None = None
    replacement: str | None = None
    severity: Severity | None = None
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """An example that needs another setting than the first standard of its rule.

    In `breaks` the fault stands between « and ». A text that begins with "<" is read as HTML.
    """

    text: str
    standard: str = ""
    terms: tuple = ()
    switches: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Rule:
    """A rule of the catalogue.

    id           id in the catalogue = name of the file
    references   clauses it serves, keys of `standards.CLAUSES` such as "BITV 5"
    severity     standard -> Severity; a standard that is missing does not know the rule
    message      what is hard here, one German sentence in Einfache Sprache
    reason       why that is hard, one sentence
    remedy       what to do; may hold {text}, {value}, {limit}, {replacement} and the words of the match
    breaks       examples that must be found exactly where marked; str or Example
    keeps        examples with the tempting construction on which the whole engine is silent
    find         (sentence | block | document, options) -> matches; pure, linear in the length of the text
    scope        "sentence" (remembered for each sentence), "block" or "document"
    kinds        kinds of block it looks at (scopes sentence and block)
    limits       standard -> {severity: largest value that is still fine}
    languages    languages it can read; () = every language (layout)
    yields_to    ids of rules whose finding on the same words makes this one needless
    """

    id: str
    references: tuple[str, ...]
    severity: Mapping[str, Severity]
    message: str
    reason: str
    remedy: str
    breaks: tuple[str | Example, ...]
    keeps: tuple[str | Example, ...]
    find: Callable[..., Iterable[Match]]
    scope: str = "sentence"
    kinds: tuple[str, ...] = PROSE
    limits: Mapping[str, Mapping[Severity, int]] = field(default_factory=dict)
    languages: tuple[str, ...] = ("de",)
    yields_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """A place in the text that is hard, ready to show.

    `start` and `end` are offsets in the text the caller passed: in the string, if that was a string, else in
    the text of the block.
    """

    rule: str
    severity: Severity
    block: str
    start: int
    end: int
    text: str
    message: str
    reason: str
    remedy: str
    references: tuple[str, ...]
    replacement: str | None = None
    line: int = 0
