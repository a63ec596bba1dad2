"""Two words for the same thing, or a word the glossary advises against."""

import re
from collections import Counter

from content.readability import lexicon
from content.readability.phrases import Phrases
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_MAYBE = "maybe: "
_GROUPS = {
    word: group
    for line in lexicon.entries("synonyms-de")
    for group in [tuple(line.removeprefix(_MAYBE).split(", "))]
    for word in group
}
_UNSURE = {
    line.removeprefix(_MAYBE).partition(", ")[0] for line in lexicon.entries("synonyms-de") if _MAYBE in line
}
_SYNONYMS = Phrases(_GROUPS, lemmas=True)
_TELLS = re.compile(
    r"Abkürzung|kurz\b|heißt|bedeutet|nennt|gemeint|\bauch\b|ander\w+ Wort|ander\w+ Name|[()]"
)
_LINKS = {"darum", "daher"}  # "Wir kümmern uns darum": only at the start of a clause do they give a reason


def find(document, options):
    """Each rarer word within a known group, once, and every word that a term lists under `avoid`."""
    advised = Phrases({word: term.word for term in options.terms for word in term.avoid}, lemmas=True)
    places = []
    for placed in document.sentences:
        taken = set()
        for tokens, listed, better in advised.find(placed.sentence) if options.terms else ():
            taken.update(token.start for token in tokens)
            exact = " ".join(token.lower for token in tokens) == listed.lower()
            yield _match(placed, tokens, better, better if exact else None)
        for tokens, listed, group in _SYNONYMS.find(placed.sentence):
            if tokens[0].start not in taken and _is_meant(placed.sentence, tokens[0], listed):
                places.append((placed, tokens, listed, group))
    told = _told_to_be_the_same(places)
    places = [place for place in places if place[-1] not in told]
    counts = Counter(listed for _placed, _tokens, listed, _group in places)
    preferred, seen = {}, set()
    for _placed, _tokens, listed, group in places:
        if counts[listed] > counts[preferred.setdefault(group, listed)]:
            preferred[group] = listed
    for placed, tokens, listed, group in places:
        if listed != preferred[group] and listed not in seen:
            seen.add(listed)
            yield _match(placed, tokens, preferred[group], severity=INFO if group[0] in _UNSURE else None)


def _told_to_be_the_same(places):
    """Groups of which one sentence tells that two words mean the same: "KI ist die Abkürzung für …"."""
    met = {}
    for placed, _tokens, listed, group in places:
        if _TELLS.search(placed.sentence.text):
            met.setdefault((placed.block.id, placed.start, group), set()).add(listed)
    return {group for (_block, _start, group), words in met.items() if len(words) > 1}


def _is_meant(sentence, token, listed):
    opens = token.start == sentence.words[0].start
    if listed in _LINKS:
        before = sentence.text[: token.start].rstrip()
        return opens or before.endswith((",", ":", " und", "-", "–"))
    return opens or token.plain[:1].isupper() == listed[:1].isupper()


def _match(placed, tokens, better, replacement=None, severity=None):
    start, end = tokens[0].start + placed.start, tokens[-1].end + placed.start
    return Match(
        start, end, block=placed.block, replacement=replacement, severity=severity, words={"better": better}
    )


RULE = Rule(
    id="synonym_switch",
    references=("BITV 3", "NLS Wörter", "DINSPEC Wörter", "DUDEN Wörter", "DIN8581 Wörter"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Dafür gibt es schon ein Wort: Bitte nehmen Sie immer das gleiche Wort.",
    reason="Bei 2 Wörtern denken viele Menschen an 2 verschiedene Sachen.",
    remedy="Nehmen Sie überall „{better}“.",
    breaks=(
        "Stellen Sie den Antrag. Wir prüfen Ihr «Gesuch».",
        "Das Amt hilft. Die «Behörde» ist am Markt.",
        "Deshalb ist zu. «Darum» kommen Sie morgen.",
        "Der «Rechner» ist neu. Der Computer ist an. Der Computer hilft.",
        Example("Bringen Sie Ihr «Mobiltelefon» mit.", terms=({"word": "Handy", "avoid": ["Mobiltelefon"]},)),
    ),
    keeps=(
        "Stellen Sie den Antrag. Wir prüfen Ihren Antrag.",
        "Die Behörde ist am Markt. Die Behörde hilft.",
        "Deshalb ist zu. Wir kümmern uns darum.",
        Example("KI ist die Abkürzung für: Künstliche Intelligenz.", terms=("KI", "Künstliche Intelligenz")),
    ),
    find=find,
    scope="document",
)
