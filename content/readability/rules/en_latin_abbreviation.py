"""Latin words and abbreviations in English."""

from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import PLAIN_ENGLISH, WARNING, Match, Rule

_LATIN = {
    "e.g.": "for example",
    "eg": "for example",
    "i.e.": "that is",
    "ie": "that is",
    "etc.": "and so on",
    "etc": "and so on",
    "viz.": "namely",
    "cf.": "compare",
    "N.B.": "please note",
    "NB": "please note",
    "per se": "in itself",
    "ad hoc": "when needed",
    "pro rata": "in proportion",
    "inter alia": "among other things",
    "vice versa": "the other way round",
    "et al.": "and others",
}
_PHRASES = Phrases(_LATIN, "en")


def find(sentence, options):
    """Listed words, with or without full stops."""
    for tokens, listed, english in _PHRASES.find(sentence):
        first, last = tokens[0], tokens[-1]
        if listed in ("NB", "N.B.") and first.plain != "N" and first.plain != "NB":
            continue
        ends = listed.endswith(".") and last.end == len(sentence.text)
        replacement = same_case(first.plain if listed not in ("NB", "N.B.") else "Please", english)
        yield Match(first.start, last.end, replacement=replacement + "." * ends, words={"english": english})


RULE = Rule(
    id="en_latin_abbreviation",
    references=("GOVUK words", "EASYREAD words"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Das ist Latein: Bitte schreiben Sie es mit englischen Wörtern.",
    reason="Viele Menschen verwechseln diese Abkürzungen.",
    remedy="Schreiben Sie: „{english}“.",
    breaks=(
        "Bring a card, «e.g.» a bus card.",
        "Bring your card, your form «etc.»",
        "You get help «pro rata».",
    ),
    keeps=("Bring a card, for example a bus card.", "The egg is free.", "You can call us or write to us."),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
