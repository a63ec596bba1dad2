"""`python -m content.readability.calibration FOLDER [--only-figures]`: prints figures, writes the weights."""

import argparse
import json
from base64 import b64encode
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path

import numpy as np

from content.readability.calibration import figures, pieces, scale
from content.readability.calibration.fit import center, difficulties, fit
from content.readability.calibration.records import FOLDS, Record, read
from content.readability.features import Features

WEIGHTS = Path(__file__).parent.parent / "weights"
NOTICE = (
    "Made by content.readability.calibration from TextComplexityDE, DEplain, Klexikon, MiniKlexikon,"
    " Wikipedia and OneStopEnglish; see LICENSES/calibration-data.md. Licence of these numbers: CC BY-SA 4.0."
)


class Study:
    """The records of a language with their features, and the pieces of words learnt without each fold."""

    def __init__(self, folder: Path, language: str):
        self.language = language
        self.records = read(folder, language)
        self.lines = pieces.lines(self.records, language)
        forms = {word for line in self.lines for word in line.words}
        forms.update(word for record in self.records for word in record.words)
        self.vocabulary = pieces.Vocabulary(sorted(forms), language)
        self.columns = self.with_pieces(
            [self.learnt(lambda line, out=out: line.fold != out) for out in range(FOLDS)]
        )

    def learnt(self, keep: Callable[[pieces.Line], bool]) -> np.ndarray:
        return pieces.learn([line for line in self.lines if keep(line)], self.vocabulary)

    def with_pieces(self, by_fold: Sequence[np.ndarray]) -> np.ndarray:
        columns = np.array([record.measured.features for record in self.records])
        strangeness = pieces.means(self.records, self.vocabulary, by_fold)
        columns[:, Features._fields.index("strangeness")] = strangeness
        return columns

    def left_out(self, key: Callable[[Record | pieces.Line], Hashable]) -> np.ndarray:
        """Difficulty of each record by a model that saw no record and no line with the same key."""
        keys = [key(record) for record in self.records]
        found = np.zeros(len(keys))
        for out in sorted(set(keys)):
            columns = self.columns
            if not isinstance(out, int):
                columns = self.with_pieces([self.learnt(lambda line, out=out: key(line) != out)] * FOLDS)
            inside = [row for row, name in enumerate(keys) if name != out]
            outside = [row for row, name in enumerate(keys) if name == out]
            found[outside] = difficulties(
                [self.records[row] for row in outside],
                columns[outside],
                *fit([self.records[row] for row in inside], columns[inside]),
                center(self.records, columns),
            )
        return found


def store(study: Study, cross_validated: dict) -> None:
    """Write the weights of the score and of the pieces of words."""
    sentence, text = fit(study.records, study.columns)
    middle = center(study.records, study.columns)
    hardness = difficulties(study.records, study.columns, sentence, text, middle)
    steepness, half = scale.curve(study.records, hardness)
    low, high = np.quantile(study.columns, [0.001, 0.999], axis=0)
    rows = zip(Features._fields, middle, low, high, sentence, text, strict=True)
    keys = ("center", "low", "high", "sentence", "text")
    stored = {
        "notice": NOTICE,
        "features": {
            name: dict(zip(keys, (round(float(n), 5) for n in numbers), strict=True))
            for name, *numbers in rows
        },
        "steepness": round(steepness, 4),
        "middle": round(half, 4),
    }
    if study.language == "de":
        found, spread = scale.bounds(study.records, steepness * (half - hardness))
        stored |= {"bounds": [round(bound, 2) for bound in found], "spread": round(spread, 2)}
    else:
        german = json.loads((WEIGHTS / "score-de.json").read_text(encoding="utf-8"))
        stored |= {key: german[key] for key in ("bounds", "spread")}
    stored["cross_validated"] = cross_validated
    _write(f"score-{study.language}", stored)
    learnt = study.learnt(lambda line: True)
    step = float(np.abs(learnt).max() / 127)
    packed = b64encode(bytes((np.round(learnt / step) + 128).astype(int).tolist())).decode()
    _write(f"pieces-{study.language}", {"notice": NOTICE, "step": step, "buckets": packed})


def _write(name: str, stored: dict) -> None:
    text = json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=False)
    (WEIGHTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only-figures", action="store_true", help="write nothing")
    options = arguments.parse_args()
    for language in ("de", "en"):
        study = Study(options.folder, language)
        print(f"{language}: cross-validated, no document on both sides")
        by_document = figures.of_sets(study.records, study.left_out(lambda record: record.fold))
        _print(by_document)
        figures_of = {"documents": by_document}
        if language == "de":
            print("de: whole domains left out")
            unseen = study.left_out(lambda record: record.domain)
            _print(
                figures.of_sets(study.records, unseen, lambda record: f"{record.source} ({record.domain})")
            )
            print("de: whole corpora left out")
            figures_of["corpora"] = figures.of_sets(
                study.records, study.left_out(lambda record: record.corpus)
            )
            _print(figures_of["corpora"])
        if not options.only_figures:
            store(study, figures_of)


def _print(sets: dict[str, dict[str, float]]) -> None:
    for name, found in sets.items():
        print(
            f"  {name:32s}", "  ".join(f"{figure} {value:.3f}" for figure, value in found.items()), flush=True
        )


if __name__ == "__main__":
    main()
