"""The terms of a language by letter, and those that a search finds."""

import pytest

from glossary import directory
from tests import factories


@pytest.fixture
def listed(db):
    """The directory of some terms."""
    for name, explanation in [
        ("Wolke", "Eine Cloud am Himmel."),
        ("Datencloud", "Computer."),
        ("Cloud-Dienst", "Computer."),
        ("Cloud", "Computer."),
    ]:
        factories.TermFactory(name_de=name, explanation_de=explanation)
    factories.TermFactory(name_de="Server", forms_de="Clouds", instead_of_de="Cloud")
    return directory.directory("de")


def names(terms) -> list[str]:
    """Return the names of terms."""
    return [term.name for term in terms]


def test_the_best_answer_comes_first(listed):
    assert names(listed.search("CLOUD")) == ["Cloud", "Cloud-Dienst", "Server", "Datencloud", "Wolke"]
    assert names(listed.search("cloud dienst")) == ["Cloud-Dienst"]
    assert listed.search(" -") == []


def test_the_search_of_the_site_gets_only_what_is_called_so(listed):
    assert names(listed.named("cloud")) == ["Cloud", "Cloud-Dienst", "Server"]
    assert listed.named("c") == listed.named("") == []


def test_what_is_spelled_alike_is_suggested_the_most_alike_first(listed):
    assert names(listed.suggestions("Klaud")) == ["Cloud"]
    assert names(listed.suggestions("Datenklaud"))[0] == "Datencloud"


def test_a_search_makes_only_its_query_ready(listed, monkeypatch):
    made, fold = [], directory._fold
    monkeypatch.setattr(directory, "_fold", lambda text: made.append(text) or fold(text))
    listed.search("Cloud")
    assert made == ["Cloud"]
