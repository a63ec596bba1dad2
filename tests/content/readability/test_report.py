"""Verdict, JSON schema and positions of a report."""

import json
import textwrap
import unicodedata
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import content.readability
from content.readability import (
    Block,
    Document,
    UnreadableDocument,
    WrongOption,
    check,
    read_html,
    read_markdown,
    read_plain,
    unexplained_words,
)
from content.readability.options import LANGUAGE

SCHEMA = json.loads((Path(content.readability.__file__).parent / "report.schema.json").read_text("utf-8"))
EASY = (
    "Sie brauchen einen Ausweis. Sie gehen zum Amt. Das Amt hilft Ihnen gern. Sie bekommen einen Brief. " * 4
)
ENGLISH = (
    "You can come to the office and we will help you with the form. It is open on all days of the week. "
)


@pytest.mark.parametrize("standard", LANGUAGE)
@pytest.mark.parametrize(
    "text", ["", EASY, ENGLISH * 5, "🙂", "مرحبا بكم في المدينة.", "\x00\x07", "<p>a</p>", "\ud800"]
)
def test_the_json_follows_the_schema(standard, text):
    jsonschema.validate(json.loads(check(text, standard).to_json()), SCHEMA)


def test_the_same_input_gives_the_same_bytes():
    assert check(EASY).to_json().encode() == check(EASY).to_json().encode()


@pytest.mark.parametrize(
    "document, standard, reason",
    [
        ("", "leichte-sprache", "kein Text"),
        ("Wir helfen Ihnen.", "leichte-sprache", "zu kurz"),
        (ENGLISH * 5, "leichte-sprache", "nur den Aufbau"),
        (EASY, "plain-english", "nur den Aufbau"),
        (EASY, "other-languages", "nur den Aufbau"),
        (
            Document([Block(f"b{n}", "list_item", "ein Foto und ein Pass") for n in range(20)]),
            "leichte-sprache",
            "Listen",
        ),
    ],
)
def test_what_cannot_be_measured_never_passes(document, standard, reason):
    report = check(document, standard)
    assert report.verdict == "not measurable" and reason in report.because[0]


def test_an_error_makes_an_easy_text_fail():
    assert check(EASY).verdict == "passes"
    report = check(EASY + "Der Antrag wird geprüft.")
    assert report.verdict == "fails" and report.because == ("1 Stelle muss geändert werden.",)


def test_a_caller_can_change_limits_and_severities():
    text = "Die Stadt hat für alle Menschen einen neuen Dienst im Internet."
    assert [f.severity.key for f in check(text).findings] == ["warning"]
    assert check(text, limits={"sentence_too_long": {"warning": 11}}).findings == ()
    assert check(text, severities={"sentence_too_long": None}).findings == ()
    assert [f.severity.key for f in check(text, severities={"sentence_too_long": "error"}).findings] == [
        "error"
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"standard": "b1"},
        {"switches": {"negation": "vielleicht"}},
        {"switches": {"unbekannt": "hint"}},
        {"severities": {"passive": "schlimm"}},
        {"limits": {"sentence_too_long": {"warning": -1}}},
        {"limits": {"sentence_too_long": 12}},
        {"limits": {"passive": {"error": 1}}},
        {"limits": {"passiv": {"error": 1}}},
        {"severities": {"passiv": None}},
        {"terms": [1]},
        {"terms": "Handy"},
    ],
)
def test_wrong_options_are_refused_in_german(options):
    with pytest.raises(WrongOption, match=r"[.]$"):
        check("Guten Tag.", **options)


def test_layout_rules_can_be_changed_for_other_languages():
    picture = Block("a", "alt_text", "", has_text_attribute=False)
    document = Document([picture, Block("b", "paragraph", "Belediye açık. " * 7)], "tr")

    def found(**options):
        return [(f.rule, f.severity.key) for f in check(document, "leichte-sprache", **options).findings]

    assert found() == [("alt_text", "error"), ("paragraph_too_long", "warning")]
    changed = {"severities": {"alt_text": "info", "passive": "error"}}
    assert found(**changed, limits={"paragraph_too_long": {"warning": 7}}) == [("alt_text", "info")]


@pytest.mark.parametrize(
    "language, text",
    [("tr", "Buraya tıklayın"), ("uk", "Читати далі"), ("ar", "اضغط هنا"), ("fr", "http://a.example")],
)
def test_links_that_say_nothing_are_found_in_every_language(language, text):
    report = check(Document([Block("a", "link_text", text, href="/a")], language), "leichte-sprache")
    assert [finding.rule for finding in report.findings] == ["link_text_unclear"]
    assert not report.readability_judged and "Für diese Sprache" in report.because[0]


def test_a_text_without_sentences_is_not_said_to_be_in_a_language_we_do_not_know():
    assert "keine ganzen Sätze" in check("Straße Haus Baum Amt Bus Bahn. " * 10).because[0]


def test_a_document_that_is_too_long_is_refused():
    with pytest.raises(UnreadableDocument, match="zu lang"):
        check("Guten Tag. " * 1_000_000)


