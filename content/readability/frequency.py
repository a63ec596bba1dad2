"""How common a word is, on the Zipf scale, without loading a dictionary of strings.

The numbers come from wordfreq (Robyn Speer, data CC BY-SA 4.0, see LICENSES/wordfreq.md). wordfreq needs 100
MB for its German list; the engine packs the same list into sorted 32-bit checksums and one byte per word, one
bit for words that other languages write alike ("Computer", "Churchill") and one for nouns and names. One unknown
word in 20,000 collides with a listed one, which no mean over a sentence notices.
"""

import sys
import zlib
from array import array
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import compress
from pathlib import Path

from content.readability.folding import fold

_FOLDER = Path(__file__).parent / "lexicon"
_STEPS = 20  # of a byte to one Zipf unit, so the table is exact to 0.05


class FrequencyTable:
    """Zipf frequencies (log10 of occurrences in a billion words) by folded word."""

    steps = _STEPS

    def __init__(self, checksums: array, values: bytes, shared: frozenset[int], nouns: frozenset[int]):
        self._values = dict(zip(checksums, values, strict=True))
        self._shared, self._nouns = shared, nouns
        self.steps_of = self._values.get
        """Zipf value in steps by the checksum of a folded word, for those who ask very often."""

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, folded: str) -> float:
        """The Zipf value of a word that went through `fold`; 0.0 for a word that is not listed."""
        return self._values.get(_checksum(folded), 0) / _STEPS

    def is_shared(self, folded: str) -> bool:
        """Whether several other languages know the word in the same spelling: a name or a word of all
        languages, which readers know although it is rare."""
        return _checksum(folded) in self._shared

    def is_noun(self, folded: str) -> bool | None:
        """Whether the word is mostly a noun or a name, whatever its first letter; None for a word that is not
        listed."""
        checksum = _checksum(folded)
        return checksum in self._nouns if checksum in self._values else None


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
    """A bit for each of the checksums, behind a first one that keeps zeros at the start."""
    bits = "".join("01"[checksum in known] for checksum in checksums)
    return int("1" + bits, 2).to_bytes(len(bits) // 8 + 1, "big")


def _known(checksums: array, bits: bytes) -> frozenset[int]:
    """The checksums whose bit is set."""
    return frozenset(compress(checksums, map(int, format(int.from_bytes(bits, "big"), "b")[1:])))


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
    marked = (_known(checksums, bits) for bits in (flags[:length], flags[length:]))
    return FrequencyTable(checksums, data[4 * size : 5 * size], *marked)


def zipf(word: str, language: str = "de") -> float:
    """How common a word is: 7 for "und", 5 for "Straße", 3 for rare words, 0.0 for words that are not
    listed."""
    return frequency_table(language)[fold(word)]
