"""English double negatives."""

import re

from content.readability.document import ALL_TEXT
from content.readability.rule import ERROR, PLAIN_ENGLISH, Match, Rule

_NOT = r"\b(?:not|never|cannot|[a-z]{2,6}n['’]t)"
_UN = (
    r"un(?!til|der|to\b|it|i[fqv]|ion|less|cle)[a-z]{3,20}"
    r"|impossible|illegal|incorrect|inconsiderable|dissimilar|infrequent|insignificant|irrelevant"
    r"|inappropriate|incapable"
    r"|improbable|invalid|inaccessible|irregular|inaccurate|inadequate"
)
_NOTHING = r"(?:no|nothing|nobody|none|nowhere|never|neither)"
_BETWEEN = r"(?:an? |the |at all |entirely |very |completely |always )?"
_DOUBLE = re.compile(
    rf"(?<!\bif ){_NOT} {_BETWEEN}(?:(?:{_UN})\b|(?:[a-z]{{2,12}} )?without\b)"
    rf"|{_NOT} (?:[a-z]{{2,12}} ){{0,2}}{_NOTHING}\b(?! (?:longer|more|less|later|matter|one of))"
    r"|\bunless (?:[a-z]{1,12} ){1,4}?(?:not\b|[a-z]{2,6}n['’]t\b)|\bno one (?:[a-z]{1,12} ){0,2}without\b",
    re.IGNORECASE,
)


def find(sentence, options):
    """ "not un-", "not without", "not … no/nothing", "unless … not"."""
    if re.search(r"not\b|n['’]t|never|unless|no one", sentence.text, re.IGNORECASE):
        yield from (Match(found.start(), found.end()) for found in _DOUBLE.finditer(sentence.text))


RULE = Rule(
    id="en_double_negative",
    references=("GOVUK sentences", "EASYREAD sentences"),
    severity={PLAIN_ENGLISH: ERROR},
    message="Hier steht 2-mal „nicht“: Bitte schreiben Sie es ohne Verneinung.",
    reason="Zwei Verneinungen heben sich auf. Da muss man zweimal denken.",
    remedy="Schreiben Sie, wie es ist: „It is not unusual“ wird „It is normal“.",
    breaks=(
        "It is «not unusual».",
        "You can do this, but «not without» help.",
        "We do «not have nothing».",
        "You pay «unless you do not» live here.",
        "Do «not come without» a card.",
    ),
    keeps=(
        "It is normal.",
        "Do not come until Monday.",
        "You do not need a card under 16.",
        "It is not a university.",
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
