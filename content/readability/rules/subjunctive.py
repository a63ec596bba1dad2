"""The subjunctive: würde, könnte, sei."""

from content.readability.moods import everyday_wish, is_request_or_mine, reported
from content.readability.rule import EINFACHE_SPRACHE, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule
from content.readability.verbs import SUBJUNCTIVE_1, SUBJUNCTIVE_2

_MOSTLY_PAST = {"sollte", "sollten", "solltest"}


def find(sentence, options):
    """Forms from the lists; "ich hätte gern" and "das wäre schön" are everyday phrases."""
    words = sentence.words
    for at, token in enumerate(words):
        if at and token.plain[:1].isupper():
            continue
        wishes = token.lower in SUBJUNCTIVE_2 and not everyday_wish(words, token)
        if wishes or token.lower in SUBJUNCTIVE_1 and at and not is_request_or_mine(words, at):
            yield Match(token.start, token.end)
        elif token.lower in _MOSTLY_PAST and (at == 0 or _says_sie(words, at)):
            yield Match(token.start, token.end, severity=INFO)
    yield from (Match(token.start, token.end) for token in reported(sentence))


def _says_sie(words, at) -> bool:
    """ "Sie sollten einen Arzt fragen": an advice, no past."""
    return any(word.plain == "Sie" for word in words[at - 1 : at + 2])


RULE = Rule(
    id="subjunctive",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Grammatik", "DUDEN Grammatik"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: INFO},
    message="Bitte schreiben Sie ohne „{text}“: Sagen Sie, was ist.",
    reason="Bei der Möglichkeits-Form ist unklar, ob etwas wirklich passiert.",
    remedy="Aus „könnte“ wird „vielleicht“, aus „würde helfen“ wird „hilft“, aus „er sei“ wird „er ist“.",
    breaks=(
        "Es «könnte» regnen.",
        "Sie «würden» Geld bekommen.",
        "Die Frau sagt, sie «sei» krank.",
        "Das «wäre» zu teuer.",
        "Die Stadt sagt, das Geld «reiche» nicht.",
        "«Hätten» Sie Zeit am Montag?",
    ),
    keeps=(
        "Vielleicht ist das Amt zu.",
        "Ich hätte gern einen Brief.",
        "Ich möchte einen Termin.",
        "Das wäre schön.",
        "Hätten Sie gern einen Kaffee?",
        "Ich habe Zeit.",
        "Bitte habe Geduld.",
        "Bitte sei leise.",
    ),
    find=find,
)
