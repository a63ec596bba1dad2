"""Past perfect and future perfect."""

from content.readability import lexicon
from content.readability.clauses import clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.verbs import WERDEN

_HAD, _WAS = {"hatte", "hattest", "hatten", "hattet"}, {"war", "warst", "waren", "wart"}
_MOVES = lexicon.group("verbs of motion")
_STATES = {"öffnen", "schließen"}


def find(sentence, options):
    """From the helping verb to the participle, in either order: "hatte geschickt", "geschickt hatte"."""
    if not any(token.lower in _HAD | _WAS | WERDEN for token in sentence.words):
        return
    for clause in clauses(sentence):
        helper = next((t for t in clause.finite if t.lower in _HAD | _WAS | WERDEN), None)
        for first, last in zip(clause.tokens, (*clause.tokens[1:], None), strict=True) if helper else ():
            is_participle = first.tag in ("VVPP", "VAPP", "VMPP") and first.lower not in ("recht", "worden")
            if is_participle and (end := _end(helper.lower, first, last)):
                yield Match(min(helper.start, first.start), max(helper.end, end))
                break


def _end(helper, participle, following) -> int:
    """Where "gegangen", "gebaut worden" or "geprüft haben" ends, if the helping verb makes a hard tense of it."""
    after = following.lower if following else ""
    if helper in WERDEN:
        return following.end if after in ("haben", "sein") and not helper.startswith("wurd") else 0
    alone = helper in _HAD and participle.lemma not in _STATES or participle.lemma in _MOVES
    if alone or participle.tag == "VAPP":
        return participle.end
    return following.end if helper in _WAS and after == "worden" else 0


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
