"""The command line as a user types it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import content.readability

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


@pytest.mark.parametrize("text", ["Chatbot\n", '["Chatbot"]', '[{"word": "Chatbot", "avoid": ["Bot"]}]'])
def test_terms_from_a_file_are_explained(tmp_path, text):
    (tmp_path / "terms").write_text(text, encoding="utf-8")
    given = "Der Chatbot antwortet."
    assert "glossary_term_missing" in run("--format", "json", given=given)[1]
    assert (
        "glossary_term_missing" not in run("--format", "json", "--terms", tmp_path / "terms", given=given)[1]
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


@pytest.mark.parametrize(
    "arguments, given, message",
    [
        (["--standard", "sonstiges"], "", "Fehler"),
        (["fehlt.txt"], "", "Die Datei „fehlt.txt“ kann nicht gelesen werden."),
        (["-"], b"\xff\xfe\xff", "nicht in UTF-8"),
        (["--jsonl"], "{", "Zeile 1 ist kein JSON."),
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


def test_control_characters_in_a_text_do_not_reach_the_terminal():
    _code, out, _err = run(given="Der \x1b[31mAntrag wird \x1b]0;x\x07geprüft.")
    assert "\x1b" not in out and "\x07" not in out
