"""The genitive: "die Regeln des Landes", "die Kosten der Anmeldung"."""

from content.readability import lexicon
from content.readability.nouns import is_feminine_or_plural
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_FIXED = {("eines", "tages"), ("der", "arbeit"), ("der", "jugend"), ("der", "begegnung"), ("der", "kulturen")}
_ALWAYS = frozenset(lexicon.pairs("grammar-de")["genitive determiners"].split())
_ALSO_NEUTER = frozenset(lexicon.pairs("grammar-de")["genitive or neuter determiners"].split())
_FEMININE_OR_PLURAL = frozenset(lexicon.pairs("grammar-de")["genitive or dative determiners"].split())
_GIVING = frozenset(lexicon.pairs("grammar-de")["verbs of giving"].split())
_TIMES = frozenset(lexicon.pairs("grammar-de")["nouns of time"].split())
_PERSONS = {"ihnen", "uns", "mir", "dir", "euch"}


def find(sentence, options):
    """Determiner and noun. With the switch "stacked": only from the second genitive of a sentence on."""
    if not any(
        t.lower in _FEMININE_OR_PLURAL or t.lower in _ALWAYS or t.lower in _ALSO_NEUTER
        for t in sentence.tokens
    ):
        return
    tokens = sentence.tagged
    given_from, subject_known_to = _given_from(tokens), _subject_known_to(tokens)
    found = []
    for at, token in enumerate(tokens[:-1]):
        noun = _noun_after(tokens, at)
        if (
            noun
            and (token.lower, tokens[noun].lower) not in _FIXED
            and _is_genitive(tokens, at, noun, given_from, noun < subject_known_to)
        ):
            found.append(Match(token.start, tokens[noun].end))
    if len(found) > 1 or options.switch("genitive") != "stacked":
        yield from found


def _noun_after(tokens, at) -> int:
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
    if (
        word not in _FEMININE_OR_PLURAL
        or not before
        or before.tag not in ("NN", "NE")
        or before.end + 1 != tokens[at].start
    ):
        return False
    fits = subject_known or _not_nominative(tokens[at + 1 : noun], head)
    return fits and not (at > given_from and _is_given(tokens, at))


def _not_nominative(adjectives, noun) -> bool:
    """ "der Eltern", "der neuen Schule", "der Stadt", but not "der Kurs": the masculine noun is a subject."""
    inflected = [token for token in adjectives if token.tag == "ADJA"]
    return inflected[0].lower.endswith(("en", "er")) if inflected else is_feminine_or_plural(noun)


def _subject_known_to(tokens):
    """Up to which place "der" and a noun cannot be the subject: before the verb of a main clause, beside "wir"."""
    verb = next((at for at, token in enumerate(tokens) if token.tag in ("VVFIN", "VAFIN", "VMFIN")), 0)
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
    return next((at for at, token in enumerate(tokens) if token.tag in ("VVFIN", "VAFIN", "VMFIN")), 0)


def _is_given(tokens, at) -> bool:
    """Whether no preposition leads the noun before: "an die Adresse der Schule" is a genitive."""
    spot = at - 1
    while spot > at - 9 and spot and tokens[spot].tag in ("NN", "NE", "ADJA", "ART", "PPOSAT", "CARD"):
        spot -= 1
    return tokens[spot].tag not in ("APPR", "APPRART") or tokens[at - 1].lemma.lower() in _TIMES


RULE = Rule(
    id="genitive",
    references=("BITV 1", "NLS Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie „von“: Das ist leichter als der 2. Fall.",
    reason="Den 2. Fall benutzen viele Menschen beim Sprechen nicht.",
    remedy="Schreiben Sie statt „{text}“ ein Wort mit „von“. Oder nehmen Sie ein Verb.",
    breaks=(
        "Die Regeln «des Landes» gelten.",
        "Die Kosten «der Anmeldung» zahlt die Stadt.",
        "Das ist die Meinung «eines Bürgers».",
        "Die Namen «der Anwohner» bleiben geheim.",
        "Die Zahl «der neuen Plätze» ist klein.",
        "Wir schicken Ihnen die Adresse «der Schule».",
        Example("Das ist die Adresse «der Schule» «des Kindes».", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Die Regeln vom Land gelten.",
        "Das ist Annas Auto.",
        "Wir helfen der Stadt.",
        "Morgen beginnt im Rathaus der Kurs.",
        "Wir schenken das Geld der Schule.",
        "Eines Tages kommt der Bus.",
        Example("Das ist die Adresse der Schule.", EINFACHE_SPRACHE),
    ),
    find=find,
)
