"""English words for which a simpler word exists."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.english_verbs import inflected
from content.readability.phrases import Phrases, same_case
from content.readability.rule import INFO, PLAIN_ENGLISH, WARNING, Example, Match, Rule

_SIMPLER = lexicon.pairs("words-to-avoid-en")
# Words with a plain meaning of their own: "the key to the room", "drive a car", "deliver a parcel".
_OFTEN_FINE = lexicon.group("words with a plain meaning too", of="grammar-en")
_INFLECTED = {form: verb for verb in lexicon.words("verbs-to-avoid-en") for form in inflected(verb)}
_WORDS = Phrases({form: form for form in (*_INFLECTED, *_SIMPLER)}, "en")


def find(sentence, options):
    """Listed words and their inflections; only a hint for words that often mean something plain."""
    for tokens, form, _value in _WORDS.find(sentence):
        entry = form if form in _SIMPLER else _INFLECTED[form]
        simpler, plain = _SIMPLER[entry], entry in _OFTEN_FINE
        certain = form == entry and simpler.replace(" ", "").isalpha() and not plain
        replacement = same_case(tokens[0].plain, simpler) if certain else None
        start, end, severity = tokens[0].start, tokens[-1].end, INFO if plain else None
        yield Match(start, end, replacement=replacement, severity=severity, words={"simpler": simpler})


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
