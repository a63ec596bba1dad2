"""The demo content says the same in every language, and the fact guard has no false alarm on it."""

from pathlib import Path

import pytest

from content import languages
from content.management.demo.body import Names
from content.management.demo.page_files import read_pages, read_yaml
from content.management.demo.pages import TYPES, stored_value
from content.pages.columns import column
from content.pages.text import page_text
from content.review.facts import compare

DEMO = Path(__file__).parents[4] / "site" / "demo"
FILES = read_pages(DEMO / "pages")
# "Menschen ohne Internet erreichen" is "Menschen mit wenig Internet erreichen" in Leichte Sprache: meant like this.
MEANT = {("menschen-ohne-internet-erreichen", "de-simple", "negation", "vanished")} | {
    # These versions are shorter: they leave out the block with the link.
    ("kuenstliche-intelligenz", code, "link", "vanished")
    for code in ("tr", "uk", "ar")
}


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(
        pages={file.slug: number for number, file in enumerate(FILES, 1)},
        pictures={
            picture["name"]: number for number, picture in enumerate(read_yaml(DEMO / "pictures.yaml"), 1)
        },
    )


# Pages with Handlungsfelder ask the database for them, even when there are none.
@pytest.mark.django_db
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.slug)
def test_no_version_of_the_demo_says_other_facts(file, names):
    page = TYPES[file.type]()
    for code, version in file.versions.items():
        for name, value in version.items():
            setattr(page, column(name, code), stored_value(name, value, file.slug, names))
    german = page_text(page, languages.DEFAULT)
    told = {
        (file.slug, code, difference.kind.value, difference.change.value)
        for code in file.versions
        if code != languages.DEFAULT
        for difference in compare(german, page_text(page, code), code)
        if not difference.is_hint
    }
    assert told <= MEANT
