"""A workshop as a calendar file: one event with the agenda in it, and a form that says what is wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar
from lxml import html
from wagtail.models import PageViewRestriction

from content.praxisanleitungen.calendar import DateForm, latest_day, next_week
from tests import factories
from tests.factories import agenda_item


@pytest.fixture
def workshop(praxisanleitungen):
    """A workshop of 90 minutes in German and English."""
    return factories.WorkshopPageFactory(
        parent=praxisanleitungen,
        slug="ideen-werkstatt",
        title_de="Ideen; und, Größe",
        title_en="Ideas",
        goal_en="All know the goal.",
        agenda_en=[agenda_item(15, "Arrive"), agenda_item(75, "Collect")],
        released_en=True,
    )


@pytest.fixture
def ask(client, workshop):
    """Return a function that asks for the calendar file of the workshop."""

    def _ask(code: str = "de", **when: str):
        return client.get(f"/{code}/kalender/{workshop.pk}.ics", when)

    return _ask


def event(response):
    """Return the only event of a file."""
    assert response.status_code == 200
    (found,) = Calendar.from_ical(response.content).walk("VEVENT")
    return found


def messages(response) -> list[str]:
    tree = html.fromstring(response.content.decode())
    return [" ".join(item.text_content().split()) for item in tree.xpath("//*[@role='alert']//li")]


@pytest.fixture
def summer() -> date:
    """A day in the summer of next year."""
    return date(timezone.localdate().year + 1, 7, 1)


def test_the_file_holds_one_event_with_the_agenda(ask, summer, workshop):
    found = event(ask(day=f"{summer}", start="09:30"))
    assert found["summary"] == "Ideen; und, Größe"
    assert found["description"] == "Alle kennen das Ziel.\n\n09:30 Ankommen\n09:45 Sammeln"
    assert found["url"] == workshop.full_url


def test_the_event_takes_as_long_as_the_workshop(ask, summer):
    found = event(ask(day=f"{summer}", start="09:30"))
    assert found.decoded("dtstart") == datetime(summer.year, 7, 1, 7, 30, tzinfo=UTC)
    assert found.decoded("dtend") - found.decoded("dtstart") == timedelta(minutes=90)


def test_the_same_time_is_another_one_of_the_world_in_winter(ask, summer):
    found = event(ask(day=f"{summer.year}-12-01", start="09:30"))
    assert found.decoded("dtstart") == datetime(summer.year, 12, 1, 8, 30, tzinfo=UTC)


def test_a_workshop_over_the_change_of_the_clocks_takes_as_long_as_ever(ask):
    found = event(ask(day="2025-03-30", start="01:30"))
    assert found.decoded("dtend") - found.decoded("dtstart") == timedelta(minutes=90)


def test_no_time_of_the_file_lacks_its_zone(ask, summer):
    content = ask(day=f"{summer}", start="09:30").content
    calendar = Calendar.from_ical(content)
    assert calendar.get_missing_tzids() == set()
    assert b"TZID" not in content
    assert calendar["version"] == "2.0"
    assert calendar["prodid"]


def test_the_same_date_gives_the_same_event_and_another_date_another(ask, summer):
    uids = [event(ask(day=f"{summer}", start=start))["uid"] for start in ("09:30", "09:30", "10:00")]
    assert uids[0] == uids[1] != uids[2]


def test_the_file_speaks_the_language_of_its_address(ask, summer):
    found = event(ask("en", day=f"{summer}", start="09:30"))
    assert found["summary"] == "Ideas"
    assert found["description"].endswith("09:30 Arrive\n09:45 Collect")


def test_the_file_is_downloaded_under_the_name_of_the_page(ask, summer):
    response = ask(day=f"{summer}", start="09:30")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="ideen-werkstatt.ics"'


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({}, ["Tag: Bitte wählen Sie einen Tag.", "Beginn: Bitte wählen Sie eine Uhrzeit."]),
        ({"day": "morgen", "start": "10:00"}, ["Tag: Bitte wählen Sie einen Tag."]),
        ({"day": "2026-02-30", "start": "10:00"}, ["Tag: Bitte wählen Sie einen Tag."]),
        ({"day": "2026-12-01", "start": "25:00"}, ["Beginn: Bitte wählen Sie eine Uhrzeit."]),
    ],
)
def test_a_wrong_date_is_told_in_the_form(ask, workshop, when, expected):
    response = ask(**when)
    assert (response.status_code, response["Content-Type"]) == (422, "text/html; charset=utf-8")
    assert messages(response) == expected
    tree = html.fromstring(response.content.decode())
    assert tree.xpath("string(//h1)") == workshop.title_de
    assert len(tree.xpath("//input[@aria-invalid='true']")) == len(expected)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "1999-12-31", "future"])
def test_a_day_out_of_reach_is_refused(ask, day):
    last = latest_day(timezone.localdate())
    response = ask(day=f"{last + timedelta(days=1)}" if day == "future" else day, start="23:59")
    assert response.status_code == 422
    assert messages(response) == [
        f"Tag: Bitte wählen Sie einen Tag vom 1. Januar 2000 bis zum 31. Dezember {last.year}."
    ]


def test_the_first_and_the_last_day_are_possible(ask):
    last = latest_day(timezone.localdate())
    for day in ("2000-01-01", f"{last}"):
        assert ask(day=day, start="23:59").status_code == 200


def test_the_form_starts_in_a_week_at_ten(client, workshop):
    initial = next_week(date(2026, 12, 28))
    assert (f"{initial['day']}", f"{initial['start']:%H:%M}") == ("2027-01-04", "10:00")
    tree = html.fromstring(client.get(workshop.url).content.decode())
    assert tree.xpath("//input[@name='start']/@value") == ["10:00"]


def test_what_the_form_offers_is_accepted():
    start = next_week(timezone.localdate())
    assert DateForm({"day": f"{start['day']}", "start": f"{start['start']:%H:%M}"}).is_valid()


def test_a_draft_has_no_file(client, praxisanleitungen):
    draft = factories.WorkshopPageFactory(parent=praxisanleitungen, live=False)
    assert client.get(f"/de/kalender/{draft.pk}.ics?day=2026-12-01&start=10:00").status_code == 404


def test_a_protected_workshop_has_no_file(client, ask, workshop):
    PageViewRestriction.objects.create(page=workshop, restriction_type=PageViewRestriction.LOGIN)
    assert ask(day="2026-12-01", start="10:00").status_code == 404


def test_a_page_that_is_no_workshop_has_no_file(client, praxisanleitungen):
    guide = factories.LeitfadenPageFactory(parent=praxisanleitungen)
    assert client.get(f"/de/kalender/{guide.pk}.ics?day=2026-12-01&start=10:00").status_code == 404
