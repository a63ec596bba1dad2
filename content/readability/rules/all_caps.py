"""Words in capital letters."""

from content.readability.capitals import shouted
from content.readability.document import ALL_TEXT
from content.readability.rule import (
    ALL_STANDARDS,
    EINFACHE_SPRACHE,
    INFO,
    LEICHTE_SPRACHE,
    OTHER_LANGUAGES,
    PLAIN_ENGLISH,
    WARNING,
    Example,
    Match,
    Rule,
)


def find(sentence, options):
    """Words of 4 capital letters and more that are no names or short forms; neighbours are one finding."""
    yield from (Match(start, end) for start, end in shouted(sentence))


RULE = Rule(
    id="all_caps",
    references=("NLS Gestaltung", "IE Gestaltung", "DINSPEC Wörter"),
    severity={**dict.fromkeys(ALL_STANDARDS, INFO), LEICHTE_SPRACHE: WARNING},
    message="Bitte schreiben Sie nicht nur große Buchstaben.",
    reason="Große Buchstaben sehen alle gleich hoch aus. Deshalb liest man sie langsam.",
    remedy="Schreiben Sie wichtige Wörter fett und nicht groß.",
    breaks=(
        "«WICHTIG» für alle.",
        "Bitte «LESEN» Sie das.",
        "«BITTE NICHT HUPEN»!",
        Example("Do not «PARK» here.", PLAIN_ENGLISH),
        Example("Bu çok «ÖNEMLİDİR».", OTHER_LANGUAGES),
    ),
    keeps=(
        "Wichtig für alle.",
        Example("Die UNESCO hilft.", EINFACHE_SPRACHE, terms=("UNESCO",)),
        "Der TÜV ist in der Nähe.",
        Example("The NHS can help you.", PLAIN_ENGLISH),
        Example("Die Stadt hat ein Büro.", OTHER_LANGUAGES),
    ),
    find=find,
    kinds=ALL_TEXT,
    languages=(),
)
