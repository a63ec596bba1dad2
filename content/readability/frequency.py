"""How common a word is, on the Zipf scale, without loading a dictionary of strings.

The numbers come from wordfreq (Robyn Speer, data CC BY-SA 4.0, see LICENSES/wordfreq.md). wordfreq needs 100
MB for its German list; the engine packs the same list into sorted 32-bit checksums and one byte per word, one
bit for words that other languages write alike ("Computer", "Churchill") and one for nouns and names. One unknown
word in 20,000 collides with a listed one, which no mean over a sentence notices.
"""

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from content.readability.folding import fold

_FOLDER = Path(__file__).parent / "lexicon"
_STEPS = 20  # of a byte to one Zipf unit, so the table is exact to 0.05


class Listed(NamedTuple):
    """What a table knows of a word; of one that is not listed `UNLISTED`.

    zipf    log10 of occurrences in a billion words
    shared  several other languages know the word in the same spelling: a name or a word of all languages,
            which readers know although it is rare
    noun    the word is mostly a noun or a name, whatever its first letter; None = not known
    """

    zipf: float
    shared: bool
    noun: bool | None


UNLISTED = Listed(0.0, False, None)


class FrequencyTable:
    """Zipf frequencies by folded word. Searched as it lies in the file: a dictionary would take longer to make than
    all look-ups of a long text."""

    steps = _STEPS

    def __init__(self, checksums: array, values: bytes, shared: bytes, nouns: bytes):
        self._checksums, self._values, self._shared, self._nouns = checksums, values, shared, nouns
        self._last = checksums[-1]

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, folded: str) -> float:
        """The Zipf value of a word that went through `fold`; 0.0 for a word that is not listed."""
        return self.steps_of(_checksum(folded)) / _STEPS

    def steps_of(self, checksum: int) -> int:
        """Zipf value in steps by the checksum of a folded word, for those who ask very often; 0 if not listed."""
        if checksum > self._last:
            return 0
        place = bisect_left(self._checksums, checksum)
        return self._values[place] if self._checksums[place] == checksum else 0

    def listed(self, folded: str) -> Listed:
        """All that is known of a word that went through `fold`."""
        checksum = _checksum(folded)
        if checksum > self._last:
            return UNLISTED
        place = bisect_left(self._checksums, checksum)
        if self._checksums[place] != checksum:
            return UNLISTED
        byte, bit = place >> 3, 1 << (place & 7)
        shared, noun = self._shared[byte] & bit, self._nouns[byte] & bit
        return Listed(self._values[place] / _STEPS, bool(shared), bool(noun))


def _checksum(folded: str) -> int:
    return zlib.crc32(folded.encode("utf-8", "surrogatepass"))


def pack(
    frequencies: Mapping[str, float], shared: Collection[str], nouns: Collection[str], notice: str
) -> bytes:
    """The table as one file: a line with source and licence, the number of words, checksums, values, and two
    bits for each word: whether it is among the `shared` ones, and among the `nouns`."""
    values: dict[int, int] = {}
    for word, zipf_value in frequencies.items():
        checksum = zlib.crc32(word.encode())
        values[checksum] = max(values.get(checksum, 0), round(zipf_value * _STEPS))
    checksums = array("I", sorted(values))
    body = bytes(values[checksum] for checksum in checksums)
    flags = b"".join(_bits(checksums, frozenset(map(_checksum, words))) for words in (shared, nouns))
    if sys.byteorder == "big":
        checksums.byteswap()
    return f"{notice}\n{len(body)}\n".encode() + checksums.tobytes() + body + flags


def _bits(checksums: array, known: frozenset[int]) -> bytes:
    """A bit for each of the checksums, eight in a byte, the lowest first."""
    bits = bytearray(len(checksums) // 8 + 1)
    for place, checksum in enumerate(checksums):
        bits[place >> 3] |= (checksum in known) << (place & 7)
    return bytes(bits)


@lru_cache(maxsize=4)
def frequency_table(language: str) -> FrequencyTable:
    """The table of a language ("de" or "en"), read once."""
    _notice, count, data = (_FOLDER / f"frequency-{language}.bin").read_bytes().split(b"\n", 2)
    checksums = array("I")
    size = int(count)
    checksums.frombytes(data[: 4 * size])
    if sys.byteorder == "big":
        checksums.byteswap()
    flags, length = data[5 * size :], size // 8 + 1
    return FrequencyTable(checksums, data[4 * size : 5 * size], flags[:length], flags[length:])


def zipf(word: str, language: str = "de") -> float:
    """How common a word is: 7 for "und", 5 for "Straße", 3 for rare words, 0.0 for words that are not
    listed."""
    return frequency_table(language)[fold(word)]
