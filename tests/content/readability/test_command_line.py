"""The command line as a user types it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

import content.readability
from content.readability.json_lines import check_lines
from content.readability.sources import as_blocks

ROOT = Path(content.readability.__file__).parents[2]

EASY = """Sie brauchen einen neuen Ausweis?
Dann gehen Sie zum Bürger-Amt.
Das Bürger-Amt ist im Rathaus.
Sie brauchen einen Termin.
Den Termin machen Sie im Internet.
Oder Sie rufen uns an.
Bitte bringen Sie ein Foto mit.
Der Ausweis kostet 37 Euro.
Das dauert 3 Wochen.
Wir schicken Ihnen einen Brief.
Dann holen Sie den Ausweis ab.
Wir helfen Ihnen gern.
"""
HARD = (
    "Sofern die Voraussetzungen für die Inanspruchnahme der Leistung nicht vorliegen, wird der Antrag unter "
    "Berücksichtigung der einschlägigen Vorschriften abgelehnt. Die im Rahmen des Verfahrens erhobenen "
    "personenbezogenen Daten werden gemäß den Bestimmungen der Datenschutz-Grundverordnung verarbeitet und "
    "nach Ablauf der gesetzlichen Aufbewahrungsfristen gelöscht. Etwaige Rückfragen sind an die zuständige "
    "Stelle zu richten, wobei eine vorherige Authentifizierung mittels Ausweisfunktion erforderlich ist."
)


def run(*arguments, given=""):
    given = given if isinstance(given, bytes) else given.encode()
    command = [sys.executable, "-m", "content.readability", *map(str, arguments)]
    done = subprocess.run(command, input=given, capture_output=True, cwd=ROOT, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("given, code", [(EASY, 0), (HARD, 1), ("Zu kurz.", 3), ("", 3)])
def test_the_exit_code_tells_the_verdict(given, code):
    assert run("-", "--standard", "leichte-sprache", given=given)[0] == code


def test_text_output_marks_the_words_and_says_why():
    _code, out, _err = run(given="Der Antrag wird geprüft.")
    assert "»wird geprüft«" in out and "BITV 2.0, Anlage 2 Teil 2, Nr. 1" in out
    assert "Prüf-Gruppe" in out


def test_json_output_has_exact_positions():
    _code, out, _err = run("--format", "json", given="\n\nDas gilt. Der Antrag wird geprüft.")
    [finding] = [f for f in json.loads(out)["findings"] if f["rule"] == "passive"]
    assert "\n\nDas gilt. Der Antrag wird geprüft."[finding["start"] : finding["end"]] == "wird geprüft"


def test_sarif_output_names_file_line_and_column(tmp_path):
    file = tmp_path / "brief.txt"
    file.write_text("Guten Tag.\n\nDer Antrag wird geprüft.", encoding="utf-8")
    _code, out, _err = run(file, "--format", "sarif")
    results = json.loads(out)["runs"][0]["results"]
    [passive] = [result for result in results if result["ruleId"] == "passive"]
    region = passive["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], passive["level"]) == (3, 12, "error")


def test_markdown_and_html_are_read_as_blocks(tmp_path):
    for name, text in (("a.md", "Mehr [hier](/x)."), ("a.html", '<p>Mehr <a href="/x">hier</a>.</p>')):
        (tmp_path / name).write_text(text, encoding="utf-8")
        _code, out, _err = run(tmp_path / name, "--format", "json")
        assert "link_text_unclear" in [finding["rule"] for finding in json.loads(out)["findings"]]


def test_terms_from_a_file_are_explained(tmp_path):
    (tmp_path / "terms").write_text("Chatbot\n", encoding="utf-8")
    given = "Der Chatbot antwortet."
    assert "glossary_term_missing" in run("--format", "json", given=given)[1]
    assert (
        "glossary_term_missing" not in run("--format", "json", "--terms", tmp_path / "terms", given=given)[1]
    )


def test_a_switch_chooses_where_standards_differ():
    given = "Das ist nicht teuer."
    assert "»nicht«" in run(given=given)[1]
    assert "»nicht«" not in run("--switch", "negation=allowed", given=given)[1]


@pytest.mark.parametrize(
    "name, text, line",
    [
        ("a.txt", "Guten Tag.\r\n\r\nDas ist gut.\r\nDer Antrag wird geprüft.", 4),
        ("a.md", "# Titel\n\n- eins\n- zwei\n\n| Tag |\n|---|\n| Der Antrag wird geprüft. |\n", 8),
        ("a.html", "<h1>Titel</h1>\n<div>\n\nDer Antrag wird\ngeprüft.</div>", 4),
    ],
)
def test_a_finding_names_its_line_in_the_file(tmp_path, name, text, line):
    (tmp_path / name).write_bytes(text.encode())
    assert f"Wichtig, Zeile {line}: Hier fehlt, wer etwas macht" in run(tmp_path / name)[1]
    results = json.loads(run(tmp_path / name, "--format", "sarif")[1])["runs"][0]["results"]
    [passive] = [result for result in results if result["ruleId"] == "passive"]
    assert passive["locations"][0]["physicalLocation"]["region"]["startLine"] == line


@pytest.mark.parametrize(
    "text", ["<p>Mehr <a href='/x'>hier</a></p>", "\n<!DOCTYPE html><h2>Amt</h2>", "<IMG src=a.jpg>"]
)
def test_a_text_that_begins_with_a_tag_is_html_though_nobody_says_so(text, capsys):
    assert as_blocks(text, "-", "de").layout_known
    assert check_lines([json.dumps({"text": text}).encode()], "leichte-sprache", (), {})
    assert not any("<" in finding["text"] for finding in json.loads(capsys.readouterr().out)["findings"])


@pytest.mark.parametrize(
    "text", ["3 < 4 und <p> ist ein Zeichen.", "<3 Wir helfen.", "<Platzhalter>", "<pre"]
)
def test_a_text_with_signs_is_no_html(text):
    assert not as_blocks(text, "-", "de").layout_known


def test_the_help_is_german_and_tells_exit_codes_and_formats():
    code, out, _err = run("--help")
    assert code == 0 and "usage" not in out and "Aufruf:" in out
    assert all(
        word in out for word in ("Exit-Code", "FILE", "leichte-sprache|", "text|json|sarif", "Markdown")
    )


def test_each_json_line_gives_one_report():
    lines = [{"text": "Der Antrag wird geprüft.", "standard": "leichte-sprache"}, {"text": "Guten Tag."}]
    code, out, _err = run("--jsonl", given="\n".join(map(json.dumps, lines)))
    first, second = map(json.loads, out.splitlines())
    assert code == 0 and second["findings"] == []
    [finding] = first["findings"]
    assert {"rule", "severity", "start", "end", "text", "message"} <= set(finding)
    assert (finding["rule"], finding["severity"], finding["start"], finding["end"]) == (
        "passive",
        "error",
        11,
        23,
    )


def test_score_lines_prints_a_higher_number_for_a_harder_line():
    given = "\n".join(map(json.dumps, ["Das Rathaus ist offen.", HARD, ""]))
    code, out, _err = run("--score-lines", "--language", "de", given=given)
    easy, hard, empty = map(float, out.split())
    assert code == 0 and easy < hard < empty


def test_a_line_that_cannot_be_read_stops_none_behind_it():
    given = b'nicht JSON\n{"text": 1}\n\xff\n\n{"text": "Guten Tag."}\n' + b"1" * 6_000
    code, out, err = run("--jsonl", given=given)
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 2 and [answer.get("line") for answer in answers] == [1, 2, 3, None, 6]
    assert answers[0]["error"] == "Das ist kein JSON." and "Zeile 3: Der Text ist nicht in UTF-8" in err
    code, out, _err = run("--score-lines", given='nichts\n"Guten Tag."')
    assert code == 2 and out.splitlines()[0] == "nan" and float(out.splitlines()[1])


def test_a_line_may_hold_markdown_or_html_and_its_own_terms():
    lines = [
        {"text": "Mehr [hier](/x).", "format": "markdown"},
        {"text": '<p>Mehr <a href="/x">hier</a>.</p>', "format": "html"},
        {"text": "Der Chatbot hilft.", "terms": ["Chatbot"]},
        {"text": "a", "format": "docx"},
    ]
    _code, out, _err = run("--jsonl", given="\n".join(map(json.dumps, lines)))
    *reports, refused = map(json.loads, out.splitlines())
    rules = [[finding["rule"] for finding in report["findings"]] for report in reports]
    assert "link_text_unclear" in rules[0] and "link_text_unclear" in rules[1] and rules[2] == []
    assert "Das Format „docx“ gibt es nicht." in refused["error"]


@pytest.mark.parametrize(
    "arguments, given, message",
    [
        (["--standard", "sonstiges"], "", "„sonstiges“ gibt es nicht. Es gibt: leichte-sprache"),
        (["--standard"], "", "Hinter --standard fehlt ein Wert."),
        (["--jsonl", "--score-lines"], "", "gehen nicht zusammen"),
        (["--unbekannt"], "", "Das gibt es nicht: --unbekannt"),
        (["--switch", "divider"], "", "Nötig ist NAME=WERT"),
        (["--switch", "divider=strich"], "", "Es gibt: divider: hyphen, mediopunkt, either"),
        (["fehlt.txt"], "", "Die Datei „fehlt.txt“ kann nicht gelesen werden."),
        (["-"], b"\xff\xfe\xff", "nicht in UTF-8"),
        (["--jsonl"], "{", "Zeile 1: Das ist kein JSON."),
        (["--jsonl"], "[]", "Zeile 1"),
        (["--jsonl"], '{"text": "a", "standard": "b"}', "Den Standard „b“ gibt es nicht."),
        (["--jsonl"], '{"text": "a", "standard": []}', "Den Standard"),
        (["--score-lines"], "1", "Zeile 1"),
        (["--terms", "fehlt"], "", "„fehlt“"),
    ],
)
def test_wrong_use_is_explained_and_ends_with_2(arguments, given, message):
    code, out, err = run(*arguments, given=given)
    assert code == 2 and message in err and "Traceback" not in err


def on_a_terminal(given, **environment):
    """What the command writes when its output is a terminal."""
    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "content.readability"],
        input=given.encode(),
        stdout=slave,
        cwd=ROOT,
        timeout=120,
        env=os.environ | environment,
    )
    os.close(slave)
    with os.fdopen(master, "rb") as terminal:
        return terminal.read1(1_000_000).decode()


def test_only_a_terminal_gets_colours_unless_somebody_forbids_them():
    given = "Der Antrag wird geprüft."
    assert "\x1b[31m»wird geprüft«\x1b[0m" in on_a_terminal(given, NO_COLOR="", TERM="xterm")
    assert "\x1b" not in on_a_terminal(given, NO_COLOR="1", TERM="xterm")
    assert "\x1b" not in on_a_terminal(given, NO_COLOR="", TERM="dumb")
    assert "\x1b" not in run(given=given)[1]


def test_control_characters_in_a_text_do_not_reach_the_terminal():
    _code, out, _err = run(given="Der \x1b[31mAntrag wird \x1b]0;x\x07geprüft.")
    assert "\x1b" not in out and "\x07" not in out
