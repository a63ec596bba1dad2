"""English short forms in capital letters that the text does not explain."""

from content.readability.rule import PLAIN_ENGLISH, WARNING, Rule
from content.readability.rules.acronym_unexplained import find

RULE = Rule(
    id="en_acronym_unexplained",
    references=("GOVUK words", "EASYREAD words", "WCAG 3.1.4"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Diese englische Abkürzung ist nicht erklärt: Bitte schreiben Sie den ganzen Namen.",
    reason="Wer die Buchstaben nicht kennt, kann nichts damit anfangen.",
    remedy="Schreiben Sie beim ersten Mal den ganzen Namen und dahinter die Abkürzung in Klammern.",
    breaks=("The «LGA» can help you.", "Ask your «GPDR» team. The GPDR team will help you."),
    keeps=(
        "The NHS can help you.",
        "The Local Government Association (LGA) can help you. You can call the LGA.",
    ),
    find=find,
    scope="document",
    languages=("en",),
)
