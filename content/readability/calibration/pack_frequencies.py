"""Pack the frequency lists of wordfreq for `content.readability.frequency`.

Run `python -m content.readability.calibration.pack_frequencies` with wordfreq installed; the engine itself
does not need it. The lists are frozen upstream, so this is done once per version of wordfreq.
"""

import math
from collections import defaultdict
from pathlib import Path

from content.readability.folding import fold
from content.readability.frequency import pack

NOTICE = "wordfreq 3.1.1, large list '{}', Robyn Speer, data CC BY-SA 4.0, packed (changed) by this project"
LOWEST_ZIPF = {"de": 1.7, "en": 2.0}


def folded_frequencies(language: str) -> dict[str, float]:
    """Zipf value by folded word; spellings that fold to the same word are added up."""
    import wordfreq

    total: defaultdict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict(language, "large").items():
        folded = fold(word)
        if folded.isalpha():
            total[folded] += frequency
    zipf_values = {word: math.log10(frequency) + 9 for word, frequency in total.items()}
    return {word: value for word, value in zipf_values.items() if value >= LOWEST_ZIPF[language]}


def main() -> None:
    folder = Path(__file__).parent.parent / "lexicon"
    for language in LOWEST_ZIPF:
        target = folder / f"frequency-{language}.bin"
        target.write_bytes(pack(folded_frequencies(language), NOTICE.format(language)))
        print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
