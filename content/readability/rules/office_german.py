"""Words and phrases of offices for which an everyday word exists."""

from content.readability import lexicon
from content.readability.document import ALL_TEXT
from content.readability.phrases import Phrases, same_case
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Match, Rule

_EASIER = lexicon.pairs("office-german-de")
_PHRASES = Phrases(_EASIER, lemmas=True)


def find(sentence, options):
    """Listed words in any inflection. A replacement is certain only for words that do not inflect."""
    for tokens, listed, easier in _PHRASES.find(sentence):
        start, end = tokens[0].start, tokens[-1].end
        as_listed = [token.lower for token in tokens] == listed.lower().split()
        certain = (
            as_listed
            and easier.isalpha()
            and listed.islower()
            and not tokens[-1].tag.startswith(("V", "ADJA"))
        )
        replacement = same_case(tokens[0].plain, easier) if certain else None
        yield Match(start, end, replacement=replacement, words={"easier": easier})


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
    ),
    keeps=(
        "Wegen der Feiertage ist zu.",
        "Bitte rufen Sie uns sofort an.",
        "Wir brauchen Ihre Adresse.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
