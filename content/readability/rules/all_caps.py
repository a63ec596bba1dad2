"""Words in capital letters."""

from content.readability import acronyms, lexicon
from content.readability.document import ALL_TEXT
from content.readability.frequency import zipf
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

_KNOWN = {*lexicon.words("capital-names"), *acronyms.KNOWN["de"], *acronyms.KNOWN["en"], *acronyms.LONG_FORMS}
_SHORTEST = 4
_NEVER_SHORT = 9  # letters of a word that is no short form


def find(sentence, options):
    """Words of 4 capital letters and more that are no names or short forms; neighbours are one finding."""
    run, sure = [], False
    for token in (*sentence.words, None):
        capital = token is not None and _is_capital(token)
        if capital and (not run or token.start - run[-1].end < 3):
            run.append(token)
            sure = sure or _is_shouted(token, sentence.language)
            continue
        if sure:
            yield Match(run[0].start, run[-1].end)
        run = [token] if capital else []
        sure = capital and _is_shouted(token, sentence.language)


def _is_capital(token):
    return token.is_word and token.plain.isupper() and len(token.plain) > 1


def _is_shouted(token, language):
    """Whether the letters spell a word; in a language without a list of words, only long ones do."""
    for part in token.plain.split("-"):
        if len(part) < _SHORTEST or not part.isalpha() or part in _KNOWN:
            continue
        if len(part) >= _NEVER_SHORT or language in ("de", "en") and zipf(part.lower(), language) >= 3:
            return True
    return False


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
