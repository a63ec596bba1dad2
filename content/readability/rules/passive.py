"""Passive: the sentence hides who does something."""

from content.readability.brackets import passives
from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_VICTIMS = {"verletzt", "getötet", "geboren", "ermordet", "bestohlen", "überfallen"}


def find(sentence, options):
    """From "werden" to the participle, in either order; only a hint where somebody is a victim."""
    for verb, participle in passives(sentence):
        spared = participle.lower in _VICTIMS and options.switch("passive") != "never"
        start, end = min(verb.start, participle.start), max(verb.end, participle.end)
        yield Match(start, end, severity=INFO if spared else None)


RULE = Rule(
    id="passive",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Grammatik", "DUDEN Grammatik", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Hier fehlt, wer etwas macht: Bitte schreiben Sie, wer es tut.",
    reason="Im Passiv bleibt offen, wer handelt.",
    remedy="Fragen Sie: Wer macht das? Beginnen Sie den Satz mit dieser Person oder Stelle.",
    breaks=(
        "Der Antrag «wird von der Stadt geprüft».",
        "Der Antrag muss «unterschrieben werden».",
        "Ihr Antrag ist «abgelehnt worden».",
        "«Gebeten wird» um Ruhe.",
        "Der Antrag «wird, sobald er da ist, geprüft».",
        "Wir wissen, dass der Brief nicht «geschickt wurde».",
        "Die Briefe «werden gesammelt und an den Rat geschickt».",
    ),
    keeps=(
        "Die Stadt prüft den Antrag.",
        "Die Stadt wird Ihnen einen Brief schicken.",
        "Das Amt ist geschlossen.",
        "Frau Kaya wird im Mai Mutter.",
        "Die Stadt wird immer bekannter.",
        "Frau Kaya wird Sie gern beraten.",
        "Manche Regeln werden ungerecht.",
    ),
    find=find,
)
