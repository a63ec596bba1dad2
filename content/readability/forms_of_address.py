"""How a German text speaks to its readers: with "du" or with the polite "Sie"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import PROSE, Block, Document, Sentence, Token

_WORDS = {name: lexicon.group(name, of="requests-du-de") for name in lexicon.pairs("requests-du-de")}
_STEMS = {verb[:-2] if verb.endswith("en") else verb[:-1] for verb in _WORDS["infinitives"]}
_HARD_STEMS = tuple("dt") + ("ffn",)  # "melde", "öffne": without -e nobody writes them
_REQUESTS = (
    {stem for stem in _STEMS if not stem.endswith(_HARD_STEMS)}
    | {stem + "e" for stem in _STEMS}
    | _WORDS["other forms"]
    | _WORDS["also other words"]
) - _WORDS["never"]
_DU = lexicon.group("pronouns of address with du") | lexicon.group("verbs of address with ihr")
_POLITE = lexicon.group("polite pronouns")
_OTHERS = {"er", "sie", "es", "ihn", "ihm", "ihnen"}
_BEFORE_REQUESTS = {"dann", "bitte", "jetzt", "einfach", "also", "und", "oder", ","}
_BEHIND_REQUESTS = {"uns", "mir", "doch", "mal", "einfach", "jetzt", "gleich", "sofort", "auch"}
_FINITE = ("VVFIN", "VVIMP", "VAFIN", "VMFIN")
_BEFORE_TITLES = lexicon.group("words before a title")
_QUOTES_OPEN, _QUOTES_CLOSE = "„»«‚", "“”«»"


class Addressed(NamedTuple):
    """A word of address. number: of its sentence in the text; start, end: in the block."""

    number: int
    start: int
    end: int
    block: Block


def words_of_address(document: Document) -> tuple[list[Addressed], list[Addressed]]:
    """The words that say "du" and those that say "Sie"; none in quotations and titles.

    An opening "Sie" counts only where no other word is polite.
    """
    du, sie, maybe, number, before = [], [], [], 0, None
    for block in document.of_kind(*PROSE, "heading"):
        for placed in document.sentences_of(block) if block.kind != "quote" else ():
            sentence, number = placed.sentence, number + 1
            for at, opens in _unquoted(sentence):
                polite = sentence.tokens[at].plain in _POLITE
                if says_du(sentence, at, opens):
                    kind = du
                elif polite and not opens:
                    kind = sie
                elif polite and may_say_sie(sentence, at, before):
                    kind = maybe
                else:
                    continue
                token = sentence.tokens[at]
                kind.append(Addressed(number, placed.start + token.start, placed.start + token.end, block))
            before = sentence
    return du, sie or maybe


def _unquoted(sentence: Sentence) -> Iterator[tuple[int, bool]]:
    """(place, whether the word opens a sentence) outside quotation marks and titles: "Das Fest heißt: Du und ich"."""
    quoted, opens, titled = False, True, False
    for at, token in enumerate(sentence.tokens):
        if token.is_word:
            titled = titled or token.lower in _BEFORE_TITLES
            if not quoted:
                yield at, opens
            opens = False
        else:
            quoted = token.text in _QUOTES_OPEN or (quoted and token.text not in _QUOTES_CLOSE)
            opens = opens or token.text in ":„–("
            if titled and token.text == ":":
                return


def says_du(sentence: Sentence, at: int, opens: bool) -> bool:
    """Whether a word is "du", "dein", "habt" and the like, or a request such as "komm" and "wähle".

    opens   the word is the first of a sentence or behind a colon or a quotation mark
    """
    token = sentence.tokens[at]
    if token.lower in _DU:
        return True
    if token.lower not in _REQUESTS or not (opens and token.plain.istitle() or token.plain == token.lower):
        return False
    if not opens and (at == 0 or sentence.tokens[at - 1].lower not in _BEFORE_REQUESTS):
        return False
    if any(word.lower == "ich" for word in sentence.words):
        return False  # "Wähle ich die Nummer"
    return token.lower not in _WORDS["also other words"] or _is_request(sentence.tagged, at)


def _is_request(tokens: Sequence[Token], at: int) -> bool:
    """ "Frage uns" and "Frage im Rathaus nach", but not "Frage zum Antrag" and "Folge 3 kommt"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following in _BEHIND_REQUESTS or tokens[at].lower == "achte" and following == "auf":
        return True
    others = [token for token in tokens if token is not tokens[at]]
    parts = any(token.tag == "PTKVZ" for token in others)
    is_verb = tokens[at].tag in _FINITE and following not in (":", "und", "oder")
    return (parts or is_verb) and not any(token.tag in _FINITE for token in others)


def may_say_sie(sentence: Sentence, at: int, before: Sentence | None) -> bool:
    """Whether an opening "Sie" or "Ihr" is polite: it asks the reader, or nobody was named in front of it.

    before   the sentence in front, None at the start of the text
    """
    token, following = sentence.tokens[at], next(iter(sentence.tagged[at + 1 : at + 2]), None)
    if following is None:
        return False
    if token.plain in ("Sie", "Ihnen"):
        fits = following.tag in _FINITE and following.lower.endswith(("n", "nd"))
    else:  # "Ihr Kind", but not "Ihr Nachbarn, kommt alle"
        fits = following.tag in ("NN", "ADJA")
        fits = fits and not (token.plain == "Ihr" and following.lower != following.lemma.lower())
    if not fits or sentence.text.rstrip().endswith("?"):
        return fits
    says_both = any(word.lower in _DU or word.lower in _WORDS["other forms"] for word in sentence.words)
    return not says_both and not (before and any(map(_may_be_meant, before.tagged)))


def _may_be_meant(word: Token) -> bool:
    return word.tag in ("NN", "NE") or word.tag == "PPER" and word.lower in _OTHERS
