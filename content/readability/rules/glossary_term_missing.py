"""Hard, foreign or technical words that the glossary does not explain yet."""

from content.readability import lexicon
from content.readability.phrases import Phrases
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

LISTS = ("glossary-candidates-de", "foreign-words-de", "anglicisms-de")
_HARD = Phrases({word: None for name in LISTS for word in lexicon.entries(name)}, lemmas=True)


def find(document, options):
    """The first place of each listed word that no term explains, in any inflection."""
    seen = set()
    for placed in document.sentences:
        for tokens, listed, _value in _HARD.find(placed.sentence):
            written = placed.sentence.text[tokens[0].start : tokens[-1].end]
            if listed in seen or options.explains(listed) or options.explains(written):
                continue
            seen.add(listed)
            start, end = tokens[0].start + placed.start, tokens[-1].end + placed.start
            yield Match(start, end, block=placed.block, words={"word": listed})


RULE = Rule(
    id="glossary_term_missing",
    references=("WCAG 3.1.3", "BITV 4", "DINSPEC Wörter", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    message="Dieses Fach-Wort steht noch nicht im Wörter-Buch.",
    reason="Wer das Wort nicht kennt, versteht den ganzen Satz nicht.",
    remedy="Erklären Sie „{word}“ im Wörter-Buch. Oder nehmen Sie ein bekanntes Wort.",
    breaks=(
        "Der «Chatbot» antwortet. Der Chatbot ist neu.",
        "Das macht ein «Algorithmus».",
        "Die Stadt nutzt «Big Data».",
    ),
    keeps=(
        "Ein Programm prüft den Antrag.",
        Example("Die Firewall ist neu. Das prüfen die Firewalls.", EINFACHE_SPRACHE, terms=("Firewall",)),
    ),
    find=find,
    scope="document",
)
