"""The sign that divides a long word, hyphen or interpunct: where it is missing and where it is written wrongly."""

import re
from collections.abc import Iterator, Sequence

from content.readability import german, lexicon
from content.readability.compounds import compound_parts
from content.readability.document import ALL_TEXT, Block, Document, Sentence, Token
from content.readability.frequency import zipf
from content.readability.names import is_surname, is_town

HYPHEN, INTERPUNCT = "hyphen", "mediopunkt"
NAMES = {INTERPUNCT: "Medio-Punkt"}
"""What editors call the chosen sign; "Binde-Strich" for any other choice."""

_SIGNS = re.compile(r"[-·‧/*:_']")
_SPOKEN = re.compile(r"sprich|spricht|gesprochen|Aussprache")  # "Man spricht das so: Njus-letter."
_SHORTEST = 11  # letters of a word that wants to be divided
_LISTED = 2.0  # Zipf value of a joined word that people do write
_LOWER = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{2,40})-([a-zäöüß]{3,40})")
_UPPER = re.compile(r"(\w{2,40})[·‧]([A-ZÄÖÜ][a-zäöüß]{1,40})")
_INTERPUNCT = re.compile(r"\w[·‧](?!in)\w")
_HYPHEN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,40}-[A-ZÄÖÜ][a-zäöüß]{2,40}")
_ADJECTIVES = tuple(lexicon.group("adjectives behind a hyphen"))
_LOANS = lexicon.group("loans before a small letter")
_WHOLE = {word.lower() for word in lexicon.words("whole-compounds-de")}
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "nen", "innen")
_STREETS = tuple(lexicon.group("endings of streets"))
_PLACES = tuple(lexicon.group("endings of places"))


def parts_of(word: str) -> list[str]:
    """What stands between hyphens, interpuncts and the like."""
    return _SIGNS.split(word)


def joined(pieces: Sequence[str], divider: str) -> str:
    """The pieces as one word: capital letters behind a hyphen, small ones behind an interpunct."""
    if divider == INTERPUNCT:
        return "·".join([pieces[0], *(piece.lower() for piece in pieces[1:])])
    return "-".join(piece[:1].upper() + piece[1:] for piece in pieces)


def undivided(sentence: Sentence) -> Iterator[tuple[Token, str, Sequence[str]]]:
    """(word, its undivided part, the pieces of that) for nouns that fall into common words.

    Words that everybody reads whole and names of people, streets and places are left out.
    """
    for at, token in enumerate(sentence.tokens):
        if len(token.plain) < _SHORTEST or not token.is_word or not token.plain[0].isupper():
            continue
        for part in parts_of(token.plain):
            if len(part) >= _SHORTEST and not part.isupper():
                pieces = pieces_of(part)
                if len(pieces) > 1 and _is_noun(sentence.tagged[at]) and not _is_whole(part, sentence, at):
                    yield token, part, pieces
                    break


def pieces_of(part: str) -> Sequence[str]:
    """The parts of a compound. The ending for women stays with the last: "Kranken-Pflegerinnen", not "-Rinnen"."""
    lower = part.lower()
    ending = "innen" if lower.endswith("erinnen") else "nen" if lower.endswith("innen") else ""
    *first, last = compound_parts(part.removesuffix(ending))
    return (*first, f"{last}{ending}") if first or ending == "innen" else compound_parts(part)


def _is_noun(token: Token) -> bool:
    is_name = token.tag == "NE" and token.lower.endswith(_PLACES)
    return token.tag == "NN" or token.tag == "NE" and not is_name or "-" in token.plain


def _is_whole(part: str, sentence: Sentence, at: int) -> bool:
    lower = part.lower()
    if sentence.tagged[at].lemma.lower() in _WHOLE or lower.startswith(
        "unge"
    ):  # "Ungerechtes" is an adjective
        return True
    if any(lower.endswith(ending) and lower.removesuffix(ending) in _WHOLE for ending in _ENDINGS):
        return True
    before, following = sentence.tokens[max(0, at - 1) : at], sentence.tokens[at + 1 : at + 2]
    if is_surname(sentence.tokens, at) or is_town(sentence.tokens, at):
        return True
    if lower.endswith(_PLACES) and before and before[0].kind == "number":
        return True
    numbered = bool(following) and following[0].kind == "number"
    return lower.endswith(_STREETS) or (numbered and lower.endswith(_PLACES))


def corrected(token: Token) -> str | None:
    """The word with the right letter behind its sign; None where it is right."""
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


def style(token: Token) -> str:
    """Which sign divides this compound: HYPHEN, INTERPUNCT or "" for neither."""
    if _INTERPUNCT.search(token.plain):
        return INTERPUNCT
    if not _HYPHEN.fullmatch(token.plain) or token.plain.partition("-")[0].lower() in _LOANS:
        return ""
    return HYPHEN if len(compound_parts(token.plain.replace("-", "").capitalize())) > 1 else ""


def divided_words(document: Document) -> Iterator[tuple[Block, int, Token]]:
    """(block, place in it, word) of all words with one of the signs."""
    for block in document.of_kind(*ALL_TEXT):
        for placed in document.sentences_of(block) if re.search("[-·‧]", block.text) else ():
            for token in placed.sentence.tokens if not _SPOKEN.search(placed.sentence.text) else ():
                if token.is_word and re.search("[-·‧]", token.plain):
                    yield block, placed.start + token.start, token
