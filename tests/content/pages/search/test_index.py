"""The index follows the pages at low cost."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.models import BasePage, PageFact, SearchEntry, SearchPosting, SearchWord
from content.pages.search.index import update_index
from tests import factories
from tests.factories import paragraph


def forms(page) -> set[str]:
    return set(SearchWord.objects.filter(postings__entry__page=page).values_list("form", flat=True))


def test_saving_an_unchanged_page_costs_one_query(home, django_assert_num_queries):
    page = factories.InformationPageFactory()
    with django_assert_num_queries(1):
        update_index(page)


def test_the_cost_does_not_grow_with_the_text(home):
    def queries(words: int) -> int:
        page = factories.InformationPageFactory()
        page.body_de = paragraph(" ".join(f"wort{words}n{number}" for number in range(words)))
        with CaptureQueriesContext(connection) as captured:
            update_index(page)
        return len([query for query in captured if "SAVEPOINT" not in query["sql"]])

    assert queries(100) == queries(20) <= 10


def test_a_changed_page_forgets_its_old_words(home):
    page = factories.InformationPageFactory(body_de=paragraph("Tonne"))
    page.body_de = paragraph("Eimer")
    page.save()
    assert "eimer" in forms(page)
    assert "tonne" not in forms(page)


def test_a_version_that_is_no_longer_released_leaves_the_index(home):
    page = factories.InformationPageFactory(title_en="Waste", body_en=paragraph("Bins"), released_en=True)
    assert page.search_entries.count() == 2
    page.released_en = False
    page.save()
    assert [entry.language for entry in page.search_entries.all()] == ["de"]


def test_a_page_saved_without_its_own_table_is_indexed_whole(home):
    page = factories.InformationPageFactory(body_de=paragraph("Tonne"))
    SearchEntry.objects.all().delete()
    BasePage.objects.get(pk=page.pk).save()
    assert "tonne" in forms(page)


def test_a_deleted_page_leaves_nothing(home):
    page = factories.InformationPageFactory()
    key = page.pk
    page.delete()
    assert not SearchEntry.objects.filter(page_id=key).exists()
    assert not PageFact.objects.filter(page_id=key).exists()


def test_the_command_makes_the_same_index_anew(home, capsys):
    page = factories.InformationPageFactory(body_de=paragraph("Tonne Bürger-Amt"))
    before = sorted(SearchPosting.objects.values_list("word__form", "weight", "position", "entry__page"))
    facts = sorted(PageFact.objects.values_list("page", "name", "value"))
    SearchEntry.objects.all().delete()
    PageFact.objects.all().delete()
    SearchWord.objects.create(language="de", form="verwaist", stem="verwaist", spelling="verwaist")
    call_command("searchindex")
    assert (
        sorted(SearchPosting.objects.values_list("word__form", "weight", "position", "entry__page")) == before
    )
    assert sorted(PageFact.objects.values_list("page", "name", "value")) == facts
    assert not SearchWord.objects.filter(form="verwaist").exists()
    assert capsys.readouterr().out.startswith(f"{SearchEntry.objects.count()} ")
    assert "tonne" in forms(page)
