"""Addresses in the middle of a sentence."""

from content.readability.addresses import address
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_SHORT = 8  # words that could be the name of an office and its address


def find(sentence, options):
    """Street and town in one line of a sentence; not behind a colon, and not where there is nothing else."""
    if (found := address(sentence)) and _is_sentence(sentence, found[0]):
        yield Match(*found)


def _is_sentence(sentence, start):
    """Whether words of a sentence stand around the address, and not only the name of an office."""
    if len(sentence.words) > _SHORT:
        return "\n" not in sentence.text[max(0, start - 2) : start]
    return any(token.tag[:1] == "V" for token in sentence.tagged if token.end <= start)


RULE = Rule(
    id="address_in_running_text",
    references=("BITV 12",),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie die Adresse in eigenen Zeilen.",
    reason="In eigenen Zeilen findet man die Adresse gleich wieder.",
    remedy="Schreiben Sie „Die Adresse ist:“ und darunter die Adresse.",
    breaks=(
        "Kommen Sie in das Amt in der «Hauptstraße 5 in 12345 Musterstadt» im Haus 2.",
        "Unser Büro ist am «Alten Markt 3 in 54321 Beispielstadt», Rosenweg 7, im ersten Stock.",
        "Schicken Sie den Brief an: Amt, «Marktplatz 1, 12345 Musterstadt».",
    ),
    keeps=(
        "Wir sind in der Hauptstraße 5.",
        "Sie finden uns am Markt.",
        "Die Adresse ist:\nHauptstraße 5\n12345 Musterstadt",
        "Hauptstraße 5, 12345 Musterstadt",
    ),
    find=find,
)
