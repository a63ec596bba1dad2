"""English passive: the sentence hides who does something."""

from content.readability.document import ALL_TEXT
from content.readability.english_verbs import passives
from content.readability.rule import PLAIN_ENGLISH, WARNING, Match, Rule


def find(sentence, options):
    """From the form of "be" or "get" to the participle."""
    yield from (Match(verb.start, participle.end) for verb, participle in passives(sentence))


RULE = Rule(
    id="en_passive",
    references=("GOVUK sentences", "EASYREAD sentences"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Im englischen Satz fehlt, wer etwas macht: Bitte schreiben Sie, wer es tut.",
    reason="Im Passiv bleibt offen, wer handelt.",
    remedy="Schreiben Sie zum Beispiel „The city will …“ oder „We …“ oder „You must …“.",
    breaks=(
        "Your form will «be checked» by the city.",
        "The letter «was sent» on Monday.",
        "You «are not required» to pay.",
        "The road «is currently being repaired».",
        "The road has «been closed» by the city.",
    ),
    keeps=(
        "The office is closed.",
        "You are married.",
        "You get used to the new form.",
        "The city will check your form.",
        "We are interested in your ideas.",
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