def test_positions_count_in_each_block():
    blocks = [Block("titel", "heading", "Hilfe"), Block("text", "paragraph", "Ja. Der Antrag wird geprüft.")]
    [finding] = [finding for finding in check(Document(blocks)).findings if finding.rule == "passive"]
    assert (finding.block, finding.start, finding.end) == ("text", 15, 27)
    assert finding.text == "wird geprüft"


PLACED = {
    "emoji": ("😀 Der Antrag wird geprüft. 👩‍👩‍👧", "wird geprüft"),
    "Windows lines": ("Hallo.\r\n\r\nDer Antrag\r\nwird geprüft.\r\n", "wird geprüft"),
    "tabs": ("\tDer Antrag\twird\tgeprüft.", "wird\tgeprüft"),
    "hard spaces": ("Der\u00a0Antrag wird\u00a0geprüft.", "wird\u00a0geprüft"),
    "soft hyphens": ("Der An\u00adtrag wird ge\u00adprüft.", "wird ge\u00adprüft"),
    "split accents": ("Das Büro: Der Antrag wird gepru\u0308ft.", "wird gepru\u0308ft"),
    "zero-width space": ("Der\u200b Antrag wird geprüft.", "wird geprüft"),
}


@pytest.mark.parametrize("text, words", PLACED.values(), ids=PLACED)
def test_a_position_counts_the_characters_that_were_passed(text, words):
    [finding] = [finding for finding in check(text).findings if finding.rule == "passive"]
    assert text[finding.start : finding.end] == finding.text == words


SOURCES = {
    "entities": (
        read_html,
        "<p>B&uuml;ro &amp; Amt&colon; Der Antrag wird gepr&#252;ft.</p>",
        "wird geprüft",
    ),
    "nested": (
        read_html,
        "<div><p>Der <b>Antrag <i>wird</i></b>\n  gepr<u>üft</u>.</p></div>",
        "wird geprüft",
    ),
    "after a break": (read_html, "<p>Hallo.<br>\r\nDer Antrag wird geprüft.</p>", "wird geprüft"),
    "cell": (read_html, "<table><tr><th>A<th>B<tr><td>C<td>Der Antrag wird geprüft.</table>", "wird geprüft"),
    "emphasis": (read_markdown, "Der **Antrag** *wird\ngeprüft*.", "wird geprüft"),
    "link": (read_markdown, "Der [Antrag wird](/x 'y') geprüft, `wird gelesen`.", "wird geprüft"),
    "table": (read_markdown, "| A | B |\n|---|---|\n| C | Der Antrag wird geprüft. |", "wird geprüft"),
    "list": (read_markdown, "1. eins\n2. Der Antrag wird\n   geprüft.", "wird geprüft"),
    "code": (read_markdown, "```\nDer Brief wird gelesen.\n```\nDer Antrag wird geprüft.", "wird geprüft"),
}


@pytest.mark.parametrize("read, source, words", SOURCES.values(), ids=SOURCES)
def test_a_position_in_a_block_counts_the_characters_of_its_text(read, source, words):
    document = read(source)
    blocks = {block.id: block.text for block in document.blocks}
    passives = [finding for finding in check(document).findings if finding.rule == "passive"]
    passives = [finding for finding in passives if "wird" in finding.text]
    assert {blocks[f.block][f.start : f.end] for f in passives} == {f.text for f in passives} == {words}


@pytest.mark.parametrize("text", ["z.\u00a0B.", "z.  B.", "z. B."])
def test_spaces_inside_an_abbreviation_do_not_hide_it(text):
    sentence = f"Bringen Sie {text} einen Ausweis mit."
    assert [f.text for f in check(sentence).findings] == [text]


@pytest.mark.parametrize(
    "text", ["Wir helfen Ihnen unver\u00adzüglich.", "Wir helfen Ihnen unverzu\u0308glich."]
)
def test_soft_hyphens_and_split_accents_do_not_hide_a_word(text):
    [finding] = [f for f in check(text).findings if f.rule == "office_german"]
    assert text[finding.start : finding.end] == finding.text == text.split()[-1].rstrip(".")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_string_ends_with_a_report_whose_words_stand_where_it_says(text):
    for standard in LANGUAGE:
        report = check(text, standard)
        assert all(text[f.start : f.end] == f.text for f in report.findings)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<ul><li>",
                "</ul>",
                "<a href=x>",
                "</a>",
                "<img>",
                "<td>",
                "<br>",
                "ab c. ",
                "&amp;",
            ]
        )
    )
)
def test_any_html_ends_with_blocks_whose_marks_lie_inside(pieces):
    for block in read_html("".join(pieces)).blocks:
        assert all(0 <= mark.start <= mark.end <= len(block.text) for mark in block.marks)


def test_broken_html_is_refused_in_german():
    with pytest.raises(UnreadableDocument, match="kaputt"):
        read_html("<p>Hallo <![x]> du</p>")


