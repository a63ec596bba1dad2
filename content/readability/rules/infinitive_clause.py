"""Infinitives with um, ohne, statt and anstatt."""

from content.readability import lexicon
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_OPENERS = {"um", "ohne", "statt", "anstatt"}
_INFINITIVES = ("VVINF", "VAINF", "VMINF")
_REACH = 12
# "sich um die Kinder zu kümmern": here "um" belongs to the verb.
_VERBS_WITH_UM = lexicon.group("verbs with um")


def find(sentence, options):
    """From "um" to the verb with "zu", in the same clause; "um 9 Uhr" and "ohne Termin" have no such verb."""
    tokens = ()
    for at, word in enumerate(sentence.tokens):
        if word.lower not in _OPENERS:
            continue
        tokens = tokens or sentence.tagged
        end = _end(tokens, at)
        if end and tokens[at + 1].kind == "word" and not (word.lower == "um" and end.lemma in _VERBS_WITH_UM):
            yield Match(word.start, end.end)


def _end(tokens, at):
    for place in range(at + 1, min(at + _REACH, len(tokens))):
        token = tokens[place]
        if token.text in ",;:.!?":
            return None
        if token.tag == "VVIZU":
            return token
        if token.lower == "zu" and place + 1 < len(tokens):
            tag = tokens[place + 1].tag
            if tag in _INFINITIVES or token.tag == "PTKZU" and tag[0] == "V":
                return tokens[place + 1]
    return None


RULE = Rule(
    id="infinitive_clause",
    references=("BITV 5", "DINSPEC Sätze", "DUDEN Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte vermeiden Sie „um … zu“: Schreiben Sie 2 Sätze.",
    reason="In diesem Satz-Teil steht nicht, wer etwas macht.",
    remedy="Schreiben Sie: „Sie wollen …? Dann …“ oder „So …“.",
    breaks=(
        "«Um Geld zu bekommen», müssen Sie einen Antrag stellen.",
        "Sie können kommen, «ohne einen Termin zu haben».",
        "Rufen Sie an, «um sich anzumelden».",
        "Schreiben Sie, «anstatt anzurufen».",
    ),
    keeps=(
        "Sie wollen Geld bekommen? Dann stellen Sie einen Antrag.",
        "Kommen Sie um 9 Uhr.",
        "Sie können ohne Termin kommen.",
        "Das Amt hilft, sich um Kinder zu kümmern.",
    ),
    find=find,
)
