"""Why a text has its score: what weighs most, in plain German sentences."""

from collections.abc import Callable, Sequence
from math import exp
from typing import NamedTuple

from content.readability.features import Features, Measured

MOST = 3


class Theme(NamedTuple):
    """Features that say the same thing, and how to say it of a hard and of an easy text."""

    features: tuple[str, ...]
    hard: str
    easy: str
    number: Callable[[Measured], str] = lambda measured: ""


_THEMES = (
    Theme(
        ("sentence_length", "long_sentences"),
        "Die Sätze sind lang: im Durchschnitt {number} Wörter.",
        "Die Sätze sind kurz: im Durchschnitt {number} Wörter.",
        lambda measured: f"{exp(measured.features.sentence_length):.0f}",
    ),
    Theme(
        ("word_length",),
        "Die Wörter sind lang: im Durchschnitt {number} Buchstaben.",
        "Die Wörter sind kurz: im Durchschnitt {number} Buchstaben.",
        lambda measured: f"{exp(measured.features.word_length):.1f}".replace(".", ","),
    ),
    Theme(
        ("rarity", "surprise"),
        "Viele Wörter sind nicht sehr bekannt. Selten: {number} von 100.",
        "Die meisten Wörter sind bekannt. Selten: {number} von 100.",
        lambda measured: f"{100 * measured.rare:.0f}",
    ),
    Theme(
        ("nominal_each",),
        "Viele Haupt-Wörter sind aus Tun-Wörtern gemacht, zum Beispiel mit „-ung“.",
        "Es gibt wenige Haupt-Wörter mit „-ung“, „-heit“ oder „-keit“.",
    ),
    Theme(
        ("clauses_each", "infinitives_each"),
        "Viele Sätze haben Neben-Sätze oder ein Tun-Wort mit „zu“.",
        "Es gibt wenige Neben-Sätze.",
    ),
    Theme(
        ("formal_each",),
        "Viele kleine Wörter sind Schrift-Sprache, zum Beispiel „sowie“ oder „jedoch“.",
        "Die kleinen Wörter sind einfach.",
    ),
    Theme(
        ("genitives_each",),
        "Oft steht der 2. Fall, zum Beispiel mit „des“ oder „eines“.",
        "Der 2. Fall kommt selten vor.",
    ),
    Theme(
        ("participle_share",),
        "Es gibt viele Formen auf „-end“, zum Beispiel „entsprechend“ oder „folgende“.",
        "Es gibt wenige Formen auf „-end“, zum Beispiel „entsprechend“.",
    ),
    Theme(
        ("plain_missing",),
        "Einfache Tun-Wörter wie „ist“, „hat“ oder „kann“ sind selten.",
        "Es gibt viele einfache Tun-Wörter wie „ist“, „hat“ oder „kann“.",
    ),
    Theme(
        ("nouns_missing",),
        "Zwischen den Haupt-Wörtern stehen viele andere Wörter.",
        "Es gibt viele Haupt-Wörter und Namen und wenige andere Wörter.",
    ),
    Theme(
        ("strangeness",),
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
        (theme.hard if weight > 0 else theme.easy).format(number=theme.number(measured))
        for weight, theme in weighed[:MOST]
        if weight
    )
