"""English sentences with too many words."""

from content.readability.rule import INFO, PLAIN_ENGLISH, WARNING, Rule
from content.readability.rules.sentence_too_long import find


def _sentence(count):
    """A sentence of `count` words."""
    return " ".join(["You", "can", *["really"] * (count - 5), "call", "us", "now."])


RULE = Rule(
    id="en_sentence_too_long",
    references=("GOVUK sentences", "EASYREAD sentences", "ISO24495 verständlich"),
    severity={PLAIN_ENGLISH: WARNING},
    limits={PLAIN_ENGLISH: {INFO: 20, WARNING: 25}},
    message="Der englische Satz ist lang: Bitte machen Sie 2 Sätze daraus.",
    reason="Bei langen Sätzen haben viele Menschen am Ende den Anfang vergessen.",
    remedy="Dieser Satz hat {value} Wörter. Gut sind höchstens {limit} Wörter.",
    breaks=(f"«{_sentence(21)}»", f"«{_sentence(25)}»", f"«{_sentence(26)}»"),
    keeps=(_sentence(20), "You can call us now."),
    find=find,
    languages=("en",),
)
