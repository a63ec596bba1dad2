"""Links whose text does not say where they lead."""

import re
from collections.abc import Iterator

from content.readability import lexicon
from content.readability.document import Block, Document
from content.readability.rule import INFO, WARNING, Severity

_SAYS_NOTHING = lexicon.words("empty-link-texts")
_NAMES = {"information"}  # in the singular and alone, the name of a desk or of an area of a site
_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|zip)(?:[?#]|\Z)", re.IGNORECASE)
_RAW_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*\Z|\S{1,200}\.(?:de|eu|com|org|net|pdf|docx?|xlsx?|odt|zip|html?)(?:/\S{0,2000})?\Z"
)


def unclear_links(document: Document) -> Iterator[tuple[Block, str, Severity | None]]:
    """(link, what to do, how much it matters; None = as much as the rule says) for texts that say nothing, lead to
    2 places, or hide that they open a file.
    """
    targets = {}
    for block in document.of_kind("link_text"):
        text = " ".join(re.sub(r"[^\w\s:/.-]", " ", block.text).lower().split()).rstrip(".:")
        file = _FILE.search(block.href)
        if text not in _NAMES and (_SAYS_NOTHING.issuperset(text.split()) or _RAW_ADDRESS.match(text)):
            yield block, "Schreiben Sie in den Link, wie die Seite heißt.", None
        elif targets.setdefault(text, block.href) != block.href:
            yield block, "Der gleiche Text führt auch zu einer anderen Seite.", WARNING
        elif file and file[1].lower() not in text:
            yield block, f"Schreiben Sie dazu, dass sich eine Datei öffnet: {file[1].upper()}.", INFO
