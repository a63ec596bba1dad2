"""English negative contractions."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.phrases import same_case
from content.readability.rule import INFO, PLAIN_ENGLISH, Match, Rule

_WHOLE = {"can't": "cannot", "won't": "will not", "shan't": "shall not", "ain't": "is not"}
_SUBJECTS = lexicon.group("subjects", of="grammar-en")


def find(sentence, options):
    """Words that end in "n't"; in a question the words would change places, so there is no replacement."""
    words = sentence.words
    for at, token in enumerate(words):
        if token.lower.endswith("n't"):
            whole = _WHOLE.get(token.lower, token.lower.removesuffix("n't") + " not")
            asks = at + 1 < len(words) and words[at + 1].lower in _SUBJECTS
            written = same_case(token.plain, whole)
            yield Match(
                token.start, token.end, replacement=None if asks else written, words={"whole": written}
            )


RULE = Rule(
    id="en_negative_contraction",
    references=("GOVUK words", "EASYREAD words"),
    severity={PLAIN_ENGLISH: INFO},
    message="Das „not“ ist verkürzt: Bitte schreiben Sie es aus.",
    reason="Bei „can’t“ und „don’t“ überliest man leicht die Verneinung.",
    remedy="Schreiben Sie: „{whole}“.",
    breaks=(
        "You «can't» park here.",
        "You «don’t» need a card.",
        "«Don't» you have a card?",
        "We «won't» call you.",
    ),
    keeps=("You cannot park here.", "You do not need a card.", "It's your card.", "We'll call you."),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
