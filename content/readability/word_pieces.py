"""The pieces of a word, and how much they resemble those of hard texts."""

import json
from base64 import b64decode
from functools import cache
from math import sqrt
from pathlib import Path
from zlib import crc32

BUCKETS = 4096  # the pieces of words are told apart by a checksum modulo this


@cache
def pieces_weights(language: str) -> tuple[tuple[int, ...], float]:
    """How hard the pieces of words are: a number for each bucket, and the step it counts."""
    file = Path(__file__).parent / "weights" / f"pieces-{language}.json"
    if not file.exists():
        return (0,) * BUCKETS, 0.0
    stored = json.loads(file.read_text(encoding="utf-8"))
    return tuple(byte - 128 for byte in b64decode(stored["buckets"])), stored["step"]


def buckets(folded: str) -> list[int]:
    """Buckets of the whole word, its beginnings and its endings of two to five letters."""
    padded = f"<{folded}>".encode("utf-8", "surrogatepass")
    if len(padded) > 6:  # no piece is the whole word, so all of them differ
        return [
            crc32(padded) % BUCKETS,
            crc32(padded[:3]) % BUCKETS,
            crc32(padded[:4]) % BUCKETS,
            crc32(padded[:5]) % BUCKETS,
            crc32(padded[:6]) % BUCKETS,
            crc32(padded[-3:]) % BUCKETS,
            crc32(padded[-4:]) % BUCKETS,
            crc32(padded[-5:]) % BUCKETS,
            crc32(padded[-6:]) % BUCKETS,
        ]
    ends = (
        padded[:3],
        padded[:4],
        padded[:5],
        padded[:6],
        padded[-3:],
        padded[-4:],
        padded[-5:],
        padded[-6:],
    )
    pieces = dict.fromkeys((padded, *ends))
    return [crc32(piece) % BUCKETS for piece in pieces]


def strangeness(folded: str, language: str) -> float:
    """How much the word resembles hard texts; 0 is neutral. `folded` as by `folding.fold`."""
    weights, step = pieces_weights(language)
    places = buckets(folded)
    return sum(map(weights.__getitem__, places)) * step / sqrt(len(places))
