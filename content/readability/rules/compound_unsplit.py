"""Long compounds without a hyphen or interpunct."""

from content.readability.dividers import NAMES, joined, undivided
from content.readability.document import ALL_TEXT
from content.readability.rule import LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Nouns of at least 11 letters that fall into common words; words that everybody reads whole stay."""
    for token, part, pieces in undivided(sentence):
        divider = options.switch("divider")
        better = token.plain.replace(part, joined(pieces, divider))
        words = {"divided": better, "sign": NAMES.get(divider, "Binde-Strich")}
        yield Match(token.start, token.end, words=words)


RULE = Rule(
    id="compound_unsplit",
    references=("BITV 4", "NLS Wörter", "DINSPEC Wörter", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte trennen Sie das lange Wort mit einem {sign}.",
    reason="So sieht man gleich, aus welchen Wörtern es besteht.",
    remedy="Schreiben Sie zum Beispiel: „{divided}“. Aber nur, wenn die Teile so stimmen.",
    breaks=(
        "Sie brauchen eine «Krankenversicherung».",
        "Das «Straßenverkehrsamt» ist offen.",
        "Wir haben neue «Öffnungszeiten».",
        "Bringen Sie Ihre «Geburtsurkunde» mit.",
        Example("Wie ist Ihre «Telefonnummer»?", switches=(("divider", "mediopunkt"),)),
        "Haben Sie Ihren «Impfausweis»?",
        "Kochen Sie das «Trinkwasser» ab.",
        "Wir suchen «Lesepatinnen» für Sie.",
    ),
    keeps=(
        "Sie brauchen eine Kranken-Versicherung.",
        "Das Rathaus ist offen.",
        "Die Kranken·versicherung zahlt.",
        "Das Krankenhaus ist in der Bahnhofstraße.",
        "Frau Schwarzenberger hilft Ihnen.",
        "Die Bürgermeisterin kommt am Nachmittag.",
        "Das Amt ist in Wilhelmshaven.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
