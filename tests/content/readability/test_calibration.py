"""The calibration script: its regressions, its figures, and the weights it left."""

import json
from pathlib import Path

import numpy as np
import pytest

from content.readability import frequency, lexicon, score, words
from content.readability.calibration import figures, fit, ridge
from content.readability.calibration.records import read
from content.readability.features import Features
from content.readability.frequency import frequency_table, pack, zipf

LEXICON = Path(lexicon.__file__).parent
WEIGHTS = Path(words.__file__).parent / "weights"
EASY = "Wir helfen Ihnen gern."
HARD = "Die Inanspruchnahme der Leistung erfolgt ausschließlich nach Maßgabe der einschlägigen Vorschriften."


def test_monotone_ridge_finds_weights_and_refuses_negative_ones():
    columns = np.random.default_rng(1).normal(size=(400, 3))
    target = 2 * columns[:, 0] - 3 * columns[:, 1]
    found = ridge.monotone(columns, target, np.ones(400), penalty=0.01)
    assert found[0] == pytest.approx(2, abs=0.3)
    assert found[1] == 0


def test_figures_count_ties_in_the_middle():
    assert figures.auc(np.array([2.0, 3.0]), np.array([1.0, 2.0])) == 0.875
    assert figures.spearman(np.array([1.0, 2.0, 3.0]), np.array([10.0, 20.0, 30.0])) == pytest.approx(1)


