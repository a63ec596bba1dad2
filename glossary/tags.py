"""What the tags of HTML mean to the linker: where texts go on, where they end, where no term is marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from content import languages

# Attributes may hold ">" within quotes. Possessive, so that broken markup costs no more than whole.
_ATTRIBUTES = r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+"
_RAW_NAMES = ("script", "style", "textarea", "title")
_RAW = "|".join(rf"<{name}\b{_ATTRIBUTES}>.*?</{name}\s*>" for name in _RAW_NAMES)
# One group: splitting by it gives texts and tags in turn. What is in a script is no tag.
TAGS = re.compile(
    rf"(<!--.*?-->|{_RAW}|</?[a-zA-Z]{_ATTRIBUTES}>|<[!?][^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)(.*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(\"[^\"]*+\"|'[^']*+'|[^\s\"'>]++))?")
_TERM = re.compile(r"\d{1,18}", re.ASCII)
_MARKED = re.compile(r"term-(\d{1,18})", re.ASCII)
_LEFT_ALONE = frozenset(["data-no-terms", "hidden", "contenteditable"])

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Within a line: text goes on through them.
_INLINE = frozenset(
    [
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "span",
        "mark",
        "small",
        "sub",
        "sup",
        "q",
        "cite",
        "dfn",
        "bdi",
        "bdo",
        "var",
        "ins",
        "del",
        "font",
        "wbr",
        "data",
    ]
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
# What stands under them is a section: also the group of a form, and what is folded away until it is opened.
_TITLES = _HEADINGS | {"legend", "summary"}
# No term within them. First those within a line.
_CLOSED_INLINE = frozenset(
    [
        "a",
        "button",
        "code",
        "kbd",
        "samp",
        "label",
        "abbr",
        "time",
        "output",
        "audio",
        "video",
        "svg",
        "math",
        "img",
        "input",
        "select",
        "object",
        "iframe",
    ]
)
_CLOSED = (
    _CLOSED_INLINE
    | _HEADINGS
    | frozenset(
        [
            "pre",
            "summary",
            "legend",
            "th",
            "nav",
            "aside",
            "dialog",
            "header",
            "footer",
            "template",
            "noscript",
            "script",
            "style",
            "textarea",
            "title",
        ]
    )
)
_FOREIGN = frozenset(["svg", "math"])
_KEPT_TAGS = 4_000


@dataclass(frozen=True, slots=True)
class Kind:
    """What a tag means. ``term`` is that of a mark set by hand, ``marked`` that of a button the linker has made."""

    name: str
    is_end: bool = False
    is_void: bool = False
    is_inline: bool = False
    is_heading: bool = False
    is_closed: bool = False
    is_line: bool = False
    goes_on: bool = False
    language: str = ""
    term: int | None = None
    marked: int | None = None


_NO_TAG = Kind(name="", is_void=True, is_inline=True, goes_on=True)


@lru_cache(maxsize=_KEPT_TAGS)
def kind_of(tag: str) -> Kind:
    """Return what a tag of ``TAGS`` means; a page has few that differ."""
    found = _TAG.fullmatch(tag)
    if found is None or tag.startswith("<!"):
        return _NO_TAG
    name, attributes = found[2].lower(), found[3]
    if found[1]:
        return Kind(name, is_end=True, is_inline=name in _INLINE, goes_on=name in _INLINE)
    # A whole script, from its start to its end, is one tag of ``TAGS``.
    is_whole = name in _RAW_NAMES and "</" in attributes
    is_void = name in _VOID or is_whole or (name in _FOREIGN and attributes.endswith("/"))
    values = {} if is_whole else _values(attributes)
    term = _TERM.fullmatch(values.get("data-term", ""))
    marked = _MARKED.fullmatch(values.get("popovertarget", "")) if name == "button" else None
    is_line = values.get("class") == "line"
    left_alone = name in _CLOSED or bool(term) or not _LEFT_ALONE.isdisjoint(values)
    return Kind(
        name,
        is_void=is_void,
        is_inline=name in _INLINE and not is_line,
        is_heading=name in _TITLES,
        is_closed=left_alone and not is_void,
        is_line=is_line and name in _INLINE,
        goes_on=name in _CLOSED_INLINE or (name in _INLINE and not is_line),
        language="" if is_void else _known_language(values.get("lang", "")),
        term=int(term[0]) if term and name == "a" else None,
        marked=int(marked[1]) if marked else None,
    )


def _values(attributes: str) -> dict[str, str]:
    """Return the attributes of a tag: of two with the same name the first counts, as in browsers."""
    values: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(attributes):
        values.setdefault(name.lower(), value[1:-1] if value[:1] in {'"', "'"} else value)
    return values


def _known_language(tag: str) -> str:
    """Return the language of ours that a language tag means, ``de`` for ``de-AT``; the tag where we have none."""
    code = tag = tag.strip().lower()
    while code and code not in languages.CODES:
        code = code.rpartition("-")[0]
    return code or tag
