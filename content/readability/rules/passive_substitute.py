"""What replaces a passive: ist auszufüllen, lässt sich öffnen."""

from content.readability import lexicon
from content.readability.clauses import SEIN, clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_LET = {"lässt", "lassen", "ließ", "ließen"}
# "ist bereit zu helfen": here the subject acts.
_ACTIVE = frozenset(lexicon.pairs("grammar-de")["words before zu"].split())
_HARD_BAR = frozenset(lexicon.pairs("grammar-de")["hard adjectives in bar"].split())


def find(sentence, options):
    """sein + zu + infinitive in one clause, "lässt sich" + infinitive, and a few adjectives in -bar as a hint."""
    if not any(
        t.lower in SEIN or t.lower in _LET or t.lower in ("bleibt", "bleiben") for t in sentence.words
    ):
        return
    for clause in clauses(sentence):
        helper = next((t for t in clause.tokens if t.lower in SEIN or t.lower in ("bleibt", "bleiben")), None)
        target = helper and _infinitive_with_zu(clause.tokens)
        if target and not any(token.lower in _ACTIVE for token in clause.tokens):
            yield Match(min(helper.start, target[0].start), max(helper.end, target[1].end))
        yield from _let(clause.tokens)
        if helper:
            yield from (Match(t.start, t.end, severity=INFO) for t in clause.tokens if t.lower in _HARD_BAR)


def _infinitive_with_zu(tokens):
    for at, token in enumerate(tokens):
        if token.tag == "VVIZU":
            return token, token
        if token.lower == "zu" and at + 1 < len(tokens):
            verb = tokens[at + 1]
            if verb.tag == "VVINF" or verb.tag == "VVFIN" and verb.lower.endswith("n") or verb.tag == "VAINF":
                return token, verb
    return None


def _let(tokens):
    for at, token in enumerate(tokens):
        if (
            token.lower in _LET
            and tokens[min(at + 1, len(tokens) - 1)].lower != "sie"
            and any(t.lower == "sich" for t in tokens[max(0, at - 9) : at + 4])
        ):
            verb = next((t for t in reversed(tokens) if t.tag == "VVINF" and t is not token), None)
            if verb and not any(
                t.lower in ("können", "kann", "möchten", "wollen", "müssen", "sollten") for t in tokens
            ):
                yield Match(min(token.start, verb.start), max(token.end, verb.end))


RULE = Rule(
    id="passive_substitute",
    references=("NLS Grammatik",),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Bitte sagen Sie direkt, wer was machen muss.",
    reason="Bei „ist auszufüllen“ weiß man nicht, wer das tun soll.",
    remedy="Schreiben Sie: „Sie müssen …“ oder „Bitte … Sie …“.",
    breaks=(
        "Das Formular «ist auszufüllen».",
        "Die Frist «ist zu beachten».",
        "Die App «lässt sich leicht öffnen».",
        "Der Antrag «ist bis Montag einzureichen».",
    ),
    keeps=(
        "Bitte füllen Sie das Formular aus.",
        "Das Amt ist zu.",
        "Die Gebühr ist zu hoch.",
        "Frau Kaya ist zu Hause.",
        "Wir sind bereit zu helfen.",
        "Lassen Sie sich beraten.",
    ),
    find=find,
)
