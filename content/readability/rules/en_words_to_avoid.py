"""English words for which a simpler word exists."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import INFO, PLAIN_ENGLISH, WARNING, Example, Match, Rule

_SIMPLER = lexicon.pairs("words-to-avoid-en")
# Words with a plain meaning of their own: "the key to the room", "drive a car", "deliver a parcel".
_OFTEN_FINE = {
    "key",
    "drive",
    "deliver",
    "agenda",
    "foster",
    "tackle",
    "transform",
    "strengthening",
    "advise",
}
_VERBS = lexicon.words("verbs-to-avoid-en")


def _forms():
    forms = {}
    for entry, simpler in _SIMPLER.items():
        forms[entry] = (entry, simpler)
        if entry in _VERBS:
            stem = entry.removesuffix("e")
            doubled = stem + stem[-1] if entry == "submit" else stem
            endings = (
                entry + "s",
                doubled + "ed",
                doubled + "ing",
                (entry[:-1] + "ied") if entry[-1] == "y" else "",
            )
            plural = (
                entry[:-1] + "ies" if entry[-1] == "y" else entry + "es" if entry[-1] == "s" else entry + "s"
            )
            for form in {*endings[1:], plural} - {""}:
                forms.setdefault(form, (entry, simpler))
    return forms


_WORDS = Phrases(_forms(), "en")


def find(sentence, options):
    """Listed words and their inflections; only a hint for words that often mean something plain."""
    for tokens, form, (entry, simpler) in _WORDS.find(sentence):
        certain = form == entry and simpler.replace(" ", "").isalpha() and entry not in _OFTEN_FINE
        replacement = same_case(tokens[0].plain, simpler) if certain else None
        severity = INFO if entry in _OFTEN_FINE else None
        yield Match(
            tokens[0].start,
            tokens[-1].end,
            replacement=replacement,
            severity=severity,
            words={"simpler": simpler},
        )


RULE = Rule(
    id="en_words_to_avoid",
    references=("GOVUK words", "EASYREAD words"),
    severity={PLAIN_ENGLISH: WARNING},
    message="Das englische Wort ist schwer: Bitte nehmen Sie ein leichtes Wort.",
    reason="Kurze, bekannte Wörter verstehen mehr Menschen.",
    remedy="Leichter ist: „{simpler}“.",
    breaks=(
        "You can «commence» the form now.",
        "Call us «in order to» get help.",
        "She «submitted» the form.",
        Example("«Prior to» the visit, call us.", PLAIN_ENGLISH),
    ),
    keeps=("You can start the form now.", "Call us to get help.", "You can send the form."),
    find=find,
    kinds=ALL_TEXT,
    languages=("en",),
)
