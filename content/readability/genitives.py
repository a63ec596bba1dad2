"""Genitives in German sentences. The tagger knows no case, so the words around have to tell."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.nouns import is_feminine_or_plural

_FIXED = lexicon.group("fixed genitives")
_ALWAYS = lexicon.group("genitive determiners")
_ALSO_NEUTER = lexicon.group("genitive or neuter determiners")
_FEMININE_OR_PLURAL = lexicon.group("genitive or dative determiners")
_ANY = _ALWAYS | _ALSO_NEUTER | _FEMININE_OR_PLURAL
_INDEFINITE = lexicon.group("indefinite heads")
_GIVING = lexicon.group("verbs of giving")
_TIMES = lexicon.group("nouns of time")
_PERSONS = {"ihnen", "uns", "mir", "dir", "euch"}
_FINITE = ("VVFIN", "VAFIN", "VMFIN")


def genitives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The determiner and the noun of each genitive: "des Landes", "der neuen Schule"."""
    if not any(token.lower in _ANY for token in sentence.tokens):
        return
    tokens = sentence.tagged
    given_from, subject_known_to = _given_from(tokens), _subject_known_to(tokens)
    for at, token in enumerate(tokens[:-1]):
        noun = _noun_after(tokens, at) if token.lower in _ANY else 0
        if not noun or tokens[noun].lower in _FIXED:
            continue
        if _is_genitive(tokens, at, noun, given_from, noun < subject_known_to):
            yield token, tokens[noun]


def _noun_after(tokens: Sequence[Token], at: int) -> int:
    """Place of the noun behind a determiner and its adjectives; 0 if there is none."""
    for place in range(at + 1, min(at + 5, len(tokens))):
        if tokens[place].tag in ("NN", "NE"):
            return place
        if tokens[place].tag not in ("ADJA", "CARD", "ADJD", "VVPP", "TRUNC", "KON", "ADV"):
            return 0
    return 0


def _is_genitive(tokens, at, noun, given_from, subject_known) -> bool:
    word, head = tokens[at].lower, tokens[noun]
    before = tokens[at - 1] if at else None
    if word in _ALWAYS:
        return True
    if word in _ALSO_NEUTER:
        return head.lower.endswith("s") and head.lower != head.lemma.lower()
    if word not in _FEMININE_OR_PLURAL or not before or before.end + 1 != tokens[at].start:
        return False
    if before.lower in _INDEFINITE and before.tag[:2] == "PI":
        return word == "der" and head.lower != head.lemma.lower()  # "viele der Bäume"
    if before.tag not in ("NN", "NE"):
        return False
    fits = subject_known or _not_nominative(tokens[at + 1 : noun], head)
    return fits and not (at > given_from and _is_given(tokens, at))


def _not_nominative(adjectives, noun) -> bool:
    """ "der Eltern", "der neuen Schule", "der Stadt", but not "der Kurs": the masculine noun is a subject."""
    inflected = [token for token in adjectives if token.tag == "ADJA"]
    return inflected[0].lower.endswith(("en", "er")) if inflected else is_feminine_or_plural(noun)


def _subject_known_to(tokens):
    """Up to which place "der" and a noun cannot be the subject: before the verb of a main clause, beside "wir"."""
    verb = next((at for at, token in enumerate(tokens) if token.tag in _FINITE), 0)
    plural = tokens[verb].lower.endswith("n") or tokens[verb].lower == "sind"
    if any(t.text == "," or t.tag in ("KOUS", "PWAV", "PWS", "PRELS") for t in tokens):
        return 0
    if any(t.lower in ("wir", "ich", "er", "man") or plural and t.text in ("Sie", "sie") for t in tokens):
        return len(tokens)
    return verb


def _given_from(tokens):
    """Where datives may begin ("Wir schenken das Geld der Schule"); infinity without a verb of giving."""
    verbs = [token for token in tokens if token.tag.startswith("V")]
    if not any(token.lemma in _GIVING for token in verbs) or any(token.lower in _PERSONS for token in tokens):
        return float("inf")
    return next((at for at, token in enumerate(tokens) if token.tag in _FINITE), 0)


def _is_given(tokens, at) -> bool:
    """Whether no preposition leads the noun before: "an die Adresse der Schule" is a genitive."""
    spot = at - 1
    while spot > at - 9 and spot and tokens[spot].tag in ("NN", "NE", "ADJA", "ART", "PPOSAT", "CARD"):
        spot -= 1
    return tokens[spot].tag not in ("APPR", "APPRART") or tokens[at - 1].lemma.lower() in _TIMES
