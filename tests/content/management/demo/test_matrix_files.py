"""The matrix of the demo is complete: enough findings, all with evidence and in three languages."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from content.management.demo.page_files import read_yaml

FOLDER: Path = settings.SITE_DIR / "demo"
LANGUAGES = {"de", "de-simple", "en"}
STALE_BEFORE = 2016


@pytest.fixture(scope="module")
def findings() -> list[dict]:
    pages = [read_yaml(path) for path in sorted((FOLDER / "pages" / "matrix").glob("*.yaml"))]
    return [page for page in pages if page["type"] == "Befund"]


@pytest.fixture(scope="module")
def belege() -> dict[str, dict]:
    return {beleg["key"]: beleg for beleg in read_yaml(FOLDER / "belege.yaml")}


def slugs(name: str) -> set[str]:
    return {axis["slug"] for axis in read_yaml(FOLDER / name)}


def test_most_cells_are_filled_and_some_are_gaps(findings):
    fields, effects = slugs("handlungsfelder.yaml"), slugs("wirkungen.yaml")
    filled = {(finding["handlungsfeld"], finding["wirkung"]) for finding in findings}
    assert len(fields) >= 8
    assert len(effects) == 7
    assert len(findings) >= 64
    assert {field for field, _effect in filled} == fields
    assert {effect for _field, effect in filled} == effects
    assert 5 <= len(fields) * len(effects) - len(filled) <= 20


def test_every_kind_is_there_and_some_are_contested(findings):
    kinds = Counter(finding["kind"] for finding in findings)
    assert min(kinds["chance"], kinds["risk"], kinds["question"]) >= 20
    assert sum(finding.get("contested", False) for finding in findings) >= 2


def test_a_few_cells_show_one_side_only(findings):
    cells: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        cells.setdefault((finding["handlungsfeld"], finding["wirkung"]), set()).add(finding["kind"])
    assert 2 <= sum(kinds == {"chance"} for kinds in cells.values()) <= 5


def test_every_finding_says_all_in_three_languages(findings):
    for finding in findings:
        versions = finding["versions"]
        assert set(versions) == LANGUAGES, finding["slug"]
        for version in versions.values():
            assert all(version[name] for name in ("title", "lead", "for_whom")), finding["slug"]
            assert 2 <= len(version["what_to_do"]) <= 4, finding["slug"]


def test_every_finding_has_evidence_and_some_of_it_is_old(findings, belege):
    newest = {
        finding["slug"]: max(belege[use["key"]]["year"] for use in finding["belege"]) for finding in findings
    }
    assert len(newest) == len(findings)
    assert sum(year < STALE_BEFORE for year in newest.values()) >= 2


def test_invented_evidence_says_so(belege):
    for key, beleg in belege.items():
        assert beleg["demo"] == key.startswith("demo-"), key
        assert not beleg["demo"] or "erfunden" in beleg["reference"], key
