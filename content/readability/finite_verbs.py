"""The finite verbs of a German clause, also where the tagger says infinitive."""

from collections.abc import Sequence

from content.readability import lexicon
from content.readability.document import Token
from content.readability.verbs import HELPERS, MODALS, WERDEN, is_modal

ALWAYS_FINITE = HELPERS - {"werden", "haben"} | MODALS | lexicon.group("wishes")
_SUBORDINATORS = lexicon.group("subordinators")
_SUBJECTS = lexicon.group("subjects") - {"ihr"}
_DETERMINERS = lexicon.group("plural determiners")


def finite_verbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Finite verbs among the words of one clause, also where the tagger says infinitive."""
    found = []
    for at, token in enumerate(tokens):
        lower, tag = token.lower, token.tag
        is_infinitive = at and tokens[at - 1].lower == "zu" and lower not in ALWAYS_FINITE  # "zu ist"
        if is_infinitive or at and token.plain[:1].isupper() or lower in _SUBORDINATORS:
            continue
        if lower in ALWAYS_FINITE:
            found.append(token)
        elif tag in ("VVFIN", "VVIMP", "VAFIN", "VMFIN"):
            # After "müssen Sie" the tagger calls the closing infinitive finite, in "grün und weiß" the colour.
            colour = found and at == len(tokens) - 1 and tokens[at - 1].tag == "KON" and lower == "weiß"
            if not (colour or lower.endswith("n") and _closes_bracket(tokens, at, found)):
                found.append(token)
        elif tag.endswith("INF") and lower.endswith("n") and _stands_by_subject(tokens, at):
            found.append(token)
    if not found:
        if tokens[0].tag == "VVINF" and len(tokens) > 1 and not tokens[1].tag.startswith("V"):
            return (tokens[0],)  # "Fehlen noch Unterlagen, …"
        last = tokens[-1]
        if len(tokens) > 1 and tokens[-2].lower == "zu":
            return ()
        if last.tag in ("VVINF", "VAINF", "VMINF"):
            helper = next((token for token in tokens if token.tag in ("VAINF", "VMINF")), None)
            subject = any(
                token.tag in ("NN", "NE", "PPER", "PIS", "PDS", "PRELS", "PWS") for token in tokens[:-1]
            )
            return (helper or last,) if helper or subject else ()
        found = [token for token in tokens if token.tag in ("VAINF", "VMINF")][:1]
    return tuple(found)


def _closes_bracket(tokens: Sequence[Token], at: int, found: Sequence[Token]) -> bool:
    is_last = at == len(tokens) - 1 or tokens[at + 1].tag == "KON"
    return (
        bool(found) and is_last and (is_modal(found[-1]) or found[-1].lower in WERDEN | {"würde", "würden"})
    )


def _stands_by_subject(tokens: Sequence[Token], at: int) -> bool:
    """ "Haben Sie …", "und Sie unterschreiben", "Wir pflanzen Bäume", "Die Kinder malen und …"."""
    if at + 1 < len(tokens) and tokens[at + 1].lower in _SUBJECTS:
        return at == 0 or tokens[at - 1].tag in ("KON", "ADV", "ITJ")
    if at > 2 and tokens[at - 2].tag == "KON" and tokens[at - 1].lower in ("wir", "sie"):
        return True
    first = 1 if at > 1 and tokens[0].tag == "KON" else 0
    opener = tokens[first].lower
    if at == len(tokens) - 1 or at > first + 3:
        return False
    if at == first + 1:
        return opener in ("wir", "sie")
    return opener in _DETERMINERS and tokens[at - 1].tag == "NN"


def ends_with_verb(piece: Sequence[Token], finite: Sequence[Token]) -> bool:
    """Whether the verb that counts stands at the end, as in subordinate clauses: "weil Sie Kinder haben"."""
    last = piece[-1]
    if not last.tag.startswith("V") or last.tag == "VVIZU" or len(piece) < 2 or piece[-2].tag == "PTKZU":
        return False
    earlier = [token for token in finite if token is not last]
    if not earlier:
        return True
    following = {token: piece[at + 1] for at, token in enumerate(piece[:-1])}
    return last in finite and all(following[token].tag == "KON" for token in earlier)