def test_html_keeps_lists_tables_links_and_pictures():
    html = (
        '<h2>Termin</h2><ol><li>Anrufen<ul><li>Montag</li></ul></li></ol><img src="a.png">'
        '<table><tr><th>Tag</th><td colspan="2"><i>9</i> Uhr</td></tr></table><a href="/x">Zum Amt</a>'
    )
    blocks = {block.text: block for block in read_html(html).blocks}
    assert blocks["Termin"].level == 2 and blocks["Anrufen"].ordered
    assert (blocks["Montag"].level, blocks["Montag"].ordered) == (2, False)
    assert blocks["Montag"].group != blocks["Anrufen"].group
    assert not blocks[""].has_text_attribute and blocks[""].kind == "alt_text"
    assert blocks["Tag"].is_header and (blocks["9 Uhr"].column, blocks["9 Uhr"].span) == (1, 1)
    assert [mark.kind for mark in blocks["9 Uhr"].marks] == ["italic"]
    assert blocks["Zum Amt"].kind in ("paragraph", "link_text")


def test_plain_text_is_cut_into_slices_of_itself():
    text = "# Titel\n\nErster Satz.\n  - Punkt eins\n  - Punkt zwei\n\n\nEnde."
    document = read_plain(text)
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("heading", "Titel"),
        ("paragraph", "Erster Satz."),
        ("list_item", "Punkt eins"),
        ("list_item", "Punkt zwei"),
        ("paragraph", "Ende."),
    ]
    assert all(text[b.offset : b.offset + len(b.text)] == b.text for b in document.blocks)


def test_numbered_lines_are_a_list_but_dates_are_not():
    kinds = [
        block.kind
        for block in read_plain("Schritte:\n1. Anrufen\n2. Kommen\n\n3. Mai: zu\nAm\n4. Tag").blocks
    ]
    assert kinds == ["paragraph", "list_item", "list_item", "paragraph"]


def test_unexplained_words_come_hardest_first_and_without_explained_ones():
    text = "Der Algorithmus rechnet. Der Algorithmus prüft das Formular. Die Firewall hilft."
    assert unexplained_words(text)[0].word in ("Algorithmus", "Firewall")
    words = [candidate.word for candidate in unexplained_words(text, terms=["Algorithmus"])]
    assert "Algorithmus" not in words and "Firewall" in words


def test_hard_names_of_several_words_are_one_word():
    text = "Die Stadt wird zur Smart City. Sie nutzt Künstliche Intelligenz. Künstliche Intelligenz rechnet."
    found = {candidate.word: candidate.count for candidate in unexplained_words(text, terms=["Smart City"])}
    assert found == {"Künstliche Intelligenz": 2}


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("tr", "Belediye yeni bir software kullanıyor. Ankara ve Wuppertal birlikte çalışıyor.", "software"),
        ("uk", "Місто має новий chatbot для людей.", "chatbot"),
        ("ar", "تستخدم المدينة chatbot جديداً.", "chatbot"),
    ],
)
def test_foreign_words_are_told_by_their_letters_where_no_list_is_known(language, text, word):
    assert [found.word for found in unexplained_words(read_plain(text, language))] == [word]


def test_unexplained_english_words_are_rare_and_no_names():
    text = "Our chatbots answer in Rottweil. The ombudsperson helps people at the town hall."
    document = Document((Block("a", "paragraph", text),), "en")
    found = unexplained_words(document, terms=["ombudsperson"])
    assert [(word.word, word.base, text[word.start : word.start + 8]) for word in found] == [
        ("chatbots", "chatbot", "chatbots")
    ]


def test_a_discouraged_word_gives_the_preferred_term():
    terms = [{"word": "Handy", "avoid": ["Mobiltelefon"]}]
    report = check("Nehmen Sie Ihr Mobiltelefon mit.", "einfache-sprache", terms=terms)
    [finding] = [finding for finding in report.findings if finding.rule == "synonym_switch"]
    assert (finding.text, finding.replacement) == ("Mobiltelefon", "Handy")


FAULTS = "Der Antrag wird geprüft. Bringen Sie z. B. ein Foto mit. Wir helfen Ihnen unverzüglich."


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "  "),
        lambda text: textwrap.fill(text, 30),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("ü", "\u00adü"),
        lambda text: "\n\n\n" + text + "\n\n",
        lambda text: text.replace(". W", ".\n\nW"),
    ],
    ids=["hard spaces", "doubled spaces", "line breaks", "NFD", "soft hyphens", "blank lines", "paragraphs"],
)
def test_the_way_a_text_is_typed_does_not_change_its_findings(change):
    findings = [finding.rule for finding in check(FAULTS, "einfache-sprache").findings]
    assert findings == ["passive", "abbreviation", "office_german"]
    changed = [finding.rule for finding in check(change(FAULTS), "einfache-sprache").findings]
    # Soft hyphens are themselves a fault: "Keine Silben-Trennung", BITV 2.0 Anlage 2 Teil 2 Nr. 1.
    assert [rule for rule in changed if rule != "manual_hyphenation"] == findings
