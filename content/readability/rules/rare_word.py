"""Words that are rare in everyday German."""

from functools import lru_cache

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.frequency import zipf
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_KNOWN = {word.lower() for word in lexicon.words("everyday-words-de") | lexicon.words("whole-compounds-de")}
_SCALE = 8.0  # rarity = tenths of Zipf units below this
_CONCRETE = 8  # less for nouns of things: "Hüpfburg" is rare in print and known to every child
_ABSTRACT = tuple(lexicon.words("abstract-endings-de"))
_UNHEARD = 1.2  # Zipf below which a word is more likely a name or a mistake than a rare word
_AFFIXES = sorted(lexicon.words("prefixes-and-endings-de"))
_PREFIXES = tuple(affix[:-1] for affix in _AFFIXES if affix.endswith("-"))
_ENDINGS = tuple(affix[1:] for affix in _AFFIXES if affix.startswith("-"))


def find(sentence, options):
    """Measure the rarity of nouns, verbs and adjectives: the best of form, base form, parts and relatives."""
    for token in sentence.words:
        if token.is_word and len(token.plain) >= 5 and zipf(token.plain) < 4.0:
            break
    else:
        return
    for token in sentence.tagged:
        if token.is_word and len(token.plain) >= 5 and token.tag[:2] in ("NN", "VV", "AD"):
            value = _rarity(token.lower, token.lemma.lower())
            if token.tag == "NN" and not token.lower.endswith(_ABSTRACT):
                value -= _CONCRETE
            if value > 0 and not options.explains(token.plain) and not options.explains(token.lemma):
                yield Match(token.start, token.end, value=value)


@lru_cache(maxsize=32768)
def _rarity(form, lemma):
    if form in _KNOWN or lemma in _KNOWN:
        return 0
    if "-" in form:
        joined = form.replace("-", "")
        common = max(_common(joined), 5.0 * any(joined.removesuffix(ending) in _KNOWN for ending in _ENDINGS))
    else:
        common = max(_common(form), _common(lemma))
    if common < 4.0:
        common = max(common, _of_parts(lemma), _of_parts(form))
    return 0 if common < _UNHEARD else round((_SCALE - common) * 10)


def _common(word):
    """The best Zipf value of the word and what it is derived from: "Bürgerin" is as easy as "Bürger"."""
    best = zipf(word)
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 3:
            best = max(best, zipf(stem), zipf(stem + "en") if ending != "in" else 0)
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3:
            best = max(best, min(zipf(rest) - 0.5, 4.0))
    return best


def _of_parts(word):
    parts = compound_parts(word)
    if len(parts) < 2:
        return 0.0
    return min(max(4.5 if part.lower() in _KNOWN else 0, _common(part.lower())) for part in parts)


RULE = Rule(
    id="rare_word",
    references=("BITV 4", "DINSPEC Wörter", "WCAG 3.1.3"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    limits={LEICHTE_SPRACHE: {WARNING: 45}, EINFACHE_SPRACHE: {INFO: 50}},
    message="Dieses Wort ist selten: Bitte nehmen Sie ein bekanntes Wort oder erklären Sie es.",
    reason="Seltene Wörter kennen viele Menschen nicht.",
    remedy="Gibt es ein Wort für „{text}“, das alle kennen? Sonst erklären Sie es im nächsten Satz.",
    breaks=(
        "Das ist «obsolet».",
        "Bitte «partizipieren» Sie.",
        "Wir «bündeln» das.",
        "Das «Konsortium» zahlt.",
        Example("Wir «flanieren» am Fluss.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Das ist alt.",
        "Die Stadt ist stark.",
        "Die Bürgerinnen machen mit.",
        "Das Plenum ist heute.",
        "Die Hüpfburg ist neu.",
        "Der Rollator ist neu.",
        Example("Wir arbeiten akribisch.", EINFACHE_SPRACHE),
    ),
    find=find,
    yields_to=("office_german", "negation_hard"),
)
