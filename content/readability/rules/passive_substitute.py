"""What replaces a passive: ist auszufüllen, lässt sich öffnen."""

from content.readability import lexicon
from content.readability.brackets import LET, infinitive_with_zu, lets_itself
from content.readability.clauses import clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.verbs import SEIN

_HELPERS = SEIN | {"bleibt"}
_ACTIVE = lexicon.group("words before zu")  # "ist bereit zu helfen": here the subject acts
_HARD_BAR = lexicon.group("hard adjectives in bar")


def find(sentence, options):
    """sein + zu + infinitive in one clause, "lässt sich" + infinitive, a few adjectives in -bar as a hint."""
    if not any(t.lower in _HELPERS | LET for t in sentence.words):
        return
    for clause in clauses(sentence):
        helper = next((t for t in clause.tokens if t.lower in _HELPERS), None)
        target = helper and infinitive_with_zu(clause.tokens)
        if target and not _subject_acts(clause.tokens, helper, target[0]):
            yield Match(min(helper.start, target[0].start), max(helper.end, target[1].end))
        yield from (Match(first.start, last.end) for first, last in lets_itself(clause.tokens))
        if helper:
            yield from (Match(t.start, t.end, severity=INFO) for t in clause.tokens if t.lower in _HARD_BAR)


def _subject_acts(tokens, helper, infinitive) -> bool:
    """ "Wir sind bereit zu helfen", "Es ist schwer zu warten", "Briefe zu schreiben ist schwer"."""
    lowers = {token.lower for token in tokens}
    if lowers & _ACTIVE or infinitive.start < helper.start and helper is not tokens[-1]:
        return True
    return "es" in lowers and any(token.tag == "ADJD" for token in tokens)


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
        "Briefe zu schreiben ist leicht.",
    ),
    find=find,
)
