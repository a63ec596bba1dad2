"""The genitive: "die Regeln des Landes", "die Kosten der Anmeldung"."""

from content.readability.genitives import genitives
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Determiner and noun. With the switch "stacked": only where a sentence has two genitives."""
    found = [Match(determiner.start, noun.end) for determiner, noun in genitives(sentence)]
    if len(found) > 1 or options.switch("genitive") != "stacked":
        yield from found


RULE = Rule(
    id="genitive",
    references=("BITV 1", "NLS Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie „von“: Das ist leichter als der 2. Fall.",
    reason="Den 2. Fall benutzen viele Menschen beim Sprechen nicht.",
    remedy="Schreiben Sie statt „{text}“ ein Wort mit „von“. Oder nehmen Sie ein Verb.",
    breaks=(
        "Die Regeln «des Landes» gelten.",
        "Die Kosten «der Anmeldung» zahlt die Stadt.",
        "Das ist die Meinung «eines Bürgers».",
        "Die Namen «der Anwohner» bleiben geheim.",
        "Die Zahl «der neuen Plätze» ist klein.",
        "Wir schicken Ihnen die Adresse «der Schule».",
        "Viele «der Bäume» sind krank.",
        "Schreiben Sie die Namen «Ihrer Kinder» auf das Blatt.",
        "Sie bekommen das Geld innerhalb «einer Woche».",
        "Die Zahl «neuer Plätze» ist klein.",
        "Das Bad ist bis zum Abend «des 4. Mai» zu.",
        Example("Das ist die Adresse «der Schule» «des Kindes».", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Die Regeln vom Land gelten.",
        "Das ist Annas Auto.",
        "Wir helfen der Stadt.",
        "Morgen beginnt im Rathaus der Kurs.",
        "Wir schenken das Geld der Schule.",
        "Eines Tages kommt der Bus.",
        "Des Öfteren kommen Kinder.",
        "Der Bus hält am Platz der Freiheit.",
        "Am Sonntag ist Tag der offenen Tür.",
        Example("Das ist die Adresse der Schule.", EINFACHE_SPRACHE),
    ),
    find=find,
)
