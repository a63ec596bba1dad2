"""Texts that say both "Sie" and "du"."""

from content.readability import lexicon
from content.readability.document import PROSE
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, Match, Rule

_DU, _REQUESTS = lexicon.group("pronouns of address with du"), lexicon.group("requests with du")
_POLITE = lexicon.group("polite pronouns")
_QUOTES_OPEN, _QUOTES_CLOSE = "„»«‚", "“”«»"


def find(document, options):
    """Every word of the second address, or of the first one where it is far rarer; quotations do not count."""
    found = {}  # in the order of their first use
    for block in document.of_kind(*PROSE, "heading"):
        for placed in document.sentences_of(block) if block.kind != "quote" else ():
            for token, opens in _unquoted(placed.sentence):
                is_du = token.lower in _DU or opens and token.plain.istitle() and token.lower in _REQUESTS
                if is_du or token.plain in _POLITE and not opens:
                    match = Match(placed.start + token.start, placed.start + token.end, block=block)
                    found.setdefault(is_du, []).append(match)
    if len(found) == 2:
        first, second = found.values()
        yield from first if len(second) > 2 * len(first) else second


def _unquoted(sentence):
    """(word, whether it opens a sentence) outside quotation marks."""
    quoted, opens = False, True
    for token in sentence.tokens:
        if not token.is_word:
            quoted = token.text in _QUOTES_OPEN or (quoted and token.text not in _QUOTES_CLOSE)
            opens = opens or token.text in ":„–("
        else:
            if not quoted:
                yield token, opens
            opens = False


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
    ),
    keeps=(
        "Können Sie kommen? Bringen Sie Ihren Ausweis mit.",
        "Hast du Fragen? Wir helfen dir.",
    ),
    find=find,
    scope="document",
)
