"""A whole clause in front of a noun: "der von der Stadt gekaufte Bus"."""

from content.readability.participles import attributes
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Match, Rule


def find(sentence, options):
    """Article + preposition with its noun + participle + noun; or article + "geltende" + noun."""
    for article, noun, is_clause in attributes(sentence):
        yield Match(article.start, noun.end, severity=None if is_clause else WARNING)


RULE = Rule(
    id="participle_attribute",
    references=("DINSPEC Grammatik", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Vor dem Haupt-Wort steht zu viel: Bitte machen Sie 2 Sätze daraus.",
    reason="Man erfährt erst spät, worum es geht.",
    remedy="Nennen Sie zuerst die Person oder Sache. Schreiben Sie das andere in einen eigenen Satz.",
    breaks=(
        "«Der von der Stadt gekaufte Bus» ist neu.",
        "«Die im Internet ausgefüllten Formulare» kommen an.",
        "Wir lesen «die von Ihnen geschickten Briefe».",
        "«Die geltenden Regeln» sind neu.",
    ),
    keeps=(
        "Die Stadt hat einen Bus gekauft. Der Bus ist neu.",
        "Die Formulare kommen an.",
        "Das neue Formular ist da.",
        "Bitte lesen Sie die folgende Liste.",
        "In der kommenden Woche ist das Bad zu.",
    ),
    find=find,
)
