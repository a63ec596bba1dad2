"""The list of terms: what it shows, how it is searched and filtered, many at once, who may do what."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml.html import fromstring

from glossary.models import Term
from tests.factories import InformationPageFactory, TermFactory, paragraph

LIST = "wagtailsnippets_glossary_term:list"


def rows(client, **query) -> dict[str, list[str]]:
    """Return the cells of each row of the list by the German word."""
    html = fromstring(client.get(reverse(LIST), query).content.decode())
    found = {}
    for row in html.xpath("//table[contains(@class, 'listing')]//tbody/tr"):
        cells = [" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
        title = row.xpath(".//td[contains(@class, 'title')]//a")[0].text_content().strip()
        found[title] = cells[2:]
    return found


def test_it_shows_english_languages_state_and_pages(information, redaktion):
    TermFactory(name_de="Cloud", name_en="cloud", explanation_en="Computers of others.")
    InformationPageFactory(body_de=paragraph("Die Cloud."))
    TermFactory(name_de="Server", live=False)
    shown = rows(redaktion)
    assert shown["Cloud"][:4] == ["cloud", "Deutsch, English", "online", "1"]
    assert shown["Server"][1:4] == ["Deutsch", "Entwurf", "0"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "Rechner-Wolke"}, {"Cloud"}),
        ({"q": "anderswo"}, {"Server"}),
        ({"live": "false"}, {"Server"}),
        ({"explained": "en"}, {"Cloud"}),
        ({"missing": "en"}, {"Server"}),
        ({"used": "true"}, {"Cloud"}),
        ({"used": "false"}, {"Server"}),
        ({"q": "gibt es nicht"}, set()),
    ],
)
def test_it_is_searched_and_filtered(information, redaktion, query, expected):
    InformationPageFactory(body_de=paragraph("Die Cloud und wieder die Cloud."))
    TermFactory(name_de="Cloud", forms_de="Rechner-Wolke", name_en="cloud", explanation_en="Computers.")
    TermFactory(name_de="Server", explanation_de="Ein Rechner anderswo.", live=False)
    assert rows(redaktion, **query).keys() == expected


@pytest.mark.parametrize("order", ["page_count", "-page_count", "name_de", "name_en", "live", "_updated_at"])
def test_it_is_sorted_by_each_column(redaktion, order):
    TermFactory()
    assert len(rows(redaktion, ordering=order)) == 1


def test_its_queries_do_not_grow_with_the_terms(redaktion, django_assert_max_num_queries):
    TermFactory()
    redaktion.get(reverse(LIST))
    for _number in range(20):
        TermFactory()
    with django_assert_max_num_queries(25):
        assert len(rows(redaktion)) == 21


def bulk(client, action: str, *terms: Term, confirm: bool = True):
    """Open a bulk action for terms, and confirm it."""
    address = reverse("wagtail_bulk_action", args=["glossary", "term", action])
    query = "&".join(f"id={term.pk}" for term in terms)
    method = client.post if confirm else client.get
    return method(f"{address}?{query}&next={reverse(LIST)}", follow=True)


def test_many_are_published_and_taken_off_at_once(chefredaktion):
    terms = [TermFactory(live=False), TermFactory(live=False)]
    assert (
        "Diese Begriffe online stellen?"
        in bulk(chefredaktion, "publish-terms", *terms, confirm=False).content.decode()
    )
    assert "2 Begriffe sind online." in bulk(chefredaktion, "publish-terms", *terms).content.decode()
    assert Term.objects.filter(live=True).count() == 2
    assert "2 Begriffe sind abgeschaltet." in bulk(chefredaktion, "unpublish-terms", *terms).content.decode()
    assert not Term.objects.filter(live=True).exists()


def test_one_that_is_refused_stays_a_draft_and_the_others_go_online(chefredaktion):
    good = TermFactory(live=False)
    bad = TermFactory(name_de="Server", explanation_de="", live=False)
    html = bulk(chefredaktion, "publish-terms", good, bad).content.decode()
    assert "1 Begriff ist online." in html
    assert "„Server“ ist nicht online gegangen" in html
    edit = reverse("wagtailsnippets_glossary_term:edit", args=[bad.pk])
    assert fromstring(html).xpath(f"//li[contains(@class, 'error')]//a[@href='{edit}']")
    assert list(Term.objects.filter(live=True)) == [good]


def test_nothing_is_said_to_be_online_when_all_are_refused(chefredaktion):
    html = bulk(chefredaktion, "publish-terms", TermFactory(explanation_de="", live=False)).content.decode()
    assert "ist nicht online gegangen" in html
    assert "Begriffe sind online" not in html


def test_planned_terms_are_not_counted_as_online(chefredaktion):
    term = TermFactory(live=False)
    term.go_live_at = timezone.now() + timezone.timedelta(days=2)
    term.save_revision()
    html = bulk(chefredaktion, "publish-terms", term, TermFactory(live=False)).content.decode()
    assert "1 Begriff ist online. 1 Begriff ist geplant." in html
    assert not Term.objects.get(pk=term.pk).live


@pytest.mark.parametrize("action", ["publish-terms", "unpublish-terms"])
def test_who_may_not_publish_changes_nothing_in_bulk(redaktion, action):
    term = TermFactory(live=action == "unpublish-terms")
    bulk(redaktion, action, term)
    assert Term.objects.get().live is (action == "unpublish-terms")


@pytest.mark.parametrize(
    ("view", "allowed"),
    [
        ("list", {"redaktion", "pruefung", "chefredaktion"}),
        ("add", {"redaktion", "chefredaktion"}),
        ("edit", {"redaktion", "pruefung", "chefredaktion"}),
        ("history", {"redaktion", "pruefung", "chefredaktion"}),
        ("usage", {"redaktion", "pruefung", "chefredaktion"}),
        ("delete", {"chefredaktion"}),
        ("unpublish", {"chefredaktion"}),
    ],
)
@pytest.mark.parametrize("role", ["redaktion", "pruefung", "chefredaktion"])
def test_each_role_opens_what_it_may(db, request, view, allowed, role):
    # The fixture db above lets pytest-django run this before tests that empty the database.
    client = request.getfixturevalue(role)
    arguments = [] if view in ("list", "add") else [TermFactory().pk]
    response = client.get(reverse(f"wagtailsnippets_glossary_term:{view}", args=arguments))
    assert response.status_code == (200 if role in allowed else 302)


def test_redaktion_sends_a_term_through_the_workflow(redaktion):
    term = TermFactory(live=False)
    html = redaktion.get(reverse("wagtailsnippets_glossary_term:edit", args=[term.pk])).content.decode()
    assert "action-submit" in html
    assert "action-publish" not in html


@pytest.mark.parametrize("view", ["delete", "unpublish"])
def test_it_says_where_a_term_stands_before_it_goes(information, chefredaktion, view):
    InformationPageFactory(body_de=paragraph("Die Cloud."))
    term = TermFactory(name_de="Cloud")
    html = chefredaktion.get(reverse(f"wagtailsnippets_glossary_term:{view}", args=[term.pk]))
    assert "Er wird auf 1 Seite erklärt." in html.content.decode()


def test_before_a_term_is_deleted_it_names_the_pages_that_mark_it_by_hand(information, chefredaktion):
    term = TermFactory(name_de="Cloud")
    by_hand = f'Eine <a linktype="term" id="{term.pk}">Wolke</a>.'
    marked = InformationPageFactory(title_de="Speichern", body_de=paragraph(by_hand))
    InformationPageFactory(title_de="Rechnen", body_de=paragraph("Die Cloud."))
    html = chefredaktion.get(reverse("wagtailsnippets_glossary_term:delete", args=[term.pk])).content.decode()
    assert f'<a href="{reverse("wagtailadmin_pages:edit", args=[marked.pk])}">Speichern</a>' in html
    assert "Rechnen" not in html


def test_before_many_terms_are_deleted_it_says_on_how_many_pages_they_are_explained(
    information, chefredaktion
):
    terms = [TermFactory(name_de="Cloud"), TermFactory(name_de="Server")]
    by_hand = f'Die Cloud und der <a linktype="term" id="{terms[1].pk}">Rechner</a>.'
    marked = InformationPageFactory(title_de="Rechnen", body_de=paragraph(by_hand))
    url = reverse("wagtail_bulk_action", args=["glossary", "term", "delete"])
    html = chefredaktion.get(url, {"id": [term.pk for term in terms]}).content.decode()
    assert "Diese Begriffe werden auf 1 Seite erklärt." in html
    assert f'<a href="{reverse("wagtailadmin_pages:edit", args=[marked.pk])}">Rechnen</a>' in html
    chefredaktion.post(f"{url}?id={terms[0].pk}&id={terms[1].pk}")
    assert not Term.objects.exists()


def test_who_may_import_finds_it_above_the_list(redaktion, pruefung):
    assert reverse("glossary_import") in redaktion.get(reverse(LIST)).content.decode()
    html = pruefung.get(reverse(LIST)).content.decode()
    assert reverse("glossary_import") not in html
    assert reverse("glossary_export", args=["xlsx"]) in html


def test_it_says_what_waits_and_what_has_a_draft(redaktion):
    term = TermFactory(name_de="Cloud")
    term.save_revision()
    term.get_workflow().start(term, redaktion.user)
    planned = TermFactory(name_de="Server", live=False)
    planned.save_revision(approved_go_live_at=timezone.now())
    shown = rows(redaktion)
    assert shown["Cloud"][2] == "online, mit Entwurf, wartet auf Freigabe"
    assert shown["Server"][2] == "Entwurf, geplant"
