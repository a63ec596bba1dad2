"""A whole clause in front of a noun: "der von der Stadt gekaufte Bus"."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, ERROR, LEICHTE_SPRACHE, WARNING, Match, Rule

_OPENERS = {"ART", "PPOSAT", "PDAT", "PIAT", "APPRART"}
_ARTICLES = {"der", "die", "das", "den", "dem", "ihr"}
_REACH = 10
_EVERYDAY = tuple(lexicon.pairs("grammar-de")["everyday present participles"].split())
_INSIDE = {"VVPP", "VVINF", "VAFIN", "VMFIN", "VVFIN", "KOUS"}


def find(sentence, options):
    """Article + preposition with its noun + participle + noun; or article + "geltende" + noun."""
    if not any(_is_participle(token.lower) for token in sentence.words):
        return
    tokens = sentence.tagged
    for at, token in enumerate(tokens[:-2]):
        opens = token.tag in _OPENERS or token.lower in _ARTICLES and (not at or tokens[at - 1].text != ",")
        if not opens or not tokens[at + 1].is_word:
            continue
        end = _end(tokens, at)
        if end:
            yield Match(token.start, tokens[end].end)
        elif _is_present(tokens[at + 1]) and tokens[at + 2].tag == "NN":
            yield Match(token.start, tokens[at + 2].end, severity=WARNING)


def _end(tokens, at) -> int:
    """Place of the noun if the article is followed by a preposition, its noun and a participle; else 0."""
    if tokens[at + 1].tag not in ("APPR", "APPRART") and not (
        tokens[at + 1].tag in ("ADV", "ADJD", "PTKNEG")
        and tokens[min(at + 2, len(tokens) - 1)].tag in ("APPR", "APPRART")
    ):
        return 0
    for place in range(at + 3, min(at + _REACH, len(tokens) - 1)):
        token, before = tokens[place], tokens[place - 1]
        if not token.is_word and token.kind != "number" or token.tag in _INSIDE:
            return 0
        if (
            token.tag == "ADJA" and _is_participle(token.lower)
            and before.tag in ("NN", "NE", "PPER", "CARD", "ADV", "ADJD", "PTKNEG")
        ):  # fmt: skip
            noun = place + 1
            while noun < len(tokens) - 1 and tokens[noun].tag == "ADJA":
                noun += 1
            if tokens[noun].tag in ("NN", "NE"):
                return noun
    return 0


def _bare(lower) -> str:
    for ending in ("en", "er", "es", "em", "e"):
        if lower.endswith(ending) and len(lower) > len(ending) + 4:
            return lower[: -len(ending)]
    return ""


def _is_participle(lower) -> bool:
    bare = _bare(lower)
    return bare.endswith(("end", "iert")) or bare.endswith(("t", "en")) and len(bare) > 5


def _is_present(token) -> bool:
    bare = _bare(token.lower)
    return token.tag == "ADJA" and bare.endswith("end") and not bare.endswith(_EVERYDAY)


RULE = Rule(
    id="participle_attribute",
    references=("DINSPEC Grammatik", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Vor dem Haupt-Wort steht zu viel: Bitte machen Sie 2 Sätze daraus.",
    reason="Man erfährt erst spät, worum es geht.",
    remedy="Nennen Sie zuerst die Person oder Sache. Schreiben Sie das andere in einen eigenen Satz.",
    breaks=(
        "«Der von der Stadt gekaufte Bus» ist neu.",
        "«Die im Internet ausgefüllten Formulare» kommen an.",
        "Wir lesen «die von Ihnen geschickten Briefe».",
        "«Die geltenden Regeln» sind neu.",
    ),
    keeps=(
        "Die Stadt hat einen Bus gekauft. Der Bus ist neu.",
        "Die Formulare kommen an.",
        "Das neue Formular ist da.",
        "Bitte lesen Sie die folgende Liste.",
        "In der kommenden Woche ist das Bad zu.",
    ),
    find=find,
)
