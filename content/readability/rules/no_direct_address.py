"""Instructions that speak to nobody."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Match, Rule

_ADDRESS = lexicon.words("address-words-de")
_FEWEST = 2
_SERVICES = tuple(lexicon.words("service-nouns-de"))


def find(document, options):
    """The first of 3 sentences in which nobody is spoken to, or of 2 about forms, fees and the like."""
    sentences = [placed for placed in document.sentences if len(placed.sentence.words) > 2]
    words = {token.lower for placed in document.sentences for token in placed.sentence.words}
    if len(sentences) < _FEWEST or words & _ADDRESS:
        return
    if len(sentences) > _FEWEST or any(word.endswith(_SERVICES) for word in words):
        first = sentences[0]
        yield Match(first.start, first.end, block=first.block)


RULE = Rule(
    id="no_direct_address",
    references=("BITV 2", "NLS Text", "ISO24495 verständlich"),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    message="Der Text spricht niemanden an: Bitte schreiben Sie „Sie“.",
    reason="Wer angesprochen wird, weiß gleich: Das gilt für mich.",
    remedy="Schreiben Sie zum Beispiel „Sie können …“ oder „Sie brauchen …“.",
    breaks=(
        "«Die Anmeldung ist im Rathaus.» Das Formular liegt dort.",
        "«Das Bad öffnet im Mai.» Kinder zahlen 2 Euro. Der Eingang ist am Park.",
        "«Das Formular ist im Rathaus.» Die Gebühr ist 5 Euro. Der Termin ist am Montag.",
    ),
    keeps=(
        "Melden Sie sich im Rathaus an. Das Formular liegt dort.",
        "Wir helfen Ihnen. Die Beratung ist kostenlos.",
        "Das Fest ist am Montag. Der Rat hat Zeit.",
        "Das Bad öffnet im Mai. Kinder zahlen 2 Euro. Wir freuen uns.",
    ),
    find=find,
    scope="document",
)
