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
_PREPOSITIONS = lexicon.group("prepositions with genitive")
_HEADS = tuple(lexicon.group("heads of genitives"))
_NAME_HEADS, _IN_NAMES = lexicon.group("heads of names"), lexicon.group("genitives in names")
_INDEFINITE = lexicon.group("indefinite heads")
_GIVING = lexicon.group("verbs of giving")
_TIMES = lexicon.group("nouns of time")
_OFTEN = {"wegen", "trotz", "statt", "während", "mangels"}  # prepositions with genitive or dative
_NO_HEADS = lexicon.group("amounts") | _TIMES - {"jahr", "monat", "woche"}
_PERSONS = {"ihnen", "uns", "mir", "dir", "euch"}
_FINITE = ("VVFIN", "VAFIN", "VMFIN")


def genitives(sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """The determiner and the noun of each genitive: "des Landes", "der neuen Schule"."""
    tokens = sentence.tagged
    yield from _without_determiner(tokens)
    if not any(token.lower in _ANY for token in sentence.tokens):
        return
    given_from, subject_known_to = _given_from(tokens), _subject_known_to(tokens)
    for at, token in enumerate(tokens[:-1]):
        noun = _noun_after(tokens, at) if token.lower in _ANY else 0
        if not noun or tokens[noun].lower in _FIXED or _is_name(tokens, at, noun):
            continue
        if _is_genitive(tokens, at, noun, given_from, noun < subject_known_to):
            yield token, tokens[noun]


def _without_determiner(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """ "die Zahl neuer Plätze", "Ende letzten Jahres", "trotz schlechten Wetters"; adjective and noun."""
    for before, adjective, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if adjective.tag != "ADJA" or noun.tag != "NN" or adjective.plain[:1].isupper():
            continue
        behind_noun = (
            before.tag == "NN" and before.plain[:1].isupper() and before.lemma.lower() not in _NO_HEADS
        )
        of_many = behind_noun and adjective.lower.endswith("er") and is_feminine_or_plural(noun)
        in_s = noun.lower in (noun.lemma.lower() + "s", noun.lemma.lower() + "es")
        of_one = in_s and adjective.lower.endswith("en") and (before.tag == "NN" or before.lower in _OFTEN)
        if of_many or of_one:
            yield adjective, noun


def _is_name(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """ "Haus des Gastes", "Platz der Freiheit", "Straße des 17. Juni"."""
    if not at or tokens[at - 1].lower.rpartition("-")[2] not in _NAME_HEADS:
        return False
    return tokens[noun].lower in _IN_NAMES or tokens[at + 1].kind == "number"


def _noun_after(tokens: Sequence[Token], at: int) -> int:
    """Place of the noun behind a determiner and its adjectives; 0 if there is none."""
    for place in range(at + 1, min(at + 5, len(tokens))):
        if tokens[place].tag in ("NN", "NE"):
            return place
        if tokens[place].text == "." and tokens[place - 1].kind == "number":
            continue  # "des 4. Mai"
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
    if before.lower in _PREPOSITIONS:
        return is_feminine_or_plural(head)
    if before.lower in _INDEFINITE and before.tag[:2] == "PI":
        return word == "der" and head.lower != head.lemma.lower()  # "viele der Bäume"
    if before.tag not in ("NN", "NE") or before.plain[:1].islower():
        return False  # the tagger takes "antworten" for a noun
    fits = subject_known or _not_nominative(tokens[at + 1 : noun], head)
    if not fits:
        return False
    # A dative plural ends in -n: "der Kinder" can only be a genitive.
    certain = head.lower != head.lemma.lower() and head.lower.endswith(("e", "er"))
    return certain or before.lower.endswith(_HEADS) or not (at > given_from and _is_given(tokens, at))


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
