"""How rare a word is for people who read little, beyond what a list of frequencies says."""

from functools import lru_cache

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.frequency import zipf

EVERYDAY = frozenset(
    word.lower() for word in lexicon.words("everyday-words-de") | lexicon.words("whole-compounds-de")
)
"""Words that everybody knows, however seldom they are printed; in small letters."""

_HARD_NOUNS = frozenset(word.lower() for word in lexicon.words("hard-words-de") if word[0].isupper())
_HARD_OTHERS = frozenset(word for word in lexicon.words("hard-words-de") if word[0].islower())
HARD = _HARD_NOUNS | _HARD_OTHERS
"""Words that are hard although they are printed often; in small letters."""

AS_RARE = 60  # how rare the hard words count

_SCALE = 8.0  # rarity = tenths of Zipf units below this
_UNHEARD = 1.2  # Zipf below which a word in capitals is more likely a name than a rare word
_RARE_NAME = 2.7  # the same for words with a hyphen: "Doberlug-Kirchhain"
_SHORT_FORM = 5.0  # Zipf value of "DRK" in "DRK-Heim": no matter of rare words
_AFFIXES = sorted(lexicon.words("prefixes-and-endings-de"))
_PREFIXES = tuple(affix[:-1] for affix in _AFFIXES if affix.endswith("-"))
_ENGLISH_ENDINGS = ("s", "es", "ies", "ed", "ied", "d", "ing", "ly", "er", "ers", "ness")
_ENDINGS = tuple(affix[1:] for affix in _AFFIXES if affix.startswith("-"))


@lru_cache(maxsize=32768)
def rarity(word: str, lemma: str) -> int:
    """Tenths of Zipf units below 8 of a word: the best of form, base form, parts and relatives.

    0 for words that everybody knows, and for those with a capital letter so rare that they are more likely names.
    """
    is_noun = word[:1].isupper() and not lemma[:1].islower()
    form, lemma = word.lower(), lemma.lower()
    if form in EVERYDAY or lemma in EVERYDAY:
        return 0
    if {form, lemma} & (_HARD_NOUNS if is_noun else _HARD_OTHERS):
        return AS_RARE
    if "-" in form:
        joined = form.replace("-", "")
        common = max(
            _common(joined), 5.0 * any(joined.removesuffix(ending) in EVERYDAY for ending in _ENDINGS)
        )
        if common < 4.0:
            common = max(common, _of_divided(word))
    else:
        common = max(_common(form), _common(lemma))
        if common < 4.0:
            common = max(common, _of_parts(lemma), _of_parts(form))
    is_name = common < (_RARE_NAME if "-" in word else _UNHEARD) and word[:1].isupper()
    return 0 if is_name else round((_SCALE - common) * 10)


def _common(word: str) -> float:
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


def _of_divided(word: str) -> float:
    """The rarest part between hyphens: "Impf-Tag" is as easy as "impfen" and "Tag"; 0 if a part is a name."""
    return min(
        _SHORT_FORM
        if part.isupper()
        else max(_of_part(part.lower()), zipf(part + "en"), zipf(part + "n"), _of_parts(part.lower()))
        for part in word.split("-")
    )


def _of_parts(word: str) -> float:
    parts = compound_parts(word)
    if len(parts) < 2:
        return 0.0
    return min(map(_of_part, (part.lower() for part in parts)))


def _of_part(part: str) -> float:
    return max(4.5 if part in EVERYDAY else 0, _common(part))


@lru_cache(maxsize=32768)
def english_rarity(form: str) -> int:
    """The same of an English word: the best of the form and what it is made of."""
    stems = [form.removesuffix(ending) for ending in _ENGLISH_ENDINGS if form.endswith(ending)]
    forms = [form, *stems, *(f"{stem}{letter}" for stem in stems for letter in "ey")]
    forms += [rest for word in forms for rest in (word.removeprefix("un"), word.removeprefix("re"))]
    common = max(zipf(word, "en") for word in forms if len(word) > 2)
    if _UNHEARD <= common < 4.0:
        splits = [(word[:at], word[at:]) for word in (form, *stems) for at in range(2, len(word) - 2)]
        common = max([common, *(min(zipf(left, "en"), zipf(right, "en"), 4.0) for left, right in splits)])
    return 0 if common < _UNHEARD else round((_SCALE - common) * 10)
