"""On which pages a term stands: found before it is saved, kept up by pages and terms that change."""

from __future__ import annotations

import pytest

from glossary.models import Term, TermUse
from glossary.uses import find_on_pages, once_at_the_end, update_all
from tests import factories
from tests.factories import InformationPageFactory, TermFactory, paragraph


def page_about(*texts: str, **values):
    """Return a live page with these paragraphs."""
    return InformationPageFactory(body_de=paragraph(*texts), **values)


def uses(term: Term) -> set[tuple]:
    """Return page, language, by hand and count of every use of a term."""
    return set(term.uses.values_list("page_id", "language", "by_hand", "count"))


def test_it_finds_the_pages_of_a_word_that_is_not_in_the_glossary_yet(information):
    page = page_about("Alles liegt in Clouds. Die Cloud ist groß.", title_de="Wolken")
    page_about("Wir clouden nicht.")
    page_about("In der Cloud.", live=False)
    (found,) = find_on_pages("de", ["Cloud", "Clouds"])
    assert (found.page_id, found.title, found.count) == (page.pk, "Wolken", 2)
    assert (found.before, found.word, found.after) == ("Alles liegt in ", "Clouds", ". Die Cloud ist groß.")


def test_it_finds_compounds_only_where_the_term_allows_it(information):
    page = page_about("Ein Clouddienst.")
    assert list(find_on_pages("de", ["Cloud"])) == []
    assert [found.page_id for found in find_on_pages("de", ["Cloud"], in_compounds=True)] == [page.pk]


def test_it_finds_words_at_the_start_of_a_sentence(information):
    page_about("Öffentlich ist alles.")
    assert len(list(find_on_pages("de", ["öffentlich"]))) == 1


def test_it_costs_as_many_queries_however_many_pages_there_are(information, django_assert_num_queries):
    for _number in range(5):
        page_about("Die Cloud.")
    with django_assert_num_queries(3):
        assert len(list(find_on_pages("de", ["Cloud"]))) == 5


def test_a_page_without_explanations_or_with_the_word_excluded_is_left_out(information):
    page_about("Die Cloud.", links_terms=False)
    page_about("Die Cloud.", excluded_terms="Clouds")
    assert list(find_on_pages("de", ["Cloud", "Clouds"])) == []


def test_a_term_that_goes_online_knows_its_pages_and_a_draft_none(information):
    page = page_about("Die Cloud. Noch eine Cloud.")
    term = TermFactory(name_de="Cloud")
    assert uses(term) == {(page.pk, "de", False, 2)}
    term.unpublish()
    assert uses(term) == set()


def test_new_forms_are_found_and_old_ones_forgotten(information):
    first, second = page_about("Die Cloud."), page_about("Die Wolke.")
    term = TermFactory(name_de="Cloud")
    term.name_de, term.forms_de = "Wolke", ""
    term.save()
    assert uses(term) == {(second.pk, "de", False, 1)}
    assert first.term_uses.count() == 0


def test_a_page_that_changes_changes_the_uses(information):
    term = TermFactory(name_de="Cloud")
    page = page_about("Die Cloud.")
    assert uses(term) == {(page.pk, "de", False, 1)}
    page.body_de = paragraph("Nichts.")
    page.save_revision().publish()
    assert uses(term) == set()


@pytest.mark.parametrize("values", [{"links_terms": False}, {"excluded_terms": "Cloud"}])
def test_what_a_page_does_not_explain_is_no_use(information, values):
    term = TermFactory(name_de="Cloud")
    page_about("Die Cloud.", **values)
    assert uses(term) == set()


def test_what_is_set_by_hand_is_a_use_also_where_nothing_is_found(information):
    term = TermFactory(name_de="Cloud")
    page = page_about(
        f'Die <a linktype="term" id="{term.pk}">Wolke</a>, <a linktype="term" id="0">hier</a>.',
        links_terms=False,
    )
    assert uses(term) == {(page.pk, "de", True, 1)}
    term.save()
    assert uses(term) == {(page.pk, "de", True, 1)}


def test_a_page_that_goes_offline_uses_nothing(information):
    term = TermFactory(name_de="Cloud")
    page_about("Die Cloud.").unpublish()
    assert uses(term) == set()


def test_many_terms_are_found_in_one_pass(information):
    page = page_about("Die Cloud und der Server.")
    with once_at_the_end():
        terms = [TermFactory(name_de="Cloud"), TermFactory(name_de="Server")]
        assert not TermUse.objects.exists()
    assert [uses(term) for term in terms] == [{(page.pk, "de", False, 1)}] * 2
    TermUse.objects.all().delete()
    update_all()
    assert TermUse.objects.count() == 2


