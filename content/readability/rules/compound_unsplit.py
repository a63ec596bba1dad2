"""Long compounds without a hyphen or interpunct."""

import re

from content.readability import lexicon
from content.readability.compounds import compound_parts
from content.readability.document import ALL_TEXT
from content.readability.rule import LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_SHORTEST = 11
_DIVIDERS = re.compile(r"[-·‧/*:_']")
_WHOLE = {word.lower() for word in lexicon.words("whole-compounds-de")}
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
_STREETS = ("straße", "strasse", "allee", "gasse")
_TO_PLACES = {"in", "nach", "aus", "bei", "von", "bis", "stadt", "gemeinde", "kreis"}  # no article follows
_PLACES = ("platz", "weg", "ring", "burg", "berg", "dorf", "stadt", "heim", "bach", "hausen", "furt")


def find(sentence, options):
    """Nouns of at least 11 letters that fall into common words; words that everybody reads whole stay."""
    for at, token in enumerate(sentence.tokens):
        if len(token.plain) < _SHORTEST or not token.is_word or not token.plain[0].isupper():
            continue
        for part in _DIVIDERS.split(token.plain):
            if len(part) >= _SHORTEST and not part.isupper():
                pieces = _pieces(part)
                if (
                    len(pieces) > 1
                    and _is_noun(sentence.tagged[at], part)
                    and not _is_whole(part, sentence, at)
                ):
                    yield Match(
                        token.start,
                        token.end,
                        words={"divided": _divided(token.plain, part, pieces, options)},
                    )
                    break


def _pieces(part):
    """The parts; the ending for women stays with the last one: "Kranken-Pflegerinnen", never "-Rinnen"."""
    if not part.endswith("erinnen"):
        return compound_parts(part)
    *first, last = compound_parts(part.removesuffix("innen"))
    return (*first, f"{last}innen")


def _is_noun(token, part):
    return (
        token.tag == "NN" or (token.tag == "NE" and not token.lower.endswith(_PLACES)) or "-" in token.plain
    )


def _is_whole(part, sentence, at):
    lower = part.lower()
    if sentence.tagged[at].lemma.lower() in _WHOLE:
        return True
    if any(lower.endswith(ending) and lower.removesuffix(ending) in _WHOLE for ending in _ENDINGS):
        return True
    before, following = sentence.tokens[max(0, at - 1) : at], sentence.tokens[at + 1 : at + 2]
    if lower.endswith(_PLACES) and before and (before[0].kind == "number" or before[0].lower in _TO_PLACES):
        return True
    numbered = bool(following) and following[0].kind == "number"
    return lower.endswith(_STREETS) or (numbered and lower.endswith(_PLACES))


def _divided(word, part, pieces, options):
    if options.switch("divider") == "mediopunkt":
        new = "·".join([pieces[0], *(piece.lower() for piece in pieces[1:])])
    else:
        new = "-".join(piece[:1].upper() + piece[1:] for piece in pieces)
    return word.replace(part, new)


RULE = Rule(
    id="compound_unsplit",
    references=("BITV 4", "NLS Wörter", "DINSPEC Wörter", "DUDEN Wörter"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte trennen Sie das lange Wort mit einem Binde-Strich.",
    reason="So sieht man gleich, aus welchen Wörtern es besteht.",
    remedy="Schreiben Sie zum Beispiel: „{divided}“. Aber nur, wenn die Teile so stimmen.",
    breaks=(
        "Sie brauchen eine «Krankenversicherung».",
        "Das «Straßenverkehrsamt» ist offen.",
        "Wir haben neue «Öffnungszeiten».",
        "Bringen Sie Ihre «Geburtsurkunde» mit.",
        Example("Wie ist Ihre «Telefonnummer»?", switches=(("divider", "mediopunkt"),)),
    ),
    keeps=(
        "Sie brauchen eine Kranken-Versicherung.",
        "Das Rathaus ist offen.",
        "Die Kranken·versicherung zahlt.",
        "Das Krankenhaus ist in der Bahnhofstraße.",
        "Die Bürgermeisterin kommt am Nachmittag.",
    ),
    find=find,
    kinds=ALL_TEXT,
)
