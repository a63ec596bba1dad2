"""Texts that say both "Sie" and "du"."""

from content.readability.forms_of_address import words_of_address
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, Match, Rule


def find(document, options):
    """Every word of the second address, or of the first one where it is far rarer; quotations do not count."""
    first, second = sorted(words_of_address(document), key=lambda words: words[:1])
    if first:
        for _place, start, end, block in first if len(second) > 2 * len(first) else second:
            yield Match(start, end, block=block)


RULE = Rule(
    id="address_mixed",
    references=("DINSPEC Text",),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: ERROR},
    message="Sie mischen „Sie“ und „du“: Bitte bleiben Sie bei einer Anrede.",
    reason="Wer mal „Sie“ und mal „du“ liest, weiß nicht, wer gemeint ist.",
    remedy="Nehmen Sie überall „Sie“. Oder überall „du“.",
    breaks=(
        "Können Sie kommen? «Bring» «deinen» Ausweis mit.",
        "Haben Sie Fragen? Wir helfen «dir».",
        "Komm zum Fest. Bringen «Sie» ein Spiel mit.",
        "«Komm» vorbei! Wir freuen uns auf Sie und Ihr Kind und helfen Ihnen.",
        "Hast du Zeit? Bring deinen Ausweis mit. Haben «Sie» Fragen?",
        "Sehen Sie ein Feuer? «Wähle» die 112.",
        "Sie suchen Arbeit? Dann «schreib» uns.",
    ),
    keeps=(
        "Können Sie kommen? Bringen Sie Ihren Ausweis mit.",
        "Hast du Fragen? Wir helfen dir.",
        "Frag deine Eltern. Sie müssen unterschreiben.",
        "Haben Sie Fragen? Frage 1 steht oben. Räume gibt es genug. Das Heft heißt: Du und ich.",
    ),
    find=find,
    scope="document",
)