def _record(folder, text, level):
    """A sentence of a document of its own, as it is read from a file."""
    line = {"text": text, "doc": text, "label": int(level == 0), "mos": None, "rank": None}
    line |= {"source": "lexica-sent", "lang": "de", "unit": "sentence"}
    (folder / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    return read(folder, "de")[0]


def test_records_of_one_document_share_a_fold(tmp_path):
    common = {
        "label": 1,
        "mos": None,
        "rank": None,
        "source": "lexica-sent",
        "lang": "de",
        "unit": "sentence",
    }
    lines = [
        common | {"text": text, "doc": "Aal"} for text in ("Der Aal ist ein Fisch.", "Er lebt im Meer.", "…")
    ]
    (tmp_path / "few.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    records = read(tmp_path, "de")
    assert len(records) == 2
    assert len({record.fold for record in records}) == 1
    assert {record.level for record in records} == {0.0}


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_features_have_weights_that_only_make_a_text_harder(language):
    stored = json.loads((WEIGHTS / f"score-{language}.json").read_text(encoding="utf-8"))
    assert list(stored["features"]) == list(Features._fields)
    known = score.weights(language)
    assert min(known.sentence) >= 0
    assert min(known.text) >= 0
    assert list(known.bounds) == sorted(known.bounds, reverse=True)


def test_weights_make_the_same_difficulties_as_the_score(tmp_path):
    records = [_record(tmp_path, text, level) for level, text in enumerate((EASY, HARD, f"{EASY} {HARD}"))]
    columns = np.array([record.measured.features for record in records])
    known = [np.array(column) for column in score.weights("de")[:5]]
    middle, low, high, sentence, text = known
    found = fit.difficulties(records, columns.clip(low, high), sentence, text, middle)
    assert found == pytest.approx([score.difficulty(record.text, "de") for record in records])


def test_longer_words_and_sentences_raise_what_the_fit_calls_hard(tmp_path):
    easy = ["Das ist gut.", "Wir helfen Ihnen.", "Der Bus fährt heute.", "Sie sind neu hier."]
    hard = [f"{HARD} Nummer {word}." for word in ("eins", "zwei", "drei", "vier")]
    records = [_record(tmp_path, text, level) for level, texts in enumerate((easy, hard)) for text in texts]
    columns = np.array([record.measured.features for record in records])
    sentence, text = fit.fit(records, columns)
    assert min(sentence) >= 0 and sum(sentence) > 0
    middle = fit.center(records, columns)
    assert fit.difficulties(records, columns, sentence, text, middle)[:4].max() < 0


def test_conjugate_gradient_solves_what_it_is_given():
    matrix = np.array([[4.0, 1.0], [1.0, 3.0]])
    assert matrix @ ridge.conjugate_gradient(matrix.dot, np.array([1.0, 2.0])) == pytest.approx([1.0, 2.0])


def test_the_stored_figures_for_corpora_left_out_meet_what_is_promised():
    stored = json.loads((WEIGHTS / "score-de.json").read_text(encoding="utf-8"))
    found = stored["cross_validated"]["corpora"]
    assert found["tcde"]["rho"] >= 0.75
    assert found["lexica-sent"]["auc"] >= 0.9
    assert found["lexica-sent"]["auc_short"] >= 0.86
    assert found["lexica-par"]["auc"] >= 0.975
    assert found["lexica-doc"]["auc"] >= 0.99
    assert found["lexica-doc"]["passing"] >= 0.97


@pytest.mark.parametrize("file", sorted(LEXICON.glob("*.txt")), ids=lambda file: file.name)
def test_every_word_list_of_the_score_names_source_and_licence(file):
    head = [line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert any("Source" in line and "icence" in line for line in head)


def test_frequencies_know_one_word_in_every_spelling():
    assert zipf("und") > 7
    assert zipf("Straße") == zipf("STRASSE") == zipf("Stra\u00adße") > 5
    assert zipf("Bürgeramt") == zipf("Bürger-Amt") == zipf("Buergeramt") > 2
    assert zipf("qqxqqxq") == 0


def test_packed_words_come_apart_as_they_went_in():
    one, other = words.packed("Verwaltung", "de"), words.packed("Haus", "de")
    left, right, both = words.unpacked(one), words.unpacked(other), words.unpacked(one + other)
    assert both == pytest.approx([first + second for first, second in zip(left, right, strict=True)])
    assert (left.words, left.letters, left.nominal, right.nominal) == (1, 10, 1, 0)


@pytest.mark.parametrize(
    "string", ["(Haus,", "und/oder", "Bürger-Amt!", "„Bürger:innen“", "12", "E-Mail.", "x²y"]
)
def test_remembered_strings_count_as_their_words(string):
    wanted = sum(words.packed(word, "de") for word in words.words_of(string))
    assert words.remembered("de")[string] == words.remembered("de")[string] == wanted


def test_an_endless_word_is_not_remembered():
    assert words.unpacked(words.remembered("de")["a" * 5000]).letters == words.LONGEST
    assert "a" * 5000 not in words.remembered("de")


def test_words_that_other_languages_write_alike_are_less_rare():
    table = frequency_table("de")
    assert table.listed("computer").shared and table.listed("churchill").shared
    assert not table.listed("verwaltung").shared and not table.listed("qqxqqxq").shared
    shared, own = (words.unpacked(words.packed(word, "de")) for word in ("Churchill", "Gemeinderat"))
    assert zipf("Churchill") < zipf("Gemeinderat")
    assert shared.rarity < own.rarity


@pytest.mark.parametrize("word", ["Rathaus", "rathaus", "CHURCHILL", "Bürger-Haushalt", "Qualmschutzhaube"])
def test_a_noun_is_known_without_its_capital_letter(word):
    assert words.unpacked(words.packed(word, "de")).noun == 1


@pytest.mark.parametrize("word", ["Schnell", "gehen", "digitale", "qualmschutzartiges", "Ihre"])
def test_other_words_are_no_nouns_though_a_sentence_begins_with_them(word):
    assert words.unpacked(words.packed(word, "de")).noun == 0


def test_a_packed_table_opens_with_source_and_licence_and_is_read_as_it_was_packed(tmp_path, monkeypatch):
    listed = {word: 2.0 + 0.05 * place for place, word in enumerate("abcdefghijk")}
    packed = pack(listed, {"c", "k", "unlisted"}, {"a", "j"}, "Source and licence")
    assert packed.startswith(b"Source and licence\n11\n")
    (tmp_path / "frequency-xx.bin").write_bytes(packed)
    monkeypatch.setattr(frequency, "_FOLDER", tmp_path)
    read_back = frequency.frequency_table.__wrapped__("xx")
    assert {word: read_back[word] for word in listed} == pytest.approx(listed)
    assert [word for word in listed if read_back.listed(word).shared] == ["c", "k"]
    assert [word for word in listed if read_back.listed(word).noun] == ["a", "j"]
    assert read_back.listed("unlisted") == frequency.UNLISTED
    assert len(frequency_table("de")) > 100_000
