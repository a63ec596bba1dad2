"""Words such as "er" and "sie" that stand for a noun of another sentence."""

from content.readability.pronouns import is_personal
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule


def find(sentence, options):
    """er, ihm, ihn, deren; sie, ihr, ihnen in small letters; "Sie" and "Es" where the verb tells who is meant."""
    first = True
    for at, token in enumerate(sentence.tokens):
        if not token.is_word:
            first = first or token.text in ":„»“"
            continue
        if is_personal(sentence, at, first):
            yield Match(token.start, token.end)
        first = False


RULE = Rule(
    id="pronoun_third_person",
    references=("DINSPEC Text", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Ist klar, wer gemeint ist? Bitte schreiben Sie das Wort noch einmal.",
    reason="Bei „er“ und „sie“ muss man zurück-lesen.",
    remedy="Schreiben Sie den Namen oder das Haupt-Wort statt „{text}“.",
    breaks=(
        "Frau Kaya schreibt an Frau Lang. Dann ruft «sie» an.",
        "Der Nachbar fragt den Hausmeister. «Er» hat den Schlüssel.",
        "«Sie» hat den Schlüssel.",
        "Das Kind ist krank. «Es» bleibt zu Hause.",
        "Das Haus ist alt. «Es» ist sehr groß.",
        "Das Formular ist neu. Sie finden «es» im Internet.",
        "Der Mann, «dessen» Antrag fehlt, wartet.",
    ),
    keeps=(
        "Der Nachbar fragt den Hausmeister. Der Hausmeister hat den Schlüssel.",
        "Es gibt Kaffee.",
        "Heute regnet es.",
        "Es ist wichtig für alle.",
        "Es hat geregnet.",
        "Wir helfen Ihnen.",
        "Sie haben den Schlüssel.",
    ),
    find=find,
)
