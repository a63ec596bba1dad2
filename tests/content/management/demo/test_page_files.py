"""The files of the demo pages are read in the order in which pages can be made."""

import pytest

from content.management.demo.bad_data import BadData
from content.management.demo.page_files import in_order, page_file, read_pages

GERMAN = {"de": {"title": "Seite"}}


def page(slug: str, parent: str | None = None, order: int = 0):
    content = {"type": "PlainPage", "slug": slug, "parent": parent, "order": order, "versions": GERMAN}
    return page_file(f"{slug}.yaml", content)


def test_parents_come_before_children_and_siblings_in_their_order():
    files = [page("zwei", "home", 2), page("kind", "eins"), page("eins", "home", 1), page("home")]
    assert [file.slug for file in in_order(files)] == ["home", "eins", "zwei", "kind"]


def test_a_slug_used_twice_is_a_mistake():
    with pytest.raises(BadData, match=r"home.yaml: the slug home is also used in home.yaml"):
        in_order([page("home"), page("home")])


def test_an_unknown_parent_is_a_mistake():
    with pytest.raises(BadData, match="there is no page 'weg' to put it below"):
        in_order([page("home"), page("kind", "weg")])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], "a map is expected"),
        ({"type": "PlainPage", "slug": "a"}, "missing: versions"),
        ({"type": "PlainPage", "slug": "a", "versions": {"en": {}}}, "versions needs de"),
        ({"type": "PlainPage", "slug": "a", "versions": {"de": {}, "fr": {}}}, "no language 'fr'"),
        ({"type": "PlainPage", "slug": "a", "versions": GERMAN, "main_image": "baum"}, "main_image: a map"),
        ({"type": "PlainPage", "slug": "a", "versions": GERMAN, "live": "no"}, "live is true or false"),
    ],
)
def test_a_mistake_of_a_file_is_named(content, message):
    with pytest.raises(BadData, match=message):
        page_file("a.yaml", content)


def test_a_file_that_is_no_yaml_is_named(tmp_path):
    (tmp_path / "kaputt.yaml").write_text("type: [", encoding="utf-8")
    with pytest.raises(BadData, match=r"kaputt.yaml: this is no valid YAML"):
        read_pages(tmp_path)
