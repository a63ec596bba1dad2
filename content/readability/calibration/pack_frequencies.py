"""Pack the frequency lists of wordfreq for `content.readability.frequency`.

Run `python -m content.readability.calibration.pack_frequencies` with wordfreq installed; the engine itself
does not need it. The lists are frozen upstream, so this is done once per version of wordfreq.
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


def main() -> None:
    folder = Path(__file__).parent.parent / "lexicon"
    for language, lowest in LOWEST_ZIPF.items():
        target = folder / f"frequency-{language}.bin"
        listed, shared = folded_frequencies(language, lowest), shared_words(language)
        target.write_bytes(pack(listed, shared, NOTICE.format(language)))
        print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
