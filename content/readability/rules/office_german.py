"""Words and phrases of offices for which an everyday word exists."""

from content.readability import lexicon
from content.readability.brackets import separated
from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule

_EASIER = lexicon.pairs("office-german-de")
_PHRASES = Phrases(_EASIER, lemmas=True)
_SEPARABLE = dict(pair.split("|")[::-1] for pair in lexicon.group("separable office verbs"))
_WITH_GENITIVE = {"im rahmen", "im zuge", "nach ablauf"}  # "Im Rahmen hängt ein Bild."
_AFTER = ("der", "des", "dies", "eine", "ihr", "unser", "von", "sein", "dein", "solche")
_STATES = {"soweit", "gegenwärtig"}  # "Es ist soweit."


def find(sentence, options):
    """Listed words in any inflection, verbs with their particle far away, "in Verbindung … setzen"."""
    for tokens, listed, easier in _PHRASES.find(sentence):
        if not _is_another_word(sentence, tokens, listed):
            as_listed = [token.lower for token in tokens] == listed.lower().split()
            inflects = tokens[-1].tag.startswith(("V", "ADJA"))
            certain = as_listed and easier.isalpha() and listed.islower() and not inflects
            replacement = same_case(tokens[0].plain, easier) if certain else None
            yield Match(tokens[0].start, tokens[-1].end, replacement=replacement, words={"easier": easier})
    for at, place, verb in separated(sentence.tagged, _SEPARABLE):
        start, end = sentence.tagged[at].start, sentence.tagged[place].end
        yield Match(start, end, words={"easier": _EASIER[verb]})


def _is_another_word(sentence, tokens, listed):
    """A noun or name with the letters of a listed verb, and the other way round; "Es ist soweit."."""
    first, after = tokens[0], sentence.text[tokens[-1].end : tokens[-1].end + 20].strip()
    if listed.lower() in _WITH_GENITIVE and not after.startswith(_AFTER):
        return True
    opens = first.start == sentence.words[0].start
    if not opens and len(tokens) == 1 and first.plain[:1].isupper() != listed[:1].isupper():
        return first.tag in ("NN", "NE") or listed[:1].isupper()
    return listed in _STATES and after in (".", "!")


RULE = Rule(
    id="office_german",
    references=("BITV 4", "NLS Wörter", "DIN8581 Wörter", "ISO24495 verständlich"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Das ist Amts-Deutsch: Bitte schreiben Sie es einfacher.",
    reason="Diese Wörter benutzen fast nur Ämter.",
    remedy="Leichter ist: „{easier}“.",
    breaks=(
        "«Aufgrund» der Feiertage ist zu.",
        "Bitte rufen Sie uns «unverzüglich» an.",
        "Wir «benötigen» Ihre Adresse.",
        "Schreiben Sie Ihre «Anschrift» auf.",
        "Bitte «legen Sie uns Ihren Ausweis vor».",
        "«Reichen Sie das Formular ein» und warten Sie.",
    ),
    keeps=(
        "Wegen der Feiertage ist zu.",
        "Bitte rufen Sie uns sofort an.",
        "Wir brauchen Ihre Adresse.",
        "Es ist soweit.",
        "Im Rahmen hängt ein Bild.",
        "Legen Sie das Formular auf den Tisch.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
