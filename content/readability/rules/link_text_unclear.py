"""Link texts that do not say where the link leads."""

import re

from content.readability import lexicon
from content.readability.rule import ALL_STANDARDS, ERROR, INFO, PLAIN_ENGLISH, WARNING, Example, Match, Rule

_SAYS_NOTHING = lexicon.words("empty-link-texts")
_FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|ods|zip)(?:[?#]|\Z)", re.IGNORECASE)
_RAW_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*\Z|\S+\.(?:de|eu|com|org|net|pdf|docx?|xlsx?|odt|zip|html?)(?:/\S*)?\Z"
)


def find(document, options):
    """Link texts that are empty, bare addresses, fit every link, lead to 2 places, or hide that they open a file."""
    targets = {}
    for block in document.of_kind("link_text"):
        text = " ".join(re.sub(r"[^\w\s:/.-]", " ", block.text).lower().split()).rstrip(".:")
        file = _FILE.search(block.href)
        if _SAYS_NOTHING.issuperset(text.split()) or _RAW_ADDRESS.match(text):
            yield _match(block, "Schreiben Sie in den Link, wie die Seite heißt.")
        elif targets.setdefault(text, block.href) != block.href:
            yield _match(block, "Der gleiche Text führt auch zu einer anderen Seite.", WARNING)
        elif file and file[1].lower() not in text:
            yield _match(block, f"Schreiben Sie dazu, dass sich eine Datei öffnet: {file[1].upper()}.", INFO)


def _match(block, what, severity=None):
    return Match(0, len(block.text), block=block, severity=severity, words={"what": what})


RULE = Rule(
    id="link_text_unclear",
    references=("WCAG 2.4.4", "ISO24495 auffindbar", "GOVUK structure"),
    severity=dict.fromkeys(ALL_STANDARDS, ERROR),
    message="Der Link sagt nicht, wohin er führt: Bitte schreiben Sie das Ziel.",
    reason="Viele Menschen springen von Link zu Link und hören nur diese Wörter.",
    remedy="{what}",
    breaks=(
        '<p>Den Antrag finden Sie <a href="/x">«hier»</a>.</p>',
        '<p>Das steht <a href="/x">«auf dieser Seite»</a>.</p>',
        '<p><a href="/x">«https://stadt.example/x»</a></p>',
        '<p>Das Amt hilft. <a href="/x">«»</a></p>',
        '<p>Das Amt hilft: <a href="/x.pdf">«Formular»</a></p>',
        '<p>Sie finden den <a href="/x">Antrag</a> und den <a href="/y">«Antrag»</a> hier.</p>',
        Example('<p>Read the rules: <a href="/x">«click here»</a></p>', PLAIN_ENGLISH),
    ),
    keeps=(
        '<p><a href="/x">Termin im Bürger-Amt buchen</a></p>',
        '<p><a href="/x.pdf">Formular als PDF</a></p>',
        '<p>Sie finden den <a href="/x">Antrag</a> und den <a href="/x">Antrag</a> hier.</p>',
        '<p><a href="mailto:info@stadt.example">E-Mail an das Bürger-Amt</a></p>',
        '<p><a href="/x">Mehr über das Bad lesen</a></p>',
        Example('<p><a href="/x">Book a bin collection here</a></p>', PLAIN_ENGLISH),
    ),
    find=find,
    scope="document",
    languages=(),
)
