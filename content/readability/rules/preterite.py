"""The simple past of full verbs: kaufte, ging."""

from content.readability import lexicon
from content.readability.clauses import HABEN, SEIN, WERDEN, clauses, is_modal
from content.readability.rule import LEICHTE_SPRACHE, WARNING, Match, Rule

_WEAK_ENDINGS = ("te", "ten", "test", "tet", "ete", "eten", "etest", "etet")
_STRONG = frozenset(
    stem + ending
    for stem in lexicon.words("strong-preterites-de")
    for ending in ("", "en", "n", "st", "t", "est")
)
_PREFIXES = frozenset(lexicon.pairs("grammar-de")["verb prefixes"].split())
_HELPERS = HABEN | SEIN | WERDEN


def find(sentence, options):
    """Finite full verbs in the past; "war", "hatte", "wollte" are easy, and "möchte" is no past."""
    if not any(_looks_past(token.lower) for token in sentence.words):
        return
    for clause in clauses(sentence):
        helped = any(token.lower in _HELPERS or is_modal(token) for token in clause.finite)
        for token in clause.tokens:
            if (
                token.tag in ("VVFIN", "VVIMP")
                and _is_past(token)
                and not (helped and _could_be_participle(token))
            ):
                yield Match(token.start, token.end)


def _looks_past(lower) -> bool:
    return lower.endswith(_WEAK_ENDINGS) or _is_strong(lower)


def _is_past(token) -> bool:
    lower, lemma = token.lower, token.lemma.lower()
    if lower == lemma:
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    return any(lower == stem + ending for ending in _WEAK_ENDINGS) or _is_strong(lower)


def _is_strong(lower) -> bool:
    if lower in _STRONG:
        return True
    return any(lower[at:] in _STRONG and lower[:at] in _PREFIXES for at in range(2, len(lower) - 1))


def _could_be_participle(token) -> bool:
    """ "haben verstanden", "sind geblieben": a participle that the tagger calls finite."""
    return token.lower.endswith(("en", "t"))


RULE = Rule(
    id="preterite",
    references=("DINSPEC Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte schreiben Sie: „hat gemacht“ und nicht „machte“.",
    reason="So sprechen die meisten Menschen über Sachen von früher.",
    remedy="Schreiben Sie statt „{text}“ die Form mit „hat“ oder „ist“.",
    breaks=(
        "Der Rat «ging» nach Hause.",
        "Die Stadt «kaufte» neue Busse.",
        "Das Amt «erhielt» viele Anträge.",
        "Dann «rief» Frau Kaya an.",
        "Viele Eltern «meldeten» sich.",
    ),
    keeps=(
        "Der Rat ist nach Hause gegangen.",
        "Ich arbeite im Rathaus.",
        "Frau Kaya wollte einen Termin haben.",
        "Bitte warten Sie hier.",
        "Wir haben das verstanden.",
        "Das Fest war schön.",
    ),
    find=find,
)
