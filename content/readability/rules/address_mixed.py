"""Texts that say both "Sie" and "du"."""

from content.readability.document import PROSE
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, Match, Rule

_DU = {
    "du",
    "dir",
    "dich",
    "dein",
    "deine",
    "deinen",
    "deinem",
    "deiner",
    "deines",
    "euch",
    "euer",
    "eure",
    "euren",
} | {
    "eurem",
    "eurer",
}
_IMPERATIVES = {
    "Komm",
    "Bring",
    "Ruf",
    "Schreib",
    "Geh",
    "Hol",
    "Frag",
    "Nimm",
    "Gib",
    "Lies",
    "Hilf",
    "Schau",
    "Klick",
    "Mach",
}
_POLITE = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"}
_QUOTES_OPEN, _QUOTES_CLOSE = "„»«‚", "“”«»"


def find(document, options):
    """Every word of the address that is rarer on the page; what stands in quotation marks does not count."""
    du, polite = [], []
    for block in document.of_kind(*PROSE, "heading"):
        if block.kind == "quote":
            continue
        for placed in document.sentences_of(block):
            quoted, first = False, True
            for token in placed.sentence.tokens:
                if not token.is_word:
                    quoted = token.text in _QUOTES_OPEN or (quoted and token.text not in _QUOTES_CLOSE)
                    first = first or token.text in ":„–("
                    continue
                if not quoted:
                    match = Match(placed.start + token.start, placed.start + token.end, block=block)
                    if token.lower in _DU or (first and token.plain in _IMPERATIVES):
                        du.append(match)
                    elif token.plain in _POLITE and not first:
                        polite.append(match)
                first = False
    if du and polite:
        yield from polite if 2 * len(polite) < len(du) else du


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
        "«Komm» vorbei! Wir freuen uns auf Sie und helfen Ihnen.",
        "Hast du Zeit? Bring deinen Ausweis mit. Haben «Sie» Fragen?",
    ),
    keeps=(
        "Können Sie kommen? Bringen Sie Ihren Ausweis mit.",
        "Hast du Fragen? Wir helfen dir.",
    ),
    find=find,
    scope="document",
)
