"""Verbs in two parts that stand far apart."""

from content.readability.brackets import second_part, words_between
from content.readability.clauses import MAIN, clauses
from content.readability.rule import EINFACHE_SPRACHE, LEICHTE_SPRACHE, WARNING, Example, Match, Rule


def find(sentence, options):
    """Measure the words between the finite verb and its second part, in one clause without a comma."""
    if len(sentence.words) < 8:
        return
    for clause in clauses(sentence):
        if clause.kind != MAIN or not clause.finite or len(clause.tokens) < 8:
            continue
        tokens = clause.tokens
        first = tokens.index(clause.finite[0])
        if len(clause.finite) > 1:  # the bracket ends before "und" that opens a second one
            tokens = tokens[: tokens.index(clause.finite[1])]
        if last := second_part(tokens, first):
            value = words_between(tokens[first + 1 : last], sentence.text)
            yield Match(tokens[first].start, tokens[last].end, value=value)


RULE = Rule(
    id="verb_bracket_wide",
    references=("BITV 5", "NLS Sätze", "DUDEN Sätze", "DIN8581 Sätze"),
    severity={LEICHTE_SPRACHE: WARNING, EINFACHE_SPRACHE: WARNING},
    limits={LEICHTE_SPRACHE: {WARNING: 6}, EINFACHE_SPRACHE: {WARNING: 10}},
    message="Die Teile vom Verb stehen weit auseinander: Bitte kürzen Sie den Satz.",
    reason="Erst am Ende erfährt man, was passiert. Bis dahin muss man sich alles merken.",
    remedy="Zwischen den Teilen stehen {value} Wörter. Gut sind höchstens {limit}. Machen Sie 2 Sätze.",
    breaks=(
        "Sie «müssen das Formular bis zum 1. März mit allen Unterlagen im Rathaus abgeben».",
        "Die Stadt «schreibt alle Bürger wegen der neuen Gebühren für den Müll an».",
        "Sie «können mit dem Ausweis auch am Montag gern kommen».",
        Example("Sie «können mit dem Ausweis und dem Foto am Montag gern zu uns kommen».", EINFACHE_SPRACHE),
    ),
    keeps=(
        "Sie müssen das Formular abgeben.",
        "Die Stadt schreibt Ihnen.",
        "Sie können kommen und das Formular mit dem Foto abgeben.",
        "Sie können mit dem Ausweis auch am Montag kommen.",
        "Melden Sie sich bitte bis zum 12. Juni an.",
        Example("Sie können mit dem Ausweis und dem Foto am Montag zu uns kommen.", EINFACHE_SPRACHE),
    ),
    find=find,
)
