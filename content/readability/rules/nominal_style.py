"""Sentences that pack actions into nouns."""

from content.readability import lexicon
from content.readability.nominalisations import ENDINGS, neighbours
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_OF = lexicon.group("genitive determiners and alike")
_FRAME = lexicon.group("openers of nominal frames")


def find(sentence, options):
    """Measure the nouns in -ung, -heit, -tion and the like; "zur X-ung der …" counts for two."""
    tokens, nouns = sentence.tokens, neighbours(sentence)
    if not nouns:
        return
    first, value, end = nouns[0], len(nouns), tokens[nouns[-1]].end
    if value == 1 and _is_second(tokens, first):
        first, value = first - 2, 2
    elif value == 1 and _is_framed(tokens, first):
        value, end = 2, tokens[first + 1].end
    yield Match(tokens[first].start, end, value=value)


def _is_second(tokens, at):
    """ "die Ausstellung der Bescheinigung": the noun depends on an everyday one of the same kind."""
    return at > 1 and tokens[at - 1].lower in _OF and tokens[at - 2].lower.endswith(ENDINGS)


def _is_framed(tokens, at):
    """ "die Durchführung der …": an article or preposition before the noun, a genitive or "von" behind it."""
    opens = any(word.lower in _FRAME for word in tokens[max(0, at - 2) : at])
    return opens and any(word.lower in _OF for word in tokens[at + 1 : at + 2])


RULE = Rule(
    id="nominal_style",
    references=("DINSPEC Grammatik", "DUDEN Grammatik", "DIN8581 Sätze", "GOVUK sentences"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    limits={LEICHTE_SPRACHE: {WARNING: 1}, EINFACHE_SPRACHE: {WARNING: 1}},
    message="Hier stehen viele Haupt-Wörter: Bitte nehmen Sie Tun-Wörter.",
    reason="Tun-Wörter zeigen, wer was macht.",
    remedy="Machen Sie aus den Haupt-Wörtern Tun-Wörter: aus „die Prüfung“ wird „wir prüfen“.",
    breaks=(
        "Die «Durchführung der Maßnahme» erfolgt später.",
        "Für die «Bewilligung ist die Vorlage einer Bescheinigung» nötig.",
        "Bei der «Verlängerung des» Ausweises hilft das Amt.",
        Example("Die «Bearbeitung der» Anträge dauert.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Wir machen das später.",
        "Die Wohnung ist neu.",
        "Die Anmeldung ist leicht.",
        "Die Lieferung kommt am Montag.",
        Example("Die Bearbeitung dauert 3 Tage.", EINFACHE_SPRACHE),
    ),
    find=find,
)
