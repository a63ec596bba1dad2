"""Terms of the demo."""

import pytest

from content.management.demo.bad_data import BadData
from content.management.demo.terms import load_terms
from glossary.models import Term

CLOUD = """
de:
  name: Cloud
  forms: [Clouds]
  explanation: Computer von anderen.
en:
  name: cloud
  explanation: Computers of others.
related: [server]
marks_in_compounds: true
"""
SERVER = "de:\n  name: Server\n  explanation: Ein Computer für viele.\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with two terms and no pictures."""
    (tmp_path / "glossary").mkdir()
    (tmp_path / "pictures.yaml").write_text("[]", encoding="utf-8")
    (tmp_path / "glossary" / "cloud.yaml").write_text(CLOUD, encoding="utf-8")
    (tmp_path / "glossary" / "server.yaml").write_text(SERVER, encoding="utf-8")
    return tmp_path


def test_it_makes_live_terms_with_a_revision(db, folder):
    assert load_terms(folder) == 2
    cloud = Term.objects.get(slug="cloud")
    assert cloud.live and cloud.latest_revision and cloud.first_published_at
    assert (cloud.name_de, cloud.forms_de, cloud.name_en, cloud.marks_in_compounds) == (
        "Cloud",
        "Clouds",
        "cloud",
        True,
    )
    assert [term.slug for term in cloud.related.all()] == ["server"]


def test_it_leaves_terms_as_editors_made_them_unless_told_to_overwrite(db, folder):
    load_terms(folder)
    term = Term.objects.get(slug="cloud")
    term.name_de = "Wolke"
    term.save()
    assert load_terms(folder) == 0
    assert Term.objects.get(slug="cloud").name_de == "Wolke"
    load_terms(folder, overwrite=True)
    assert Term.objects.get(slug="cloud").name_de == "Cloud"


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("de:\n  name: Cloud\n", "missing: explanation"),
        (CLOUD.replace("[server]", "[wolke]"), "there is no term 'wolke'"),
        (CLOUD + "picture: wolke\n", "there is no picture 'wolke'"),
        (CLOUD + "fr: {}\n", "unknown: fr"),
        (CLOUD.replace("Computer von anderen.", "Wort " * 61), "explanation_de"),
    ],
)
def test_it_names_the_file_of_a_mistake(db, folder, text, mistake):
    (folder / "glossary" / "cloud.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BadData, match=mistake) as found:
        load_terms(folder)
    assert "glossary" in str(found.value) and "cloud.yaml" in str(found.value)
