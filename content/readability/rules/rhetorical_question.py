"""Questions that want no answer."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, Match, Rule

_OPENINGS = tuple(f"{opening} " for opening in lexicon.entries("rhetorical-questions-de"))
_WANTED = lexicon.group("wishes of rhetorical questions")


def find(sentence, options):
    """Questions with a marker. Real questions and "Sie wollen …? Dann …" are wanted in easy language."""
    if not sentence.text.rstrip(' "“«»”').endswith("?") or not sentence.words:
        return
    lowers = [token.lower for token in sentence.words]
    opening = " ".join(lowers[:6]) + " "
    wanted = lowers[0] == "wer" and lowers[1:2] and lowers[1] in _WANTED and "nicht" in lowers
    tag = lowers[-1] == "oder" or lowers[-2:] == ["nicht", "wahr"]
    if wanted or tag or opening.startswith(_OPENINGS) or _has_etwa(sentence):
        yield Match(0, len(sentence.text))


def _has_etwa(sentence) -> bool:
    """ "Haben Sie etwa …?" doubts; "etwa 5 Euro" counts."""
    words = sentence.words
    return any(
        word.lower == "etwa" and at and following.kind != "number"
        for at, (word, following) in enumerate(zip(words, words[1:], strict=False))
    )


RULE = Rule(
    id="rhetorical_question",
    references=("DINSPEC Text",),
    severity={LEICHTE_SPRACHE: INFO, EINFACHE_SPRACHE: INFO},
    message="Ist das eine echte Frage? Bitte schreiben Sie sonst einen normalen Satz.",
    reason="Manche Menschen wollen auf jede Frage antworten.",
    remedy="Schreiben Sie die Antwort als Aussage.",
    breaks=(
        "«Wer kennt das nicht?»",
        "«Wussten Sie schon, was KI ist?»",
        "«Das ist leicht, oder?»",
    ),
    keeps=(
        "Sie brauchen einen Ausweis? Dann gehen Sie zum Bürger-Amt.",
        "Wer hilft mir?",
        "Kostet das etwa 5 Euro?",
    ),
    find=find,
)