def test_saving_a_page_again_costs_two_queries_at_most(information, django_assert_max_num_queries):
    from content.pages.term_places import update_uses

    for number in range(8):
        TermFactory(name_de=f"Wort{number}")
    page = page_about("Wort1 Wort2 Wort3.")
    update_uses(page)
    with django_assert_max_num_queries(4):
        update_uses(page)


def test_a_version_in_a_language_that_the_site_does_not_show_uses_nothing(information, settings):
    settings.LANGUAGES = [("de", "Deutsch")]
    term = TermFactory(name_de="Cloud", name_ar="سحابة", explanation_ar="حواسيب")
    page = page_about("Die Cloud.", title_ar="سحابة", released_ar=True, body_ar=paragraph("سحابة"))
    assert uses(term) == {(page.pk, "de", False, 1)}


def test_a_page_finds_terms_that_readers_do_not_see_yet(information, settings):
    page_about("Nichts.")
    settings.GLOSSARY_LOOKS_EVERY = 3600.0
    term = TermFactory(name_de="Cloud")
    page = page_about("Die Cloud.")
    assert uses(term) == {(page.pk, "de", False, 1)}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Datenschutz", "Daten-Schutz"),
        ("Bundes·tag", "Bundestag"),
        ("Bundes\u00adtag", "Bundestag"),
        ("Künstliche-Intelligenz", "Künstliche Intelligenz"),
        ("Ku\u0308nstliche Intelligenz", "Künstliche Intelligenz"),
    ],
)
def test_a_saved_term_stands_where_another_spelling_of_it_is_marked(client, information, written, name):
    page = page_about(f"Hier steht {written} im Satz.")
    term = TermFactory(name_de=name)
    assert f'popovertarget="term-{term.pk}"' in client.get(page.url).content.decode()
    assert uses(term) == {(page.pk, "de", False, 1)}


@pytest.mark.parametrize(
    "block",
    [
        {"type": "heading", "value": {"text": "Der Server", "level": "2"}},
        {"type": "paragraph", "value": '<p>Ein <a href="https://example.org/">Server im Keller</a>.</p>'},
        {"type": "paragraph", "value": '<p>Ein <a linktype="term" id="0">Server</a>.</p>'},
    ],
)
def test_where_no_word_is_marked_is_no_use(client, information, block):
    page = InformationPageFactory(body_de=[block, *paragraph("Text.")], title_de="Seite über Server")
    term = TermFactory(name_de="Server")
    assert f'popovertarget="term-{term.pk}"' not in client.get(page.url).content.decode()
    assert uses(term) == set()
    page.save_revision().publish()
    assert uses(term) == set()
    update_all()
    assert uses(term) == set()
    assert list(find_on_pages("de", ["Server"])) == []


@pytest.mark.parametrize(
    ("parent", "page", "values"),
    [
        ("MatrixPageFactory", "BefundFactory", {"lead_de": "Ein Server rechnet."}),
        ("MatrixPageFactory", "BefundFactory", {"for_whom_de": "Wer den Server braucht."}),
        ("MatrixPageFactory", "BefundFactory", {"what_to_do_de": "Kaufen Sie einen Server."}),
        ("HandreichungPageFactory", "KapitelPageFactory", {"lead_de": "Ein Server rechnet."}),
        ("HandreichungPageFactory", "KapitelPageFactory", {"body_de": paragraph("Ein Server rechnet.")}),
    ],
)
def test_findings_and_chapters_use_the_words_they_explain(client, home, parent, page, values):
    term = TermFactory(name_de="Server")
    getattr(factories, parent)(parent=home)
    page = getattr(factories, page)(**values)
    assert f'popovertarget="term-{term.pk}"' in client.get(page.url).content.decode()
    assert uses(term) == {(page.pk, "de", False, 1)}


def test_words_of_two_paragraphs_are_no_term(information):
    page_about("Das ist künstliche", "Intelligenz ist das.")
    term = TermFactory(name_de="künstliche Intelligenz")
    assert uses(term) == set()


def test_a_link_beside_the_word_stays_readable_around_it(information):
    InformationPageFactory(
        body_de=[{"type": "paragraph", "value": '<p>Der <a href="/x/">neue</a> Server, ein Server.</p>'}]
    )
    (found,) = find_on_pages("de", ["Server"])
    assert (found.before, found.word, found.after, found.count) == ("Der neue ", "Server", ", ein Server.", 2)
