"""Words in capital letters, told apart from short forms and names."""

from collections.abc import Iterator

from content.readability import acronyms, lexicon
from content.readability.document import Sentence, Token
from content.readability.frequency import zipf

_KNOWN = {*lexicon.words("capital-names"), *acronyms.KNOWN["de"], *acronyms.KNOWN["en"], *acronyms.LONG_FORMS}
_SHORTEST = 4
_NEVER_SHORT = 9  # letters of a word that is no short form


def shouted(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Start and end of each run of words in capital letters in which at least one is no short form."""
    run: list[Token] = []
    sure = False
    for token in (*sentence.words, None):
        capital = token is not None and _is_capital(token)
        if capital and (not run or token.start - run[-1].end < 3):
            run.append(token)
            sure = sure or _is_shouted(token, sentence.language)
            continue
        if sure:
            yield run[0].start, run[-1].end
        run = [token] if capital else []
        sure = capital and _is_shouted(token, sentence.language)


def _is_capital(token: Token) -> bool:
    return token.is_word and token.plain.isupper() and len(token.plain) > 1


def _is_shouted(token: Token, language: str) -> bool:
    """Whether the letters spell a word; in a language without a list of words, only long ones do."""
    for part in token.plain.split("-"):
        if len(part) < _SHORTEST or not part.isalpha() or part in _KNOWN:
            continue
        if len(part) >= _NEVER_SHORT or language in ("de", "en") and zipf(part.lower(), language) >= 3:
            return True
    return False
