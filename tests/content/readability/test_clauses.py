"""German sentences taken apart: which part is a main clause, which is not, and where its verb is."""

import pytest

from content.readability.clauses import (
    CONDITION,
    CONJUNCTION,
    INFINITIVE,
    MAIN,
    QUESTION,
    RELATIVE,
    clauses,
)
from content.readability.document import sentence_from


def kinds(text):
    return [clause.kind for clause in clauses(sentence_from(text, "de"))]


def verbs(text):
    return [[token.text for token in clause.finite] for clause in clauses(sentence_from(text, "de"))]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Sie bekommen Geld, weil Sie Kinder haben.", [MAIN, CONJUNCTION]),
        ("Wenn Sie umziehen, müssen Sie sich anmelden.", [CONJUNCTION, MAIN]),
        ("Sie müssen zahlen, auch wenn Sie nicht kommen.", [MAIN, CONJUNCTION]),
        ("Bis der Neubau fertig ist, lernen die Kinder hier.", [CONJUNCTION, MAIN]),
        ("Menschen, die Hilfe brauchen, können anrufen.", [MAIN, RELATIVE, MAIN]),
        ("Das ist das Haus, in dem die Bücherei ist.", [MAIN, RELATIVE]),
        ("Sagen Sie uns, was Sie brauchen.", [MAIN, QUESTION]),
        ("Wer einen Hund hat, muss Steuern zahlen.", [QUESTION, MAIN]),
        ("Fehlen Unterlagen, schreiben wir Ihnen.", [CONDITION, MAIN]),
        ("Rufen Sie an, um sich anzumelden.", [MAIN, INFINITIVE]),
    ],
)
def test_subordinate_clauses_are_told_apart(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Seit Montag ist das Amt offen.",
        "Während der Ferien ist die Bücherei zu.",
        "Der Bus ist schneller als das Rad.",
        "Sie müssen den Antrag unterschreiben, das Foto beilegen und alles abgeben.",
        "Am Montag werden die Straße, der Platz und die Brücke gesperrt.",
        "Der Bürgermeister, der Rat und die Bürger feiern.",
        "Das Geld bekommen Sie dann, das ist sicher.",
        "Ja, das Amt hilft.",
        "Das Schild ist rot und weiß.",
        "Melden Sie sich an, bringen Sie Geld mit.",
        "Füll das Blatt aus, gib den Zettel ab.",
        "Rufen Sie an, schreiben Sie uns oder kommen Sie vorbei.",
    ],
)
def test_what_only_looks_like_a_subordinate_clause_is_a_main_clause(text):
    assert set(kinds(text)) == {MAIN}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Sie bekommen Geld, weil Sie Kinder haben.", [["bekommen"], ["haben"]]),
        ("Die Kosten werden steigen.", [["werden"]]),
        ("Können Sie kommen und helfen?", [["Können"]]),
        ("Wir prüfen den Antrag und schreiben Ihnen.", [["prüfen", "schreiben"]]),
        ("Sie haben Anspruch darauf, beraten zu werden.", [["haben"], []]),
    ],
)
def test_finite_verbs_are_found_even_where_the_tagger_errs(text, expected):
    assert verbs(text) == expected


def test_a_sentence_without_words_has_no_clauses():
    assert clauses(sentence_from("…", "de")) == ()
