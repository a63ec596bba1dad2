"""Many nouns in a row, linked by prepositions and articles only."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_LINKS = {"APPR", "APPRART", "ART", "ADJA", "PPOSAT", "PDAT", "PIAT", "CARD"}
_GENITIVES = lexicon.group("genitive determiners") | lexicon.group("genitive determiners and alike")
_OTHER = lexicon.group("nouns of time") | lexicon.group("amounts")


def find(sentence, options):
    """Measure the nouns of each chain. Times, amounts, names and two nouns side by side end a chain."""
    if len(sentence.words) < 7:
        return
    chain, linked = [], False
    for token in (*sentence.tagged, None):
        is_noun = bool(token) and token.tag == "NN" and token.lemma.lower() not in _OTHER
        if is_noun and (linked or not chain):
            chain.append(token)
            linked = False
        elif token and chain and (token.tag in _LINKS if linked else _links_to_noun(token)):
            linked = True
        else:
            if len(chain) > 1:
                yield Match(chain[0].start, chain[-1].end, value=len(chain))
            chain, linked = [token] if is_noun else [], False


def _links_to_noun(token) -> bool:
    """Behind a noun only a preposition or a genitive goes on with it: "keine Anrufe" is a new phrase."""
    return token.tag in ("APPR", "APPRART") or token.lower in _GENITIVES


RULE = Rule(
    id="noun_phrase_chain",
    references=("DINSPEC Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    limits={LEICHTE_SPRACHE: {WARNING: 3}, EINFACHE_SPRACHE: {WARNING: 3}},
    message="Hier hängen viele Haupt-Wörter aneinander: Bitte teilen Sie den Satz.",
    reason="Bei vielen Haupt-Wörtern weiß man nicht, was zu was gehört.",
    remedy="Hier stehen {value} Haupt-Wörter. Gut sind höchstens {limit}. Nehmen Sie Verben.",
    breaks=(
        "Die «Frist für den Antrag auf Hilfe bei der Miete» endet bald.",
        "Die «Liste der Namen von Kindern mit Anspruch auf Plätze» hängt im Amt.",
        Example("Die «Frist für den Antrag auf Hilfe bei der Miete» endet bald.", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Die Frist endet bald.",
        "Das Amt ist am Markt.",
        "Das ist der Antrag auf Hilfe bei der Miete.",
        Example("Das ist der Antrag auf Hilfe bei der Miete.", EINFACHE_SPRACHE),
    ),
    find=find,
)
