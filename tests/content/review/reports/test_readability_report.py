"""Terms stand in the report beside pages; what other tables know is sorted, too."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html as lxml_html
from wagtail.models import GroupPagePermission

from content import languages
from content.models import BasePage, Feedback, ReadabilityException, ReaderTest, VersionStatus
from content.review.exceptions.actions import let_pass
from content.review.public_text import text_hash
from content.review.reports.status import today
from tests.conftest import login
from tests.factories import InformationPageFactory, TermFactory, paragraph

REPORT = "readability_report"


@pytest.fixture
def term(home):
    return TermFactory(name_de="Bürgerbus", explanation_de="Ein kleiner Bus. Er fährt, wenn Sie anrufen.")


@pytest.fixture
def pages(information):
    """Three pages, of which other tables know something."""
    return [InformationPageFactory(parent=information, title_de=name) for name in ("Eins", "Zwei", "Drei")]


def titles(client, **asked):
    rows = lxml_html.fromstring(client.get(reverse(REPORT), asked).content).findall(".//main//table/tbody/tr")
    return [" ".join(row[0].text_content().split()) for row in rows]


def states(subject):
    return subject.version_statuses.get(language="de")


def test_a_term_has_its_row_and_leads_to_its_form(pruefung, term):
    assert states(term).kind == "glossary"
    assert titles(pruefung, kind="glossary") == ["Bürgerbus"]
    html = pruefung.get(reverse(REPORT), {"kind": "glossary"}).content.decode()
    assert f"/cms/snippets/glossary/term/edit/{term.pk}/" in html


def test_terms_are_shown_to_those_who_change_them(redaktion, term):
    assert titles(redaktion, kind="glossary") == ["Bürgerbus"]
    redaktion.user.groups.get().permissions.filter(codename="change_term").delete()
    assert titles(redaktion, kind="glossary") == []


def test_a_language_that_the_site_shows_no_more_is_left_out(pruefung, pages, settings):
    state = states(pages[0])
    state.pk, state.language = None, "tr"
    state.save()
    assert titles(pruefung, language="tr") == ["Eins"]
    assert "tr" in {snapshot.language for snapshot in today()}
    settings.LANGUAGES = languages.choices(["de", "en"])
    assert titles(pruefung, language="tr") == []
    assert "tr" not in {snapshot.language for snapshot in today()}


def test_a_text_that_is_too_short_has_no_score(term):
    assert (states(term).verdict, states(term).score, states(term).level) == ("not measurable", None, "")


def test_a_term_that_goes_offline_has_no_state(term):
    term.unpublish()
    assert not term.version_statuses.exists()


def test_a_term_whose_exception_has_ended_is_named_on_the_dashboard(pruefung, term):
    state = states(term)
    term.version_statuses.update(verdict="fails", errors=1)
    until = timezone.localdate() + timedelta(days=20)
    let_pass(term, "de", state.text_hash, reason="Der Rat will es so.", until=until, user=pruefung.user)
    dashboard = reverse("wagtailadmin_home")
    assert "Bürgerbus" not in pruefung.get(dashboard).content.decode()
    assert titles(pruefung, is_excepted="true") == ["Bürgerbus"]
    ReadabilityException.objects.update(until=timezone.localdate() - timedelta(days=1))
    assert "Bürgerbus" in pruefung.get(dashboard).content.decode()
    assert titles(pruefung, is_excepted="true") == []


def test_outdated_places_of_terms_and_pages_are_sorted(pruefung, term, pages):
    for number, subject in ((1, term), (3, pages[1])):
        subject.version_statuses.update(stale_count=number)
    assert titles(pruefung, ordering="-outdated")[:2] == ["Zwei", "Bürgerbus"]
    assert titles(pruefung, ordering="outdated")[:2] == ["Bürgerbus", "Zwei"]


def test_exceptions_are_sorted_by_their_end(pruefung, term, pages):
    for days, subject in ((5, pages[2]), (9, term)):
        until = timezone.localdate() + timedelta(days=days)
        hashed = states(subject).text_hash
        let_pass(subject, "de", hashed, reason="Der Rat will es so.", until=until, user=pruefung.user)
    assert titles(pruefung, ordering="exception")[:2] == ["Drei", "Bürgerbus"]
    assert titles(pruefung, ordering="-exception")[:2] == ["Bürgerbus", "Drei"]


def test_tests_and_answers_of_readers_are_sorted(pruefung, pages):
    for day, page in ((3, pages[0]), (4, pages[2])):
        ReaderTest.objects.create(
            page=page,
            language="de",
            text_hash=text_hash(page, "de"),
            tested_on=date(2026, 5, day),
            group="Lese-Kreis",
            people=4,
            result="passed",
        )
        for _reader in range(day):
            Feedback.objects.create(page=page, language="de", answer="no")
    for name in ("tested", "not_understood"):
        assert titles(pruefung, ordering=name)[:2] == ["Eins", "Drei"]
        assert titles(pruefung, ordering=f"-{name}")[:2] == ["Drei", "Eins"]


@pytest.fixture
def writer_of_a_part(information):
    """Somebody who writes below one page only, and terms."""
    client = login(username="teil")
    group = Group.objects.create(name="Nur Information")
    group.permissions.add(*Permission.objects.filter(codename__in=["access_admin", "change_term"]))
    allowed = Permission.objects.get(codename=get_permission_codename("change", BasePage._meta))
    GroupPagePermission.objects.create(group=group, page=information, permission=allowed)
    client.user.groups.add(group)
    return client


def test_who_writes_in_a_part_of_the_site_sees_that_part(writer_of_a_part, pages, netzwerke):
    assert {"Eins", "Zwei", "Drei"} <= set(titles(writer_of_a_part))
    assert netzwerke.title_de not in titles(writer_of_a_part)


@pytest.mark.parametrize("reader", ["pruefung", "writer_of_a_part"])
@pytest.mark.parametrize("ordering", ["score", "outdated", "exception", "tested", "not_understood"])
def test_the_number_of_queries_does_not_grow_with_pages_and_terms(
    reader, request, information, term, ordering
):
    client = request.getfixturevalue(reader)

    def queries():
        with CaptureQueriesContext(connection) as found:
            for address in (reverse(REPORT), reverse("wagtailadmin_home")):
                assert client.get(address, {"ordering": ordering}).status_code == 200
        return len(found)

    queries()
    before = queries()
    for _number in range(3):
        InformationPageFactory(parent=information, body_de=paragraph("Das Amt hilft."))
        TermFactory()
    assert VersionStatus.objects.filter(page=None).count() == 4
    assert queries() == before
