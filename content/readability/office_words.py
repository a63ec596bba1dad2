"""Words and phrases of offices for which an everyday word exists, and where a sentence uses them."""

from collections.abc import Iterator, Sequence

from content.readability import lexicon
from content.readability.brackets import separated
from content.readability.document import Sentence, Token
from content.readability.phrases import Phrases, same_case

_EASIER = lexicon.pairs("office-german-de")
_PHRASES = Phrases(_EASIER, lemmas=True)
_SEPARABLE = dict(pair.split("|")[::-1] for pair in lexicon.group("separable office verbs"))
_WITH_GENITIVE = {"im rahmen", "im zuge", "nach ablauf"}  # "Im Rahmen hängt ein Bild."
_AFTER = ("der", "des", "dies", "eine", "ihr", "unser", "von", "sein", "dein", "solche")
_STATES = {"soweit", "gegenwärtig"}  # "Es ist soweit."


def office_words(sentence: Sentence) -> Iterator[tuple[int, int, str, str | None]]:
    """Start, end, the everyday word, and the same where it can take the place of the words as it is.

    Finds every inflection, and verbs whose particle is far away.
    """
    for tokens, listed, easier in _PHRASES.find(sentence):
        if not _is_another_word(sentence, tokens, listed):
            as_listed = [token.lower for token in tokens] == listed.lower().split()
            inflects = tokens[-1].tag.startswith(("V", "ADJA"))
            certain = as_listed and easier.isalpha() and listed.islower() and not inflects
            replacement = same_case(tokens[0].plain, easier) if certain else None
            yield tokens[0].start, tokens[-1].end, easier, replacement
    for at, place, verb in separated(sentence.tagged, _SEPARABLE):
        start, end = sentence.tagged[at].start, sentence.tagged[place].end
        yield start, end, _EASIER[verb], None


def _is_another_word(sentence: Sentence, tokens: Sequence[Token], listed: str) -> bool:
    """A noun or name with the letters of a listed verb, and the other way round; "Es ist soweit."."""
    first, after = tokens[0], sentence.text[tokens[-1].end : tokens[-1].end + 20].strip()
    if listed.lower() in _WITH_GENITIVE and not after.startswith(_AFTER):
        return True
    opens = first.start == sentence.words[0].start
    if not opens and len(tokens) == 1 and first.plain[:1].isupper() != listed[:1].isupper():
        return first.tag in ("NN", "NE") or listed[:1].isupper()
    return listed in _STATES and after in (".", "!")
