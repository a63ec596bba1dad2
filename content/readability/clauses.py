"""A German sentence as clauses: main clauses, subordinate clauses by kind, and what is only a list.

The tagger alone is not trusted: it takes "haben" at the end of a clause for an infinitive and "die Hilfe
brauchen" for a noun with an article. Closed word lists and the place in the clause decide first, tags only then.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from content.readability import lexicon
from content.readability.document import Sentence, Token
from content.readability.finite_verbs import ALWAYS_FINITE, ends_with_verb, finite_verbs
from content.readability.nouns import is_feminine_or_plural
from content.readability.verbs import HABEN, SEIN, WERDEN, is_modal

MAIN, CONJUNCTION, RELATIVE, QUESTION, CONDITION, INFINITIVE = (
    "main", "conjunction", "relative", "question", "condition", "infinitive",
)  # fmt: skip

_GROUPS = {name: lexicon.group(name) for name in lexicon.pairs("grammar-de")}
_SUBORDINATORS = _GROUPS["subordinators"]
# These are also prepositions, adverbs or words of comparison: only a verb at the end makes them subordinators.
_MAYBE_SUBORDINATORS = _GROUPS["maybe subordinators"]
_RELATIVES, _QUESTION_WORDS = _GROUPS["relatives"], _GROUPS["question words"]
_ASKED = {"sie", "du", "bitte", "uns", "mir", "sich", "ihr", "ihre", "ihren"}
_FINITE = ("VVFIN", "VAFIN", "VMFIN")
_INFINITIVE_OPENERS = {"um", "ohne", "statt", "anstatt"}
_BREAKS = frozenset(",;:–—()")


class Clause(NamedTuple):
    """Words between two commas (or ; : – brackets). `kind` is one of the constants above.

    sign     the sign before it; "" at the start
    tokens   the tagged tokens without the signs around them
    opener   the word that opens a subordinate clause; None in main clauses
    finite   finite verbs, in order; empty for parts of a list and for the rest of an interrupted clause
    """

    sign: str
    tokens: tuple[Token, ...]
    kind: str
    opener: Token | None
    finite: tuple[Token, ...]

    @property
    def is_subordinate(self) -> bool:
        return self.kind not in (MAIN, INFINITIVE)

    @property
    def link(self) -> Token | None:
        """The "und" between two finite verbs of one clause."""
        link, verb_seen, finite = None, False, set(self.finite)
        for token in self.tokens:
            if token in finite:
                if link:
                    return link
                verb_seen = True
            elif token.tag == "KON" and verb_seen and not link:
                link = token
        return None


@lru_cache(maxsize=64)
def clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """The clauses of a sentence in order. Linear in its length; several rules ask for the same sentence in a row."""
    pieces, signs = _pieces(sentence.tagged)
    finite = [finite_verbs(piece) for piece in pieces]
    for at, now in enumerate(finite):
        if len(now) == 1 and now[0].tag.endswith("INF") and _follows_modal(pieces, finite, at):
            finite[at] = ()
    found, before = [], False
    for at, piece in enumerate(pieces):
        elsewhere = before or any(finite[at + 1 : at + 4])
        before = before or bool(finite[at])
        kind, opener = _kind(pieces, finite, at, signs, elsewhere, sentence.text.rstrip(' "“«').endswith("?"))
        found.append(Clause(signs[at], piece, kind, opener, finite[at]))
    return tuple(found)


def _follows_modal(pieces, finite, at) -> bool:
    """ "können lindern, aber nicht lösen"; "darf, weil es klein ist, mit Ihnen fahren"."""
    interrupted = at > 1 and ends_with_verb(pieces[at - 1], finite[at - 1])
    before = at - 1 - interrupted
    if before < 0 or not finite[before] or not is_modal(finite[before][-1]):
        return False
    return not interrupted or not pieces[before][-1].tag.endswith("INF")


def _pieces(tokens: Sequence[Token]) -> tuple[list, list]:
    """Stretches of tokens between breaking signs, and the sign before each."""
    pieces, signs, current, sign = [], [], [], ""
    for token in tokens:
        if token.kind == "sign" and token.text in _BREAKS:
            if current:
                pieces.append(tuple(current))
                signs.append(sign)
            current, sign = [], token.text
        elif token.kind != "sign":
            current.append(token)
    if current:
        pieces.append(tuple(current))
        signs.append(sign)
    return pieces, signs


def _kind(pieces, finite, at, signs, elsewhere, asks) -> tuple[str, Token | None]:
    piece = pieces[at]
    first = next((token for token in piece if token.lower not in _GROUPS["leaders"]), piece[0])
    place = piece.index(first)
    after = piece[place + 1] if place + 1 < len(piece) else None
    for spot, token in enumerate(piece):
        whole = len(piece) > 2 or len(piece) == 2 and token.lower in ("dass", "daß")  # "wenn nötig" is none
        if token.lower in _SUBORDINATORS and whole and (not spot or piece[spot - 1].lower != "je"):
            return CONJUNCTION, token
    if first.lower in _INFINITIVE_OPENERS and after and after.tag != "CARD" and _has_zu(piece):
        return INFINITIVE, first
    final = ends_with_verb(piece, finite[at])
    if first.lower in _MAYBE_SUBORDINATORS and final and first is not piece[-1]:
        return CONJUNCTION, first
    behind_comma = at > 0 and signs[at] in ",–—("
    if behind_comma and final and elsewhere:
        word = after if first.tag in ("APPR", "APPRART") and after else first
        if word.lower in _RELATIVES - _QUESTION_WORDS and not _is_article(word, piece, pieces[at - 1]):
            return RELATIVE, word
        if word.lower in _QUESTION_WORDS:
            return QUESTION, word
    leads = at == 0 and not asks and len(finite) > 1 and signs[1] == "," and finite[1]
    if leads and final and first.lower in _QUESTION_WORDS:
        return QUESTION, first
    if (
        leads
        and _is_condition(piece, finite[0], pieces[1])
        and pieces[1][0] in (*finite[1][:1], *_then(pieces[1]))
    ):
        return CONDITION, first
    return MAIN, None


def _then(piece) -> tuple[Token, ...]:
    return tuple(token for token in piece[:1] if token.lower in ("so", "dann", "bitte"))


def _is_article(word, piece, before) -> bool:
    """ "…, das Foto beilegen" goes on with a list of infinitives and "prüft, die Stadt zahlt" with a clause."""
    place = piece.index(word)
    if place or len(piece) < 2 or piece[1].tag not in ("NN", "NE", "ADJA"):
        return False
    last = piece[-1].tag
    lists = (
        last.endswith("INF")
        and any(is_modal(token) for token in before)
        or last == "VVPP"
        and any(token.lower in WERDEN | HABEN | SEIN for token in before)
    )
    if word.lower == "der" and piece[1].tag == "NN" and is_feminine_or_plural(piece[1]):
        return False  # "wenn Sie jemanden kennen, der Hilfe braucht"
    is_warm = before[-1].tag == "ADJD" and any(token.lower in SEIN for token in before)
    return lists or is_warm or before[-1].tag in ("VVFIN", "PTKVZ")  # "Es ist warm, das Eis schmilzt"


def _is_condition(piece, finite, behind) -> bool:
    """Verb first and verb first again: "Fehlen Unterlagen, schreiben wir Ihnen". Two requests are none."""
    first = piece[0]
    if first.lower == "fehlen":  # the tagger takes it for a noun
        return True
    if not finite or finite[0] is not first or len(piece) < 2 or first.tag == "VVIMP":
        return False
    helper = first.tag[:2] in ("VA", "VM") or first.lower in ALWAYS_FINITE
    if helper or behind[0].lower == "so" or first.lemma in _GROUPS["verbs of conditions"]:
        return True
    # "Ziehen Sie um, hilft das Amt", but not "Melden Sie sich an, bringen Sie Geld mit"
    tells = len(behind) > 1 and behind[0].tag in _FINITE and behind[1].lower not in _ASKED
    return tells or piece[1].lower not in _ASKED


def _has_zu(piece) -> bool:
    return any(token.tag in ("VVIZU", "PTKZU") for token in piece)
