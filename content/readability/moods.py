"""The mood of German verbs: wishes, requests and what somebody is said to have said."""

from collections.abc import Iterator, Sequence

from content.readability.document import Sentence, Token
from content.readability.verbs import SAYING, SUBJUNCTIVE_1, SUBJUNCTIVE_2

_FRIENDLY = {"gern", "gerne", "schön", "lieber", "toll", "passieren", "lieb"}


def everyday_wish(words: Sequence[Token], verb: Token) -> bool:
    """Whether "hätte" or "wäre" stands in a phrase that everybody uses: "ich hätte gern", "das wäre schön"."""
    lowers = {word.lower for word in words}
    if verb.lower.startswith("hätt"):
        return bool(lowers & {"gern", "gerne", "lieber"})
    mine = verb.lower == "würde" and "ich" in lowers or verb.lower.startswith(("wär", "könnt"))
    return bool(lowers & _FRIENDLY and mine)


def is_request_or_mine(words: Sequence[Token], at: int) -> bool:
    """Whether a form such as "habe" is no subjunctive: "ich habe", "habe ich", "bitte habe Geduld"."""
    near = {word.lower for word in words[max(0, at - 8) : at + 4]}
    before, sein = words[at - 1].lower, words[at].lower in ("sei", "seien")
    return "ich" in near or before == "bitte" or before in ("und", "oder") and not sein


def reported(sentence: Sentence) -> Iterator[Token]:
    """Unlisted forms behind a verb of saying: "Die Stadt sagt, das Geld reiche nicht"."""
    if "," not in sentence.text or any(word.lower == "ich" for word in sentence.words):
        return
    said = False
    for before, token in zip(sentence.tagged, sentence.tagged[1:], strict=False):
        said = said or before.lemma in SAYING and before.tag.startswith("VV")
        is_form = token.tag == "VVFIN" and token.lower == token.lemma[:-1] and token.lower.endswith("e")
        listed = token.lower in SUBJUNCTIVE_1 or token.lower in SUBJUNCTIVE_2
        if said and is_form and before.text not in ",:." and not listed:
            yield token
