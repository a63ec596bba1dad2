"""Foreign words that many readers do not know."""

from content.readability import lexicon
from content.readability.frequency import zipf
from content.readability.hard_words import hard_words, is_explained
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_KNOWN = {word.lower() for word in lexicon.words("everyday-words-de")}
_NOUNS = ("tion", "sion", "ität", "ismus", "ierung", "enz", "anz")
_COMMON = 4.3  # Zipf value from which on a word with a foreign ending counts as known
_GERMAN = ("grenz", "glanz", "kranz", "schwanz", "tanz", "pflanz", "ganz", "lizenz")


def find(document, options):
    """Listed words, and less common words with a foreign ending; not where a term or the text explains them."""
    sentences = document.sentences
    for place, placed in enumerate(sentences):
        taken = set()
        for word in hard_words(placed.sentence):
            taken |= {word.start, word.end}  # the first and the last token of the listed word
            explained = options.explains(word.listed) or options.explains(
                placed.sentence.text[word.start : word.end]
            )
            if "foreign" in word.kinds and not explained and not is_explained(place, word, sentences):
                yield _match(placed, word.start, word.end)
        for token in placed.sentence.tagged:
            if (
                not taken & {token.start, token.end}
                and _sounds_foreign(token)
                and not options.explains(token.lemma)
            ):
                yield _match(placed, token.start, token.end, INFO)


def _match(placed, start, end, severity=None):
    return Match(start + placed.start, end + placed.start, block=placed.block, severity=severity)


def _sounds_foreign(token):
    if not token.is_word or len(token.plain) < 7 or token.tag[:2] not in ("NN", "VV"):
        return False
    lemma = token.lemma.lower()
    foreign = lemma.endswith(_NOUNS) if token.tag == "NN" else lemma.endswith("ieren")
    if not foreign or lemma in _KNOWN or lemma.endswith(_GERMAN):
        return False
    return max(zipf(lemma), zipf(token.plain)) < _COMMON and "-" not in lemma


RULE = Rule(
    id="foreign_word",
    references=("BITV 4", "NLS Wörter", "DINSPEC Wörter", "DIN8581 Wörter", "WCAG 3.1.3"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Das ist ein Fremd-Wort: Bitte erklären Sie es oder ersetzen Sie es.",
    reason="Viele Menschen haben das Wort nie gelernt.",
    remedy="Gibt es ein deutsches Wort für „{text}“? Sonst erklären Sie es im nächsten Satz.",
    breaks=(
        "Die «Evaluation» ist fertig.",
        "Wir wollen mehr «Partizipation».",
        "Das ist «transparent» und «effizient».",
        "Die Stadt hat das Programm «implementiert».",
        "Es gibt «relevante» Fragen.",
        "Das ist eine «Subventionierung».",
    ),
    keeps=(
        "Wir fragen: Hat alles geklappt?",
        "Sie können mitmachen.",
        "Die Station ist in der Region.",
        Example("Die Resilienz ist gut.", EINFACHE_SPRACHE, terms=("Resilienz",)),
    ),
    find=find,
    scope="document",
)
