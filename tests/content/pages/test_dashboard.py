"""The dashboard leads editors to what needs a look."""

from datetime import date

import pytest
from django.urls import reverse
from lxml import html

from content.models import BarrierReport, Feedback
from content.pages.dashboard import to_check
from tests.factories import InformationPageFactory


def panel(client):
    """Return the text of the panel on the dashboard."""
    tree = html.fromstring(client.get(reverse("wagtailadmin_home")).content.decode())
    return tree.xpath("string(//div[@id='from-readers'])")


@pytest.fixture
def topic(information):
    return InformationPageFactory(parent=information, title_de="Müll")


def test_pages_readers_did_not_understand_are_named(topic, chefredaktion):
    Feedback.objects.create(page=topic, language="de", answer="no")
    assert "Müll" in panel(chefredaktion)


def test_pages_that_all_understood_are_not(topic, chefredaktion):
    Feedback.objects.create(page=topic, language="de", answer="yes")
    assert "Müll" not in panel(chefredaktion)


def test_open_reports_of_barriers_are_counted_for_those_who_answer_them(topic, chefredaktion, redaktion):
    BarrierReport.objects.create(text="Der Knopf geht nicht.", language="de")
    assert "1" in panel(chefredaktion)
    assert "1" not in panel(redaktion)


@pytest.mark.parametrize(
    ("checked", "due"), [(date(2025, 1, 1), False), (date(2024, 12, 31), True), (None, False)]
)
def test_a_page_is_due_after_a_year(topic, checked, due):
    topic.reviewed_on = checked
    topic.save()
    assert bool(to_check(date(2026, 1, 1))) is due


def test_an_empty_panel_says_so(home, redaktion):
    assert panel(redaktion).strip()
