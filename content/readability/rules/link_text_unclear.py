"""Link texts that do not say where the link leads."""

import re

from content.readability import lexicon
from content.readability.rule import ALL_STANDARDS, ERROR, PLAIN_ENGLISH, Example, Match, Rule

_SAYS_NOTHING = frozenset(lexicon.entries("empty-link-texts"))
_RAW_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z", re.IGNORECASE)


def find(document, block, options):
    """The whole link text if it is empty, a bare address, or only words that fit every link."""
    text = " ".join(re.sub(r"[^\w\s:/.-]", " ", block.text).lower().split()).rstrip(".:")
    if not text or text in _SAYS_NOTHING or _RAW_ADDRESS.match(text):
        yield Match(0, len(block.text))


RULE = Rule(
    id="link_text_unclear",
    references=("WCAG 2.4.4", "ISO24495 auffindbar", "GOVUK structure"),
    severity=dict.fromkeys(ALL_STANDARDS, ERROR),
    message="Der Link sagt nicht, wohin er führt: Bitte schreiben Sie das Ziel.",
    reason="Viele Menschen springen von Link zu Link und hören nur diese Wörter.",
    remedy="Schreiben Sie in den Link, wie die Seite heißt.",
    breaks=(
        '<p>Den Antrag finden Sie <a href="/x">«hier»</a>.</p>',
        '<p><a href="/x">«https://stadt.example/x»</a></p>',
        '<p>Das Amt hilft. <a href="/x">«»</a></p>',
        Example('<p>Read the rules: <a href="/x">«click here»</a></p>', PLAIN_ENGLISH),
    ),
    keeps=(
        '<p><a href="/x">Termin im Bürger-Amt buchen</a></p>',
        '<p><a href="mailto:info@stadt.example">E-Mail an das Bürger-Amt</a></p>',
        Example('<p><a href="/x">Book a bin collection here</a></p>', PLAIN_ENGLISH),
    ),
    find=find,
    scope="block",
    kinds=("link_text",),
    languages=(),
)
