"""Words such as "er" and "sie" that stand for a noun of another sentence."""

from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule

_ALWAYS = {"er", "ihm", "ihn"}
_RELATIVE = {"deren", "dessen"}


def find(sentence, options):
    """er, ihm, ihn; sie, ihr, ihnen in small letters; "Sie" at the start with a verb in the singular."""
    tokens = sentence.tokens
    first = True
    for at, token in enumerate(tokens):
        if not token.is_word:
            first = first or token.text in ":„»“"
            continue
        if _is_pronoun(sentence, at, first):
            yield Match(token.start, token.end)
        first = False


def _is_pronoun(sentence, at, first):
    token = sentence.tokens[at]
    lower = token.lower
    if lower in _ALWAYS:
        return first or token.plain == lower
    if lower in _RELATIVE:
        return token.plain == lower and sentence.tagged[at].tag[:4] != "PREL"
    if token.plain in ("sie", "ihnen"):
        return True
    if token.plain == "ihr":
        following = sentence.tagged[at + 1 : at + 2]
        return sentence.tagged[at].tag == "PPER" and not (
            following and following[0].tag in ("NN", "ADJA", "NE")
        )
    if token.plain == "Sie" and first:
        verb = sentence.tagged[at + 1] if at + 1 < len(sentence.tagged) else None
        return bool(verb) and verb.tag in ("VAFIN", "VMFIN", "VVFIN") and not verb.lower.endswith(("n", "nd"))
    return False


RULE = Rule(
    id="pronoun_third_person",
    references=("DINSPEC Text", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: INFO},
    message="Ist klar, wer gemeint ist? Bitte schreiben Sie das Wort noch einmal.",
    reason="Bei „er“ und „sie“ muss man zurück-lesen.",
    remedy="Schreiben Sie den Namen oder das Haupt-Wort statt „{text}“.",
    breaks=(
        "Frau Kaya schreibt an Frau Lang. Dann ruft «sie» an.",
        "Der Nachbar fragt den Hausmeister. «Er» hat den Schlüssel.",
        "«Sie» hat den Schlüssel.",
    ),
    keeps=(
        "Der Nachbar fragt den Hausmeister. Der Hausmeister hat den Schlüssel.",
        "Es gibt Kaffee.",
        "Wir helfen Ihnen.",
        "Sie haben den Schlüssel.",
    ),
    find=find,
)
