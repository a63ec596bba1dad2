"""Sentences with too many words."""

from content.readability.contacts import is_contact
from content.readability.enumerations import longest_line
from content.readability.rule import (
    EINFACHE_SPRACHE,
    ERROR,
    INFO,
    LEICHTE_SPRACHE,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(sentence, options):
    """Measure the words and numbers of each sentence, but of no address; a hyphenated compound is one word."""
    if sentence.words and not is_contact(sentence.text):
        yield Match(0, len(sentence.text), value=longest_line(sentence))


RULE = Rule(
    id="sentence_too_long",
    references=("BITV 5", "NLS Sätze", "DINSPEC Sätze", "IE Sätze", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    limits={
        LEICHTE_SPRACHE: {WARNING: 10, ERROR: 15},
        EINFACHE_SPRACHE: {INFO: 15, WARNING: 20, ERROR: 25},
    },
    message="Dieser Satz ist zu lang: Bitte machen Sie 2 Sätze daraus.",
    reason="Bei langen Sätzen haben viele Menschen am Ende den Anfang vergessen.",
    remedy="Dieser Satz hat {value} Wörter. Gut sind höchstens {limit} Wörter.",
    breaks=(
        "«Die Stadt hat für alle Menschen einen neuen Dienst im Internet.»",
        "«Die Stadt hat für alle Menschen in der Stadt und im Umland einen neuen Dienst.»",
        "«Die Stadt hat für alle Menschen in der Stadt und im Umland einen ganz neuen Dienst.»",
        *(
            Example(f"«Wir helfen Ihnen{' gern und oft' * thirds}{extra}.»", EINFACHE_SPRACHE)
            for thirds, extra in (
                (4, " sehr"),
                (5, " sehr gern"),
                (6, ""),
                (7, " sehr"),
                (7, " sehr gern"),
            )
        ),
    ),
    keeps=(
        "Am 3. März 2026 ist das Rathaus für Sie zu.",
        "Bitte bringen Sie mit:\nein Foto von Ihnen,\nIhren alten Ausweis,\nund Geld.",
        "Die Kranken-Versicherung zahlt für alle Menschen in der Stadt Geld.",
        Example(
            "Sie kommen mit dem Ausweis und dem Foto am Montag gern zu uns ins Rathaus.", EINFACHE_SPRACHE
        ),
        Example(f"Wir helfen Ihnen{' gern und oft' * 4}.", EINFACHE_SPRACHE),
    ),
    find=find,
)
