"""Past perfect and future perfect."""

from content.readability import lexicon
from content.readability.clauses import WERDEN, clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_HAD = {"hatte", "hattest", "hatten", "hattet"}
_WAS = {"war", "warst", "waren", "wart"}
_MOVES = frozenset(lexicon.pairs("grammar-de")["verbs of motion"].split())
_STATES = {"öffnen", "schließen"}


def find(sentence, options):
    """From the helping verb to the participle, in either order: "hatte geschickt", "geschickt hatte"."""
    lowers = {token.lower for token in sentence.words}
    if not (lowers & _HAD or lowers & _WAS or lowers & WERDEN):
        return
    for clause in clauses(sentence):
        helper = next((t for t in clause.finite if t.lower in _HAD | _WAS | WERDEN), None)
        partner = helper and _participle(clause.tokens, helper)
        if partner:
            start, end = min(helper.start, partner[0].start), max(helper.end, partner[-1].end)
            yield Match(start, end)


def _participle(tokens, helper):
    for at, token in enumerate(tokens):
        if token.tag not in ("VVPP", "VAPP", "VMPP") or token.lower in ("recht", "worden"):
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if helper.lower in WERDEN:
            if helper.lower.startswith("wurd") or not following or following.lower not in ("haben", "sein"):
                continue
            return token, following
        if (
            helper.lower in _HAD
            and token.lemma not in _STATES
            or token.lemma in _MOVES
            or token.tag == "VAPP"
        ):
            return (token,)
        if helper.lower in _WAS and following and following.lower == "worden":
            return token, following
    return None


RULE = Rule(
    id="pluperfect_future",
    references=("DINSPEC Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Diese Zeit-Form ist schwer: Bitte schreiben Sie „macht“ oder „hat gemacht“.",
    reason="Diese Formen kommen im Alltag selten vor.",
    remedy="Sagen Sie lieber, wann es war: „Im Mai …“, „Vorher …“, „Danach …“.",
    breaks=(
        "Die Stadt «hatte den Brief geschickt».",
        "Er «war zum Amt gegangen».",
        "Bis Mai «wird die Stadt alles geprüft haben».",
        "Die Straße «war gebaut worden».",
    ),
    keeps=(
        "Die Stadt hat den Brief geschickt.",
        "Das Amt war geschlossen.",
        "Das Amt hatte am Montag geschlossen.",
        "Die Stadt wird im Mai 100 Jahre alt.",
        "Die Frau hatte recht.",
    ),
    find=find,
)
