"""Passive: the sentence hides who does something."""

from content.readability.rule import EINFACHE_SPRACHE, ERROR, INFO, LEICHTE_SPRACHE, WARNING, Match, Rule

_FINITE = {"werde", "wirst", "wird", "werdet", "werden", "wurde", "wurdest", "wurden", "wurdet"}
_CLAUSE_OPENERS = {"KOUS", "PRELS", "PRELAT"}
_VICTIMS = {"verletzt", "getötet", "geboren", "ermordet", "bestohlen", "überfallen"}


def find(sentence, options):
    """A form of "werden" with a participle in the same clause; future and "würde" are no passive."""
    tokens = sentence.tagged
    for at, token in enumerate(tokens):
        if token.lower not in _FINITE and token.lower != "worden":
            continue
        participle = _before(tokens, at) or (_after(tokens, at) if token.lower in _FINITE else None)
        if participle:
            spared = participle.lower in _VICTIMS and options.switch("passive") != "never"
            start, end = min(token.start, participle.start), max(token.end, participle.end)
            yield Match(start, end, severity=INFO if spared else None)


def _before(tokens, at):
    """The participle directly left: "geprüft wird", "geprüft werden", "geprüft worden"."""
    return tokens[at - 1] if at and tokens[at - 1].tag == "VVPP" else None


def _after(tokens, at):
    """The participle at the end of the bracket: "wird … geprüft", but not "wird … geprüft haben"."""
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.text in ":;" or token.tag in _CLAUSE_OPENERS:
            return None
        if token.tag == "VVPP":
            if following and following.lower == "werden":
                return None  # found from the other side: "wird geprüft werden"
            is_future = following and following.tag in ("VAINF", "VMINF", "VVINF")
            return None if is_future else token
    return None


RULE = Rule(
    id="passive",
    references=("BITV 1", "NLS Grammatik", "DINSPEC Grammatik", "DUDEN Grammatik", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: ERROR, EINFACHE_SPRACHE: WARNING},
    message="Hier fehlt, wer etwas macht: Bitte schreiben Sie, wer es tut.",
    reason="Im Passiv bleibt offen, wer handelt.",
    remedy="Fragen Sie: Wer macht das? Beginnen Sie den Satz mit dieser Person oder Stelle.",
    breaks=(
        "Der Antrag «wird von der Stadt geprüft».",
        "Der Antrag muss «unterschrieben werden».",
        "Ihr Antrag ist «abgelehnt worden».",
    ),
    keeps=(
        "Die Stadt prüft den Antrag.",
        "Die Stadt wird Ihnen einen Brief schicken.",
        "Das Amt ist geschlossen.",
    ),
    find=find,
)
