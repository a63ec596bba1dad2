"""Signs that not everybody can read aloud."""

from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.signs import signs


def find(sentence, options):
    """Signs between words; none in links, phone numbers, units, gender forms, names or at the start of a line."""
    for sign in signs(sentence):
        yield Match(sign.start, sign.end, replacement=sign.replacement, words={"word": sign.word})


RULE = Rule(
    id="special_character",
    references=("BITV 6", "NLS Zahlen", "DINSPEC Zeichen"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie das Zeichen als Wort.",
    reason="Viele Menschen kennen das Zeichen nicht und können es nicht vorlesen.",
    remedy="Schreiben Sie zum Beispiel: {word}.",
    breaks=(
        "Das steht in «§» 5.",
        "Müller «&» Söhne helfen Ihnen.",
        "Schicken Sie uns einen Brief«/»E-Mail.",
        "Sie brauchen einen Pass und«/»oder ein Foto.",
        "Das sind «~» 5 Meter.",
        "1 Kind «=» 5 Euro.",
        "«→» Hier ist das Bad.",
        "Das Wasser hat 24 «°»C.",
    ),
    keeps=(
        "Das steht in Paragraf 5.",
        "Schreiben Sie an info@stadt.de.",
        "Das kostet 5 €.",
        "Kommen Sie nach Frankfurt/Main.",
        "Sie kaufen bei H&M ein.",
    ),
    find=find,
    kinds=ALL_TEXT,
    yields_to=("percent", "gender_character"),
)
