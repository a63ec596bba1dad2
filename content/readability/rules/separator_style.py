"""Hyphen and interpunct written in the wrong way, or both on one page."""

import re

from content.readability.dividers import HYPHEN, INTERPUNCT, corrected, divided_words, joined, style
from content.readability.rule import INFO, LEICHTE_SPRACHE, WARNING, Example, Match, Rule

_OTHER = {HYPHEN: INTERPUNCT, INTERPUNCT: HYPHEN}


def find(document, options):
    """ "Kranken-versicherung", "Kranken·Versicherung", and the first place where a page changes its style."""
    first = {}
    for block, start, token in divided_words(document):
        if better := corrected(token):
            words = {"better": better}
            yield Match(start, start + len(token.text), block=block, replacement=better, words=words)
        elif used := style(token):
            first.setdefault(used, (block, start, token))
    wanted = options.switch("divider")
    if len(first) > 1 and wanted in _OTHER:
        block, start, token = first[_OTHER[wanted]]
        words = {"better": joined(re.split("[-·‧]", token.plain), wanted)}
        yield Match(start, start + len(token.text), block=block, severity=INFO, words=words)


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
        "Das «Bürger-amt» ist neu.",
        "Das Bürger-Amt hilft bei der «Kranken·versicherung».",
        Example(
            "Das «Bürger-Amt» hilft bei der Kranken·versicherung.", switches=(("divider", "mediopunkt"),)
        ),
    ),
    keeps=(
        "Die Kranken-Versicherung zahlt.",
        "Die Kranken·versicherung zahlt.",
        "Schreiben Sie eine E-Mail.",
        "Man spricht das so: Korn-flejks.",
        Example("Das Bürger-Amt hilft bei der Kranken·versicherung.", switches=(("divider", "either"),)),
        "Der Online-Antrag ist neu.",
    ),
    find=find,
    scope="document",
)
