"""The live terms in memory: which they are, and when they are read anew."""

import gc
import threading
import weakref

import pytest

from content import languages
from glossary import live_terms
from glossary.term_list import columns_of
from glossary.vocabulary import vocabulary
from tests import factories


@pytest.fixture(autouse=True)
def _nothing_read_yet(monkeypatch):
    monkeypatch.setattr(live_terms, "_lists", {})
    monkeypatch.setattr(live_terms, "_state", None)
    monkeypatch.setattr(live_terms, "_watcher", None)
    yield
    # The settings of the tests let no thread go on.
    if live_terms._watcher:
        live_terms.look_now()
        live_terms._watcher[1].join(10)


def names(code: str = "de") -> list[str]:
    """Return the names of the live terms of a language."""
    return [term.name for term in live_terms.live_terms(code).terms.values()]


def test_they_are_those_that_are_live_and_explained_in_the_language(db):
    factories.TermFactory(name_de="Cloud", name_en="cloud", explanation_en="Computers of others.")
    factories.TermFactory(name_de="Server", name_en="server")
    factories.TermFactory(name_de="Entwurf", live=False)
    assert names() == ["Cloud", "Server"]
    assert names("en") == ["cloud"]
    assert names("de-simple") == []


@pytest.mark.parametrize("change", ["save", "delete", "unpublish"])
def test_every_change_is_seen(db, change):
    term = factories.TermFactory(name_de="Cloud")
    assert names() == ["Cloud"]
    if change == "save":
        term.name_de = "Wolke"
        term.save()
    else:
        getattr(term, change)()
    assert names() == (["Wolke"] if change == "save" else [])


def test_a_language_without_changes_keeps_its_index(db):
    term = factories.TermFactory(name_en="cloud", explanation_en="Computers.")
    german, english = live_terms.live_terms("de"), live_terms.live_terms("en")
    term.explanation_en = "Other computers."
    term.save()
    assert live_terms.live_terms("de") is german
    assert live_terms.live_terms("en") is not english
    assert live_terms.live_terms("en").version != english.version


def test_it_costs_one_query_when_nothing_is_new_and_none_in_a_site(db, settings, django_assert_num_queries):
    factories.TermFactory()
    live_terms.live_terms("de")
    with django_assert_num_queries(1):
        live_terms.live_terms("de")
    settings.GLOSSARY_LOOKS_EVERY = 60
    with django_assert_num_queries(0):
        live_terms.live_terms("de")


def test_who_shows_terms_is_told_of_changes_and_of_nothing_else(db, monkeypatch):
    told = []
    monkeypatch.setattr(live_terms, "on_change", [lambda: told.append(names())])
    term = factories.TermFactory(name_de="Cloud")
    names()
    told.clear()
    names()
    assert told == []
    term.name_de = "Wolke"
    term.save()
    names()
    names()
    assert told == [["Wolke"]]


def test_they_are_told_of_what_only_the_page_of_a_term_shows(db, monkeypatch):
    told = []
    monkeypatch.setattr(live_terms, "on_change", [lambda: told.append(True)])
    term = factories.TermFactory(name_de="Cloud")
    before = live_terms.live_terms("de")
    told.clear()
    term.long_explanation_de = "Noch mehr."
    term.save()
    assert live_terms.live_terms("de") is before
    assert told == [True]


def test_the_old_terms_serve_until_the_new_ones_are_ready(settings, monkeypatch):
    # Another thread sees another database in memory: it gets its rows from here.
    name, reading, go_on, ready = ["Cloud"], threading.Event(), threading.Event(), threading.Event()

    def rows(codes):
        if name != ["Cloud"]:
            reading.set()
            go_on.wait(10)
        row = dict.fromkeys(columns_of(codes))
        return [
            row
            | {"pk": 1, "slug": "cloud", "name_de": name[0], "explanation_de": "Computer.", "held_back": ""}
        ]

    settings.GLOSSARY_LOOKS_EVERY = 0.05
    monkeypatch.setattr(live_terms, "_present_state", lambda: tuple(name))
    monkeypatch.setattr(live_terms, "_present_rows", rows)
    monkeypatch.setattr(live_terms, "on_change", [ready.set])
    assert names() == ["Cloud"]
    # As another process would: nobody here is told.
    name[0] = "Wolke"
    assert reading.wait(10)
    assert names() == ["Cloud"]
    go_on.set()
    assert ready.wait(10)
    assert names() == ["Wolke"]


def test_a_database_that_is_away_for_a_moment_stops_nothing(settings, monkeypatch, caplog):
    answers = iter([(1,), OSError("away")])
    ready = threading.Event()

    def state():
        answer = next(answers, (2,))
        if isinstance(answer, OSError):
            raise answer
        return answer

    settings.GLOSSARY_LOOKS_EVERY = 0.05
    monkeypatch.setattr(live_terms, "_present_state", state)
    monkeypatch.setattr(live_terms, "_present_rows", lambda codes: [])
    monkeypatch.setattr(live_terms, "on_change", [])
    live_terms.live_terms("de")
    for _moment in range(200):
        if live_terms._state == (2,):
            break
        ready.wait(0.05)
    assert live_terms._state == (2,)
    assert "could not be read" in caplog.text


def test_the_vocabulary_holds_forms_and_words_to_avoid(db):
    factories.TermFactory(name_de="Cloud", forms_de="Clouds\nClouds ", instead_of_de="Datenwolke")
    words = vocabulary("de")
    assert words.terms == ({"word": "Cloud", "forms": ["Clouds"], "avoid": ["Datenwolke"]},)


def test_the_vocabulary_is_kept_until_a_term_of_the_language_changes(db):
    term = factories.TermFactory(name_de="Cloud")
    before = {code: vocabulary(code) for code in languages.CODES}
    term.instead_of_de = "Datenwolke"
    term.save()
    assert vocabulary("de").version != before["de"].version
    assert vocabulary("en") is before["en"]


def test_an_old_index_is_let_go(client, home):
    term = factories.TermFactory(name_de="Cloud")

    def use() -> weakref.ref:
        client.get("/glossar.de.json")
        client.get("/de/glossar/")
        vocabulary("de")
        return weakref.ref(live_terms.live_terms("de").index)

    before = use()
    term.name_de = "Wolke"
    term.save()
    after = use()
    gc.collect()
    assert before() is None
    assert after() is not None
