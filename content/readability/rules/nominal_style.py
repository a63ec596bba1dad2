"""Sentences that pack actions into nouns."""

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_ENDINGS = (
    "ung",
    "heit",
    "keit",
    "tion",
    "nahme",
    "ität",
    "ungen",
    "heiten",
    "keiten",
    "tionen",
    "nahmen",
    "itäten",
)
_CLOSE = 9  # words from one noun to the next that belong together
_PLURALS = ("en", "n")
_EVERYDAY = {word.lower() for word in lexicon.words("everyday-nominals-de")}
_NOT_FORMED = {"prüfungsordnung", "sprung", "schwung", "dung", "lunge", "zunge", "junge", "union", "million"}
_OF = {
    "der",
    "des",
    "von",
    "vom",
    "dieser",
    "dieses",
    "eines",
    "einer",
    "ihrer",
    "ihres",
    "aller",
    "unserer",
    "unseres",
    "seiner",
    "seines",
    "deren",
    "solcher",
    "jedes",
    "jeder",
}
_FRAME = {
    "die",
    "zur",
    "bei",
    "nach",
    "zu",
    "für",
    "durch",
    "mit",
    "während",
    "wegen",
    "trotz",
    "vor",
    "eine",
    "einer",
}


def find(sentence, options):
    """Measure the nouns in -ung, -heit, -tion and the like; "zur X-ung der …" counts for two."""
    tokens = sentence.tokens
    if not any(token.plain[:1].isupper() and token.lower.endswith(_ENDINGS) for token in tokens):
        return
    nouns = _neighbours(
        tokens, [at for at, token in enumerate(sentence.tagged) if token.tag == "NN" and _is_formed(token)]
    )
    if not nouns:
        return
    value, end = len(nouns), tokens[nouns[-1]].end
    if value == 1 and _is_second(tokens, nouns[0]):
        yield Match(tokens[nouns[0] - 2].start, end, value=2)
        return
    if value == 1 and _is_framed(tokens, nouns[0]):
        value, end = 2, tokens[nouns[0] + 1].end
    yield Match(tokens[nouns[0]].start, end, value=value)


def _neighbours(tokens, nouns):
    """The largest group of nouns that stand close together in one clause."""
    groups = [[]]
    for at in nouns:
        if groups[-1]:
            between = tokens[groups[-1][-1] + 1 : at] if at - groups[-1][-1] <= _CLOSE else ()
            if not between or any(token.text in ",;:" for token in between):
                groups.append([])
        groups[-1].append(at)
    return max(groups, key=len)


def _is_formed(token):
    lower = token.lower
    if not lower.endswith(_ENDINGS) or {lower, token.lemma.lower()} & _NOT_FORMED or len(lower) < 6:
        return False
    forms = {lower, token.lemma.lower(), *(lower.removesuffix(plural) for plural in _PLURALS)}
    last = {part.lower() for form in forms for part in [compound_parts(form.rpartition("-")[2])[-1]]}
    return not (forms | last) & _EVERYDAY


def _is_second(tokens, at):
    """ "die Ausstellung der Bescheinigung": the noun depends on an everyday one of the same kind."""
    return at > 1 and tokens[at - 1].lower in _OF and tokens[at - 2].lower.endswith(_ENDINGS)


def _is_framed(tokens, at):
    """ "die Durchführung der …": an article or preposition before the noun, a genitive or "von" behind it."""
    after = tokens[at + 1 : at + 2]
    return bool(
        at
        and after
        and after[0].lower in _OF
        and any(word.lower in _FRAME for word in tokens[max(0, at - 2) : at])
    )


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
