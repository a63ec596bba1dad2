"""English duties and rights that speak about people and not to them."""

import re

from content.readability import lexicon
from content.readability.rule import INFO, PLAIN_ENGLISH, Match, Rule

_ADDRESS = lexicon.group("address", of="grammar-en")
_PEOPLE = re.compile(
    r"\b(?:[Tt]he )?(?:[Aa]pplicant|[Rr]esident|[Tt]enant|[Cc]ustomer|[Cc]laimant|[Cc]itizen|[Uu]ser"
    r"|[Vv]isitor|[Pp]arent|[Hh]ouseholder"
    r"|[Ss]tudent|[Pp]upil|[Oo]wner|[Dd]river|[Pp]articipant|[Cc]andidate|[Rr]ecipient|[Ii]ndividual"
    r"|[Pp]erson|[Mm]ember|[Vv]oter|[Bb]idder|[Pp]atient)s?\b"
    r"[^.;:]{0,60}?\b(?:must|should|may|can|shall|need to|needs to|has to|have to|are required"
    r"|is required|are asked|are advised)\b"
)


def find(document, options):
    """The first such sentence of a text without "you", "we" or "please"."""
    if any(token.lower in _ADDRESS for placed in document.sentences for token in placed.sentence.words):
        return
    for placed in document.sentences:
        if _PEOPLE.search(placed.sentence.text):
            yield Match(placed.start, placed.end, block=placed.block)
            return


RULE = Rule(
    id="en_no_you",
    references=("GOVUK sentences", "EASYREAD sentences"),
    severity={PLAIN_ENGLISH: INFO},
    message="Der Text spricht niemanden an: Bitte schreiben Sie „you“.",
    reason="Wer angesprochen wird, weiß gleich: Das gilt für mich.",
    remedy="Schreiben Sie zum Beispiel „You must …“ oder „You can …“.",
    breaks=(
        "«Applicants must send the form.»",
        "The form is free. «Every resident can get a card.» Residents can come on Monday.",
    ),
    keeps=("You must send the form.", "The egg is free.", "Residents can come on Monday. Call us for help."),
    find=find,
    scope="document",
    languages=("en",),
)
