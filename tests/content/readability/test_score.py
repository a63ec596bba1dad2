"""The score: what it says, and that it cannot be fooled."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.readability import german, score

EASY = (
    "Sie brauchen einen neuen Ausweis? Dann gehen Sie zum Bürgeramt. Das Bürgeramt ist im Rathaus. "
    "Sie brauchen einen Termin. Den Termin machen Sie im Internet. Oder Sie rufen uns an. "
    "Der Ausweis kostet ca. 37 Euro. Das dauert z. B. 3 Wochen. Wir schicken Ihnen einen Brief. "
    "Dann holen Sie den Ausweis ab. Haben Sie noch Fragen? Wir helfen Ihnen gern."
)
MIDDLE = (
    "Sie können viele Anträge jetzt zu Hause am Computer stellen. Dafür brauchen Sie ein Konto bei der "
    "Stadt. "
    "Auf der Seite melden Sie sich mit Ihrem Ausweis und Ihrem Handy an. Wenn Sie kein Handy haben, hilft "
    "Ihnen "
    "das Bürgeramt. Nach der Anmeldung sehen Sie alle Anträge auf einen Blick. Fehlen noch Unterlagen, "
    "schreiben "
    "wir Ihnen eine Nachricht. Ehrenamtliche Helferinnen und Helfer zeigen Ihnen, wie die Anmeldung "
    "funktioniert."
)
HARD = (
    "Die Antragstellung erfolgt ausschließlich über das Serviceportal der Stadtverwaltung, wobei eine "
    "vorherige "
    "Authentifizierung mittels Ausweisfunktion erforderlich ist. Sofern die Voraussetzungen für die "
    "Inanspruchnahme der Leistung nicht vorliegen, wird der Antrag unter Berücksichtigung der einschlägigen "
    "Vorschriften abgelehnt. Die erhobenen personenbezogenen Daten werden gemäß den Bestimmungen "
    "verarbeitet und "
    "nach Ablauf der gesetzlichen Aufbewahrungsfristen gelöscht."
)
TEXTS = (EASY, MIDDLE, HARD)
ADDRESS = (
    "\n\nStadt Musterstadt\nRathausplatz 1\n12345 Musterstadt\nTelefon: 0123 456789\nE-Mail: "
    "info@stadt.example"
    "\nhttps://www.stadt.example/antrag"
)


def _value(text):
    return score.rate([("paragraph", text)], "de").value


def _sentences(text):
    return [text[start:end] for start, end in german.sentence_spans(text)]


def _without_umlauts(text):
    for letter, letters in zip("äöüßÄÖÜ", ("ae", "oe", "ue", "ss", "Ae", "Oe", "Ue"), strict=True):
        text = text.replace(letter, letters)
    return text


def test_easy_middle_and_hard_texts_are_far_apart():
    easy, middle, hard = map(_value, TEXTS)
    assert easy > 95 > middle > 70
    assert hard < 15


def test_the_level_is_a_band_with_its_uncertainty_in_words():
    rated = score.rate([("paragraph", EASY)], "de")
    assert re.fullmatch(r"[ABC][12](?: bis [ABC][12])?", rated.level)
    assert "Schätzung" in rated.uncertainty
    assert "nur ein Satz" in score.rate([("paragraph", "Wir helfen Ihnen gern.")], "de").uncertainty


def test_three_reasons_say_what_weighs_most():
    hard = score.rate([("paragraph", HARD)], "de").reasons
    assert len(hard) == 3
    assert any(reason.startswith("Die Sätze sind lang: im Durchschnitt 1") for reason in hard)
    assert any(
        reason.startswith("Die Sätze sind kurz") for reason in score.rate([("paragraph", EASY)], "de").reasons
    )


@pytest.mark.parametrize("text", ["", "   \n", "123 456", "???", "Hallo", "😀😀", "\x00\x01"])
def test_too_little_text_is_not_measured(text):
    assert score.rate([("paragraph", text)], "de") is None


def test_a_text_without_a_word_counts_as_the_hardest():
    assert score.difficulty("...", "de") == score.HARDEST > score.difficulty(HARD, "de")


def test_difficulty_and_value_rank_texts_alike():
    assert score.difficulty(EASY, "de") < score.difficulty(MIDDLE, "de") < score.difficulty(HARD, "de")


def test_english_is_measured_too():
    easy = "We help you. Please call us. You need a form. You can get the form in the town hall. It is free."
    hard = (
        "Notwithstanding the aforementioned provisions, applicants are required to furnish documentary "
        "evidence "
        "substantiating their eligibility prior to commencement of the administrative determination."
    )
    assert score.difficulty(easy, "en") < score.difficulty(hard, "en")
    assert score.rate([("paragraph", easy)], "en").value > 60


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: re.sub(r"(\w{4})(?=\w{3})", "\\1\u00ad", text),
        lambda text: unicodedata.normalize("NFD", text),
        _without_umlauts,
        lambda text: "\n\n".join(_sentences(text)),
        lambda text: "\n".join(_sentences(text)),
        lambda text: "\n".join("- " + sentence for sentence in _sentences(text)),
        lambda text: "\n".join("• " + sentence for sentence in _sentences(text)),
        lambda text: text + ADDRESS,
        lambda text: text + " https://www.stadt.example/antrag?seite=1",
        lambda text: text.replace("z. B.", "zum Beispiel").replace("ca.", "ungefähr"),
    ],
    ids=[
        "doubled spaces",
        "non-breaking spaces",
        "soft hyphens",
        "decomposed letters",
        "umlauts written out",
        "blank lines",
        "one sentence a line",
        "dashes as list marks",
        "bullets",
        "address block",
        "link",
        "abbreviations spelled out",
    ],
)
def test_what_does_not_change_the_words_does_not_change_the_score(text, change):
    assert _value(change(text)) == pytest.approx(_value(text), abs=1e-9)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_capital_letters_move_the_score_by_half_a_point_at_most(text, change):
    assert _value(change(text)) == pytest.approx(_value(text), abs=0.5)


@pytest.mark.parametrize("text", TEXTS)
def test_hyphens_inside_compounds_do_not_move_the_score(text):
    divided = re.sub(r"\b[A-ZÄÖÜ]\w{8,}\b", lambda match: "-".join(german.compound_parts(match[0])), text)
    assert _value(divided) == pytest.approx(_value(text), abs=1e-9)


@pytest.mark.parametrize("text", TEXTS)
def test_a_heading_counts_the_same_with_and_without_a_full_stop(text):
    open_heading, closed = "Das ist neu", "Das ist neu."
    for kind in ("heading", "paragraph"):
        blocks = [[(kind, heading), ("paragraph", text)] for heading in (open_heading, closed)]
        assert score.rate(blocks[0], "de") == score.rate(blocks[1], "de")
    assert _value(f"{open_heading}\n\n{text}") == _value(f"{closed}\n\n{text}")


@given(st.sampled_from(TEXTS), st.sets(st.integers(0, 80)))
def test_line_breaks_inside_a_paragraph_do_not_move_the_score(text, places):
    words = text.split(" ")
    broken = "".join(word + ("\n" if place in places else " ") for place, word in enumerate(words))
    assert _value(broken) == pytest.approx(_value(text), abs=1e-9)


@given(st.sampled_from(TEXTS), st.sets(st.integers(0, 12)))
def test_one_paragraph_or_six_come_to_the_same(text, places):
    blocks = [""]
    for place, sentence in enumerate(_sentences(text)):
        blocks[-1] += sentence + " "
        if place in places:
            blocks.append("")
    rated = score.rate([("paragraph", block) for block in blocks], "de")
    assert rated.value == pytest.approx(_value(text), abs=1e-9)


@given(st.sampled_from(TEXTS), st.integers(0, 10_000))
def test_a_blank_line_before_a_small_letter_gains_nothing(text, choice):
    gaps = [match.start() for match in re.finditer(r"(?<=\w) (?=[a-zäöü])", text)]
    place = gaps[choice % len(gaps)]
    assert _value(f"{text[:place]}\n\n{text[place:]}") == pytest.approx(_value(text), abs=1e-9)


@settings(max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_measured_the_same_twice_and_stays_in_bounds(text):
    first = score.rate([("paragraph", text)], "de")
    assert first == score.rate([("paragraph", text)], "de")
    assert first is None or 0 <= first.value <= 100


@pytest.mark.parametrize(
    "text",
    [
        "wort " * 50_000,
        "a" * 100_000,
        "مرحبا بالعالم. " * 5_000,
        "<b>" * 50_000,
        "http://" * 20_000,
        "a@" * 50_000,
    ],
    ids=["one sentence", "one word", "Arabic", "tags", "links", "addresses"],
)
def test_odd_texts_end_with_a_score_or_none(text):
    rated = score.rate([("paragraph", text)], "de")
    assert rated is None or 0 <= rated.value <= 100
