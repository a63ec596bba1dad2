"""Clauses inside clauses."""

from collections.abc import Sequence

from content.readability.clauses import MAIN, RELATIVE, Clause

_ADVERBS = {"ADV", "ADJD", "PTKNEG"}
_SECOND_PARTS = {"VVINF", "VVPP", "VVIZU", "PTKVZ", "VAINF", "VAPP"}


def nested(found: Sequence[Clause]) -> list[Clause]:
    """Clauses that interrupt another, or all subordinate ones if there are two kinds ("dass … und dass …" is flat)."""
    inner = [at for at, clause in enumerate(found) if clause.is_subordinate]
    openers = {found[at].opener.lower for at in inner}
    deep = inner if len(openers) > 1 or len(inner) > 2 else [at for at in inner if _interrupts(found, at)]
    return [found[at] for at in deep]


def _interrupts(found: Sequence[Clause], at: int) -> bool:
    """Whether the clause before goes on behind this one: "Der Antrag, den Sie stellen, ist da."."""
    if not 0 < at < len(found) - 1 or found[at + 1].sign not in ",–—)":
        return False
    before, after = found[at - 1], found[at + 1]
    if before.kind != MAIN or after.kind != MAIN:
        return False
    if not before.finite:
        return bool(after.finite) and after.finite[0] in after.tokens[:2]
    is_whole = bool(found[at].finite) and found[at].tokens[-1] is found[at].finite[-1]
    ends_open = before.tokens[-1] is before.finite[-1] and (after.tokens[-1].tag == "ADJD" or is_whole)
    ends_open = ends_open and after.tokens[0].tag != "KON" or after.tokens[0].tag in ("APPR", "APPRART")
    # "…, die Sie schreiben, sehr schnell"
    adverbs = found[at].kind == RELATIVE and all(token.tag in _ADVERBS for token in after.tokens)
    return not after.finite and (ends_open or adverbs or after.tokens[-1].tag in _SECOND_PARTS)
