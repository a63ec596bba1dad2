"""Indirect speech."""

from content.readability.clauses import CONJUNCTION, QUESTION, clauses
from content.readability.rule import INFO, LEICHTE_SPRACHE, Match, Rule
from content.readability.verbs import SAYING, SUBJUNCTIVE_1


def find(sentence, options):
    """The clause behind a verb of saying: with dass, ob, a question word or a subjunctive."""
    if not any(token.text == "," for token in sentence.tokens):
        return
    found = clauses(sentence)
    for said, content in zip(found, found[1:], strict=False):
        if content.sign != "," or not any(token.lemma in SAYING for token in said.tokens):
            continue
        verb = said.finite[0] if said.finite else said.tokens[-1]
        if verb is said.tokens[0] or said.tokens[0].lower == "bitte":
            continue  # a request to the reader: "Sagen Sie uns, ob Sie kommen"
        reports = (
            content.opener and content.opener.lower in ("dass", "daß", "ob") and content.kind == CONJUNCTION
        )
        if (
            reports
            or content.kind == QUESTION
            or any(token.lower in SUBJUNCTIVE_1 for token in content.finite)
        ):
            yield Match(content.tokens[0].start, content.tokens[-1].end)


RULE = Rule(
    id="indirect_speech",
    references=("DINSPEC Grammatik",),
    severity={LEICHTE_SPRACHE: INFO},
    message="Bitte schreiben Sie direkt, was jemand sagt.",
    reason="Ein Doppel-Punkt zeigt klar: Jetzt spricht jemand.",
    remedy="Schreiben Sie: „Die Frau sagt: …“. Nehmen Sie aber nur Worte, die sie so gesagt hat.",
    breaks=(
        "Die Bürgermeisterin sagt, «dass das Rathaus zu ist».",
        "Das Amt fragt, «ob Sie kommen».",
        "Der Mann sagt, «er habe kein Geld».",
    ),
    keeps=(
        "Die Bürgermeisterin sagt: Das Rathaus ist zu.",
        "Das Amt fragt: Kommen Sie?",
    ),
    find=find,
)
