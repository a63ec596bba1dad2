"""Words for men and women with a star, a colon or the like inside, such as "Bürger*innen" and "der*die"."""

import re
from collections.abc import Iterator

from content.readability.document import Sentence

_SIGNS = re.compile(r"[*:_·‧/(I'’!]")
_WORD = re.compile(
    r"(?<![\w@.])([A-Za-zÄÖÜäöüß-]{2,50})"
    r"(?:[*:_·‧'’!]|/-?|\((?=in(?:nen)?\)))(?:(?:in|In)\b\)?|[iI]nnen[a-zäöüß]{0,20}\b\)?)(?!\w)"
    r"|\b([A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{1,50}[a-zäöüß])In(?:nen)?\b"
)
_SMALL = re.compile(
    r"(?<!\w)(?:der|die|das|den|dem|des|er|sie|ihm|ihr|seine?|ihre?|eine?|keine?|jeder?|diese|unsere?|welche|alle)"
    r"[*:_/](?:der|die|das|den|dem|des|er|sie|ihm|ihr|sein|ihre?|e|r|n|s|m|en|er|em)\b(?!\w)",
    re.IGNORECASE,
)
_PRODUCTS = {"linkedin", "plugin", "login", "checkin", "optin", "builtin"}


def gender_forms(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Start, end, and how to write it in words: "Bürgerinnen und Bürger"; "" where it is no noun."""
    text = sentence.text
    if not _SIGNS.search(text):
        return
    links = [(token.start, token.end) for token in sentence.tokens if token.kind == "link"]
    for pattern in (_WORD, _SMALL):
        for found in pattern.finditer(text):
            if found.group().lower() in _PRODUCTS or any(a <= found.start() < b for a, b in links):
                continue
            stem = (found[1] or found[2]).strip("-") if pattern is _WORD else ""
            many = (
                f"{stem}innen und {stem}"
                if found.group().rstrip(")").lower().endswith("innen")
                else f"{stem} oder {stem}in"
            )
            yield found.start(), found.end(), many if stem else ""
