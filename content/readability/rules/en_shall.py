""" "shall" and "it is necessary to"."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import PLAIN_ENGLISH, WARNING, Match, Rule

_SHALL = re.compile(
    r"(?<!\bwe )(?<!\bI )\bshall\b(?! (?:we|I)\b)|\bit (?:is|will be) (?:necessary|required|mandatory|compulsory"
    r"|obligatory|incumbent)\b",
    re.IGNORECASE,
)


def find(sentence, options):
    """Every "shall" that is no offer ("Shall we …?"), and "it is necessary", "it is required"."""
    if "hall" not in sentence.text and "is" not in sentence.text and "be" not in sentence.text:
        return
    for found in _SHALL.finditer(sentence.text):
        replacement = "must" if found.group() == "shall" else None
        yield Match(found.start(), found.end(), replacement=replacement)


RULE = Rule(
    id="en_shall",
    references=("GOVUK words", "GOVUK sentences"),
    severity={PLAIN_ENGLISH: WARNING},
    message="„shall“ ist altes Amts-Englisch: Bitte schreiben Sie „must“.",
    reason="Viele Menschen wissen nicht, ob „shall“ eine Pflicht oder die Zukunft meint.",
    remedy="Schreiben Sie: „You must …“.",
    breaks=(
        "The tenant «shall» pay the rent.",
        "You «shall» not park here.",
        "«It is necessary» to bring a card.",
        "«It is required» that you call us.",
    ),
    keeps=(
        "You must pay the rent.",
        "Shall we call you?",
        "We shall see.",
        "You need to bring a card.",
        "We are in the town hall.",
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
