"""Pack the frequency lists of wordfreq for `content.readability.frequency`.

Run `python -m content.readability.calibration.pack_frequencies` with wordfreq installed; the engine itself
does not need it. The lists are frozen upstream, so this is done once per version of wordfreq. It takes ten minutes:
HanTa is asked for each German word whether it is a noun.
"""

import math
from collections import Counter, defaultdict
from pathlib import Path

from content.readability.folding import fold
from content.readability.frequency import pack

NOTICE = "wordfreq 3.1.1, large list '{}', Robyn Speer, data CC BY-SA 4.0, packed (changed) by this project"
LOWEST_ZIPF = {"de": 1.7, "en": 2.0}
NEIGHBOURS = {"de": ("en", "fr", "es", "it"), "en": ()}
"""Languages that tell which words are shared. English is not asked: what it shares with Latin ones is hard."""
NOUNS = ("NN", "NE")
SHARED_BY, SHARED_ZIPF = 3, 2.5
"""A word is shared when so many of the neighbours know it, with this frequency or a higher one."""


def folded_frequencies(language: str, lowest: float) -> dict[str, float]:
    """Zipf value, at least `lowest`, by folded word; spellings that fold to the same word are added up."""
    import wordfreq

    total: defaultdict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict(language, "large").items():
        folded = fold(word)
        if folded.isalpha():
            total[folded] += frequency
    zipf_values = {word: math.log10(frequency) + 9 for word, frequency in total.items()}
    return {word: value for word, value in zipf_values.items() if value >= lowest}


def shared_words(language: str) -> set[str]:
    """Folded words that most of the neighbours write alike."""
    knowing = Counter(
        word for other in NEIGHBOURS[language] for word in folded_frequencies(other, SHARED_ZIPF)
    )
    return {word for word, languages in knowing.items() if languages >= SHARED_BY}


def nouns(language: str, lowest: float) -> set[str]:
    """Folded words that HanTa takes for a noun or a name when it cannot see their first letter; German only."""
    if language != "de":
        return set()
    import wordfreq
    from HanTa.HanoverTagger import HanoverTagger

    tagger = HanoverTagger("morphmodel_ger.pgz")
    frequency: defaultdict[str, float] = defaultdict(float)
    for word, value in wordfreq.get_frequency_dict(language, "large").items():
        folded = fold(word)
        if folded.isalpha() and math.log10(value) + 9 >= lowest:
            tags = tagger.tag_word(word, casesensitive=False)
            frequency[folded] += value if tags and tags[0][0] in NOUNS else -value
    return {word for word, value in frequency.items() if value > 0}


def main() -> None:
    folder = Path(__file__).parent.parent / "lexicon"
    for language, lowest in LOWEST_ZIPF.items():
        target = folder / f"frequency-{language}.bin"
        listed = folded_frequencies(language, lowest)
        marks = shared_words(language), nouns(language, lowest)
        target.write_bytes(pack(listed, *marks, NOTICE.format(language)))
        print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
