"""The simple past of full verbs: kaufte, ging."""

from content.readability.clauses import clauses
from content.readability.rule import LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.verbs import HELPERS, is_modal, is_simple_past, looks_past


def find(sentence, options):
    """Finite full verbs in the past; "war", "hatte", "wollte" are easy, and "möchte" is no past."""
    if not any(looks_past(token.lower) for token in sentence.words):
        return
    for clause in clauses(sentence):
        helped = any(token.lower in HELPERS or is_modal(token) for token in clause.finite)
        for token in clause.tokens:
            # "haben verstanden": a participle that the tagger calls finite.
            is_participle = helped and token.lower.endswith(("en", "t"))
            if token.tag in ("VVFIN", "VVIMP") and is_simple_past(token) and not is_participle:
                yield Match(token.start, token.end)


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
        "Frau Kam hilft Ihnen.",
        "Der Rat ist nach Hause gegangen.",
        "Ich arbeite im Rathaus.",
        "Frau Kaya wollte einen Termin haben.",
        "Bitte warten Sie hier.",
        "Wir haben das verstanden.",
        "Das Fest war schön.",
    ),
    find=find,
)
