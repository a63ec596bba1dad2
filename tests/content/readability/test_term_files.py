"""Explained words in a file: lines, JSON and tables, or a clear refusal."""

import pytest

from content.readability import Term
from content.readability.sources import WrongUse
from content.readability.term_files import read_terms

HANDY = Term("Handy", ("Mobiltelefon",), ("Handys", "Handies"))
PLAIN = Term("Handy")


@pytest.mark.parametrize(
    "name, text, expected",
    [
        ("a.txt", "# Glossar\n\nHandy\r\n Bus \n", (PLAIN, Term("Bus"))),
        ("a.txt", "\ufeffHandy", (PLAIN,)),
        ("a.json", '["Handy"]', (PLAIN,)),
        ("a", ' [{"word": "Handy", "forms": ["Handys", "Handies"], "avoid": ["Mobiltelefon"]}]', (HANDY,)),
        ("a.json", '{"schema": 1, "terms": [{"id": "handy", "name": "Handy", "forms": []}]}', (PLAIN,)),
        ("a.csv", "Handy\nBus\n", (PLAIN, Term("Bus"))),
        ("a.csv", 'Word,Forms,Avoid\nHandy,"Handys\nHandies",Mobiltelefon\n', (HANDY,)),
        (
            "a.csv",
            "\ufeffKurzname;Wort [de];Besser als [de];Wort [en];Formen [en]\r\n"
            "handy;Handy;;mobile;mobiles\r\nleer;;;;\r\nbus;Bus\r\n",
            (PLAIN, Term("mobile", (), ("mobiles",)), Term("Bus")),
        ),
        ("a.tsv", "term\tforms\nHandy\t\n", (PLAIN,)),
        ("leer.csv", "", ()),
        ("leer.txt", "", ()),
    ],
)
def test_words_are_read_from_every_usual_form(tmp_path, name, text, expected):
    (tmp_path / name).write_bytes(text.encode())
    assert read_terms(str(tmp_path / name)) == expected


@pytest.mark.parametrize(
    "name, text, message",
    [
        ("a.json", "[", "kein gültiges JSON"),
        ("a.json", "[" * 100_000, "kein gültiges JSON"),
        ("a.json", "{}", "das Feld „terms“"),
        ("a.json", "[1]", "ist ein Text oder hat die Felder"),
        ("a.json", '[{"word": "Handy", "avoid": "Telefon"}]', "ist ein Text oder hat die Felder"),
        ("a.xlsx", b"PK\x03\x04\xff", "nicht in UTF-8"),
    ],
)
def test_anything_else_is_refused_in_german(tmp_path, name, text, message):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(WrongUse, match=message):
        read_terms(str(tmp_path / name))
