"""Numbers written as words."""

from content.readability.document import ALL_TEXT
from content.readability.numerals import german_number
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_HALVES = {"eineinhalb": "1 und ein halb", "anderthalb": "1 und ein halb", "zweieinhalb": "2 und ein halb"}
_OTHERWISE = {"sieben": {"sie", "wir"}, "tausend": {"dank"}, "acht": {"geben", "gibt", "gib"}}


def find(sentence, options):
    """Number words from "zwei" on; none with a hyphen ("Zwei-Faktor"), in quoted names, or that are verbs."""
    words = sentence.words
    for at, token in enumerate(words):
        number = german_number(token.lower) or _HALVES.get(token.lower)
        if not number or at and token.plain[:1].isupper():
            continue
        following = words[at + 1].lower if at + 1 < len(words) else ""
        before = words[at - 1].lower if at else ""
        if following in _OTHERWISE.get(token.lower, ()) or _is_quoted(sentence.text, token):
            continue
        # "Geben Sie acht!"
        if token.lower == "acht" and not following and any(w.lower[:3] in ("geb", "gib") for w in words):
            continue
        replacement = str(number) if isinstance(number, int) and before != "halb" else None
        yield Match(token.start, token.end, replacement=replacement, words={"number": str(number)})


def _is_quoted(text, token):
    near = text[max(0, token.start - 200) : token.start]
    return near.rfind("„") > max(near.rfind("“"), near.rfind("”"))


RULE = Rule(
    id="number_word",
    references=("NLS Zahlen", "DINSPEC Zahlen", "EASYREAD words"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte schreiben Sie die Zahl als Ziffer.",
    reason="Ziffern erkennt man schneller als Wörter.",
    remedy="Schreiben Sie statt „{text}“: {number}.",
    breaks=(
        "Sie brauchen «zwei» Fotos.",
        "Es kamen «dreiundzwanzig» Menschen.",
        "«Drei» Fotos sind genug.",
        "Das dauert «anderthalb» Stunden.",
        "Das kostet «hundertfünfzig» Euro.",
        Example("Sie brauchen «zwei» Fotos.", EINFACHE_SPRACHE, switches=(("digits", "always"),)),
    ),
    keeps=(
        "Sie brauchen 2 Fotos.",
        "Sie brauchen ein Foto.",
        "Geben Sie bitte acht!",
        "Beide Kinder haben eine eigene Karte.",
        Example("Sie brauchen zwei Fotos.", EINFACHE_SPRACHE),
    ),
    find=find,
    kinds=ALL_TEXT,
)
