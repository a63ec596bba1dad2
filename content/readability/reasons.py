"""Why a text has its score: what weighs most, in plain German sentences."""

from collections.abc import Callable, Sequence
from math import expm1
from typing import NamedTuple

from content.readability.features import Features, Measured

MOST = 3


class Theme(NamedTuple):
    """Features that say the same thing, and how to say it of a hard and of an easy text."""

    features: tuple[str, ...]
    hard: str
    easy: str
    number: Callable[[Features], float] = lambda features: 0.0


_THEMES = (
    Theme(
        ("sentence_length", "long_sentences", "longest_stretch", "letters_each"),
        "Die Sätze sind lang: im Durchschnitt {number:.0f} Wörter.",
        "Die Sätze sind kurz: im Durchschnitt {number:.0f} Wörter.",
        lambda features: expm1(features.sentence_length),
    ),
    Theme(
        ("word_length", "very_long_words"),
        "Die Wörter sind lang: im Durchschnitt {number:.1f} Buchstaben.",
        "Die Wörter sind kurz: im Durchschnitt {number:.1f} Buchstaben.",
        lambda features: features.word_length,
    ),
    Theme(
        ("rarity", "rare_words", "rarity_each"),
        "Viele Wörter sind selten: {number:.0f} von 100.",
        "Fast alle Wörter sind bekannt. Selten sind nur {number:.0f} von 100.",
        lambda features: 100 * features.rare_words,
    ),
    Theme(
        ("nominal_share", "nominal_each"),
        "Viele Haupt-Wörter sind aus Tun-Wörtern gemacht, zum Beispiel mit „-ung“: {number:.0f} von 100.",
        "Es gibt wenige Haupt-Wörter mit „-ung“, „-heit“ oder „-keit“.",
        lambda features: 100 * features.nominal_share,
    ),
    Theme(
        ("clauses_each", "commas_each", "infinitives_each"),
        "Viele Sätze haben Neben-Sätze und Kommas.",
        "Es gibt wenige Neben-Sätze und Kommas.",
    ),
    Theme(
        ("formal_share",),
        "Viele kleine Wörter sind Schrift-Sprache, zum Beispiel „sowie“ oder „jedoch“.",
        "Die kleinen Wörter sind einfach.",
    ),
    Theme(
        ("passive_share",),
        "Oft fehlt, wer etwas tut: Es gibt viele Formen wie „wurde“ oder „sei“.",
        "Meistens steht da, wer etwas tut.",
    ),
    Theme(
        ("participle_share",),
        "Es gibt viele Formen auf „-end“, zum Beispiel „entsprechend“ oder „folgende“.",
        "Es gibt wenige Formen auf „-end“, zum Beispiel „entsprechend“.",
    ),
    Theme(
        ("strangeness", "strange_share"),
        "Viele Wörter kommen sonst eher in schweren Texten vor.",
        "Die meisten Wörter kommen auch in leichten Texten vor.",
    ),
)


_PLACED = tuple((tuple(map(Features._fields.index, theme.features)), theme) for theme in _THEMES)


def reasons(measured: Measured, shares: Sequence[float]) -> tuple[str, ...]:
    """Up to three sentences, the weightiest first. `shares`: what each feature adds to the difficulty."""
    weighed = [(sum([shares[place] for place in places]), theme) for places, theme in _PLACED]
    weighed.sort(key=lambda pair: -abs(pair[0]))
    return tuple(
        (theme.hard if weight > 0 else theme.easy).format(number=theme.number(measured.features))
        for weight, theme in weighed[:MOST]
        if weight
    )
