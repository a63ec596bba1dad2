"""The handbook of the demo has a chapter for every field of action, and one for whatever a town plans."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from content.handreichung.plans import Plan
from content.management.demo.page_files import read_yaml

FOLDER: Path = settings.SITE_DIR / "demo"
LANGUAGES = {"de", "de-simple", "en"}


@pytest.fixture(scope="module")
def chapters() -> list[dict]:
    pages = [read_yaml(path) for path in sorted((FOLDER / "pages" / "handreichung").glob("*.yaml"))]
    return [page for page in pages if page["type"] == "KapitelPage"]


def test_every_field_has_its_chapters_and_no_finding_stands_in_two(chapters):
    effects = {axis["slug"] for axis in read_yaml(FOLDER / "wirkungen.yaml")}
    shown = Counter(
        (field, effect)
        for chapter in chapters
        for field in chapter["handlungsfelder"]
        for effect in chapter.get("wirkungen") or effects
    )
    fields = {axis["slug"] for axis in read_yaml(FOLDER / "handlungsfelder.yaml")}
    assert set(shown) == {(field, effect) for field in fields for effect in effects}
    assert set(shown.values()) == {1}


def test_every_chapter_introduces_itself_in_three_languages(chapters):
    for chapter in chapters:
        assert set(chapter["versions"]) == LANGUAGES, chapter["slug"]
        for version in chapter["versions"].values():
            assert all(version[name] for name in ("title", "lead", "body")), chapter["slug"]


def test_there_are_chapters_for_every_plan_and_some_for_every_town(chapters):
    plans = Counter(plan for chapter in chapters for plan in chapter["plans"])
    assert set(plans) == set(Plan.values)
    assert min(plans.values()) >= 2
    assert sum(chapter.get("is_basic", False) for chapter in chapters) >= 2
