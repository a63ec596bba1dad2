"""Times of day that are written in a heavy way, or in two ways on one page."""

from content.readability.clock import best, times
from content.readability.document import ALL_TEXT
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Example, Match, Rule

_SIGNS = {"point": ".", "colon": ":"}


def find(document, options):
    """ "14:00 Uhr", "14:30" without "Uhr", "14h", and times in another way than chosen or than the first one."""
    wanted = _SIGNS.get(options.switch("time"), "")
    for block in document.of_kind(*ALL_TEXT):
        for found in times(block.text):
            if found["minute"] and found["minute"] != "00":
                wanted = wanted or found["sign"]
            better = best(found, wanted or ".")
            if better != found.group():
                yield Match(*found.span(), block=block, replacement=better, words={"better": better})


RULE = Rule(
    id="time_format",
    references=("NLS Zahlen", "DINSPEC Zahlen"),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie die Uhr-Zeit so: 14 Uhr oder 14.30 Uhr.",
    reason="Die Nullen sagen nichts. Und 2 Schreib-Weisen verwirren.",
    remedy="Schreiben Sie: {better}.",
    breaks=(
        "Wir öffnen um «14:00» Uhr.",
        "Der Bus kommt «8:15» an.",
        "Wir sind ab «14h» da.",
        "Der Bus kommt um 8:15 Uhr. Er fährt um «9.20» Uhr.",
        Example("Der Bus kommt um «8:15» Uhr.", switches=(("time", "point"),)),
        Example("Der Bus kommt um «8.15» Uhr.", switches=(("time", "colon"),)),
    ),
    keeps=(
        "Wir öffnen um 14 Uhr.",
        "Der Bus kommt um 8:15 Uhr.",
        "Wir haben von 8.30 bis 12.15 Uhr offen.",
        "Das Team hat das Spiel mit 21:15 gewonnen.",
        "Das kostet ab 3.50 Euro.",
    ),
    find=find,
    scope="document",
)
