"""Forms of German verbs, told by their letters; the tagger knows neither tense nor mood."""

from content.readability import lexicon
from content.readability.document import Token

WERDEN, SEIN, HABEN = lexicon.group("werden"), lexicon.group("sein"), lexicon.group("haben")
HELPERS = WERDEN | SEIN | HABEN
MODALS = lexicon.group("modals")
SUBJUNCTIVE_1 = lexicon.words("subjunctive-1-de")
SAYING = lexicon.group("verbs of saying")

_ADJECTIVES = lexicon.group("participles as adjectives")
_PREFIXES = lexicon.group("verb prefixes")
SUBJUNCTIVE_2 = frozenset(
    prefix + form for form in lexicon.words("subjunctive-2-de") for prefix in ("", *_PREFIXES)
)
_LONGEST_PREFIX = 12  # letters, so that an endless word costs no more than a long one
_WEAK_ENDINGS = ("te", "ten", "test", "tet", "ete", "eten", "etest", "etet")
_STRONG = frozenset(
    stem + ending
    for stem in lexicon.words("strong-preterites-de")
    for ending in ("", "en", "n", "st", "t", "est")
)


def is_modal(token: Token) -> bool:
    """A form of können, dürfen, müssen, sollen, wollen, mögen."""
    return token.tag.startswith("VM") or token.lower in MODALS


def is_participle(token: Token) -> bool:
    """A past participle that is no adjective: "wird bekannt" and "wird ungerecht" tell a change and hide nobody."""
    negated = token.lower.startswith("un") and not token.lower.startswith("unter")
    return token.tag == "VVPP" and not negated and token.lower not in _ADJECTIVES


def looks_past(lower: str) -> bool:
    """Whether a word in small letters could be the simple past of a full verb."""
    return lower.endswith(_WEAK_ENDINGS) or _is_strong(lower)


def is_simple_past(token: Token) -> bool:
    """A tagged verb in the simple past: "kaufte", "ging"; not "arbeite", which ends like one."""
    lower, lemma = token.lower, token.lemma.lower()
    if lower == lemma:
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    return any(lower == stem + ending for ending in _WEAK_ENDINGS) or _is_strong(lower)


def _is_strong(lower: str) -> bool:
    if lower in _STRONG:
        return True
    return any(
        lower[at:] in _STRONG and lower[:at] in _PREFIXES
        for at in range(2, min(len(lower), _LONGEST_PREFIX) - 1)
    )
