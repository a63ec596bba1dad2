"""Many words before the verb."""

from content.readability.clauses import MAIN, clauses
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Example, Match, Rule


def find(sentence, options):
    """Measure the words before the verb of a main clause. A proper name counts as one word; questions are fine."""
    if len(sentence.words) < 5 or sentence.text.rstrip(' "“«').endswith("?"):
        return
    clause = clauses(sentence)[0]
    if clause.kind != MAIN or not clause.finite or clause.tokens[0].tag in ("KOUS", "PWAV", "PWS", "PWAT"):
        return
    before = clause.tokens[: clause.tokens.index(clause.finite[0])]
    counted = [
        t for at, t in enumerate(before) if not (at and t.tag == "NE" and before[at - 1].tag in ("NE", "NN"))
    ]
    if counted:
        yield Match(before[0].start, before[-1].end, value=len(counted))


RULE = Rule(
    id="long_prefield",
    references=("BITV 5", "NLS Sätze", "DINSPEC Sätze"),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    limits={LEICHTE_SPRACHE: {INFO: 4}, EINFACHE_SPRACHE: {INFO: 4}},
    message="Vor dem Verb steht viel Text: Beginnen Sie mit der Person oder Sache.",
    reason="Wer etwas macht und was passiert, soll früh im Satz stehen.",
    remedy="Vor dem Verb stehen {value} Wörter. Gut sind höchstens {limit}.",
    breaks=(
        "«Nach dem Termin im Saal» gibt es Kaffee.",
        "«Wegen der vielen Anträge in diesem Jahr» braucht das Amt mehr Zeit.",
        Example("«Nach dem Termin im Saal» gibt es Kaffee.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Das Amt braucht mehr Zeit.",
        "Am Montag ist das Amt offen.",
        "Wann kommt der Bus?",
        "Nach dem langen Termin gibt es Kaffee.",
        Example("Nach dem langen Termin gibt es Kaffee.", EINFACHE_SPRACHE),
    ),
    find=find,
)
