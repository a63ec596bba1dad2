"""Hyphen and interpunct written in the wrong way, or both on one page."""

import re

from content.readability import german
from content.readability.document import ALL_TEXT
from content.readability.frequency import zipf
from content.readability.rule import INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_LOWER = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,40})-([a-zäöüß]{4,40})")
_UPPER = re.compile(r"(\w{2,40})[·‧]([A-ZÄÖÜ][a-zäöüß]{1,40})")
_MIDDOT = re.compile(r"\w[·‧](?!in)\w")
_HYPHEN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,40}-[A-ZÄÖÜ][a-zäöüß]{2,40}")
_ADJECTIVES = (
    "innen",
    "frei",
    "gerecht",
    "wert",
    "reich",
    "voll",
    "leer",
    "fest",
    "sicher",
    "gleich",
    "treu",
)
_LISTED = 2.0  # Zipf value of a joined word that people do write
_LOANS = {
    "online",
    "offline",
    "chat",
    "check",
    "start",
    "shop",
    "drive",
    "stand",
    "know",
    "kick",
    "last",
    "opt",
}


def find(document, options):
    """ "Kranken-versicherung", "Kranken·Versicherung", and the first place where a page changes its style."""
    styles = {}
    for block in document.of_kind(*ALL_TEXT):
        if "-" not in block.text and "·" not in block.text and "‧" not in block.text:
            continue
        for placed in document.sentences_of(block):
            for token in placed.sentence.tokens:
                if token.is_word and any(sign in token.plain for sign in "-·‧"):
                    start = placed.start + token.start
                    if better := _corrected(token):
                        yield Match(
                            start,
                            placed.start + token.end,
                            block=block,
                            replacement=better,
                            words={"better": better},
                        )
                    elif style := _style(token):
                        styles.setdefault(style, (block, start, placed.start + token.end, token.plain))
    unwanted = {"hyphen": "mediopunkt", "mediopunkt": "hyphen"}.get(options.switch("divider"))
    if len(styles) > 1 and unwanted:
        block, start, end, word = styles[unwanted]
        yield Match(start, end, block=block, severity=INFO, words={"better": _divided(word, unwanted)})


def _divided(word, unwanted):
    """The word with the other sign: capital letters behind a hyphen, small ones behind an interpunct."""
    parts = re.split("[-·‧]", word)
    if unwanted == "hyphen":
        return "·".join([parts[0], *(part.lower() for part in parts[1:])])
    return "-".join(part[:1].upper() + part[1:] for part in parts)


def _corrected(token):
    if found := _UPPER.fullmatch(token.plain):
        return f"{found[1]}·{found[2].lower()}"
    found = _LOWER.fullmatch(token.plain)
    if not found or found[1].lower() in _LOANS or found[2].startswith(_ADJECTIVES):
        return None
    as_noun, as_is = german.tag((found[2].capitalize(),))[0], german.tag(("sehr", found[2]))[1]
    is_noun = as_noun.tag in ("NN", "NE") and (
        as_is.tag[:2] not in ("AD", "VV", "PT", "AP") or zipf(found[1] + found[2]) > _LISTED
    )
    return f"{found[1]}-{found[2].capitalize()}" if is_noun else None


def _style(token):
    if _MIDDOT.search(token.plain):
        return "mediopunkt"
    found = _HYPHEN.fullmatch(token.plain)
    if found and token.plain.partition("-")[0].lower() not in _LOANS:
        return "hyphen" if len(german.compound_parts(token.plain.replace("-", "").capitalize())) > 1 else None
    return None


RULE = Rule(
    id="separator_style",
    references=("DINSPEC Wörter", "DUDEN Wörter", "NLS Wörter"),
    severity={LEICHTE_SPRACHE: WARNING},
    message="Bitte trennen Sie alle langen Wörter gleich: mit Binde-Strich oder mit Medio-Punkt.",
    reason="Nach dem Binde-Strich schreibt man Haupt-Wörter groß, nach dem Medio-Punkt klein.",
    remedy="Schreiben Sie zum Beispiel: „{better}“.",
    breaks=(
        "Die «Kranken-versicherung» zahlt.",
        "Die «Kranken·Versicherung» zahlt.",
        "Das Bürger-Amt hilft bei der «Kranken·versicherung».",
        Example(
            "Das «Bürger-Amt» hilft bei der Kranken·versicherung.", switches=(("divider", "mediopunkt"),)
        ),
    ),
    keeps=(
        "Die Kranken-Versicherung zahlt.",
        "Die Kranken·versicherung zahlt.",
        "Schreiben Sie eine E-Mail.",
        Example("Das Bürger-Amt hilft bei der Kranken·versicherung.", switches=(("divider", "either"),)),
        "Der Online-Antrag ist neu.",
    ),
    find=find,
    scope="document",
)
