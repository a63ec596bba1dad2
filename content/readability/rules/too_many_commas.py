"""Sentences with several commas."""

from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Measure the commas of a sentence with a verb; those in numbers and at the end of a line do not count.

    In Einfache Sprache "Montag, dem 3. Mai, …" is a date and counts as none.
    """
    text = sentence.text
    tokens = sentence.tokens
    commas = [token for token in tokens if token.text == "," and not _ends_line(text, token.end)]
    dates = options.standard == EINFACHE_SPRACHE and sum(
        before.text == "," and word.lower in ("dem", "den") and number.kind == "number"
        for before, word, number in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    if commas and any(token.tag[:1] == "V" for token in sentence.tagged):
        yield Match(0, len(text), value=max(1, len(commas) - 2 * dates))


def _ends_line(text, end) -> bool:
    following = text[end : end + 3].lstrip(" \t")
    return following.startswith(("\n", "\r"))


RULE = Rule(
    id="too_many_commas",
    references=("BITV 5", "NLS Sätze", "DUDEN Sätze", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    limits={LEICHTE_SPRACHE: {WARNING: 1}, EINFACHE_SPRACHE: {WARNING: 2}},
    message="Dieser Satz hat viele Kommas: Bitte teilen Sie ihn.",
    reason="Viele Kommas zeigen: In diesem Satz steht zu viel.",
    remedy="Dieser Satz hat {value} Kommas. Machen Sie aus jedem Teil einen Satz oder eine Liste.",
    breaks=(
        "«Ja, das Amt hilft, wenn Sie anrufen.»",
        "«Die Stadt plant, baut, prüft und bezahlt.»",
        "«Am Montag, dem 3. Mai, ist das Bad zu.»",
        Example("«Die Stadt plant, baut, prüft, kauft und bezahlt.»", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Das kostet 3,50 Euro.",
        "Ja, das Amt hilft.",
        "Montag, Mittwoch, Freitag",
        "Kommen Sie am Montag, Mittwoch oder Freitag.",
        "Bitte bringen Sie mit:\nein Foto von Ihnen,\nIhren alten Ausweis,\nund Geld.",
        Example("Kommen Sie am Montag, Mittwoch, Freitag oder Samstag.", EINFACHE_SPRACHE),
        Example("Am Montag, dem 3. Mai, ist das Bad zu, aber nur am Morgen.", EINFACHE_SPRACHE),
    ),
    find=find,
)
