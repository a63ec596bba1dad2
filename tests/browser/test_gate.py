"""An editor tries to publish a text that is too hard, by editor, plan and in bulk, and is told why each time."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editing import publish

# The exercise of the demo: a draft that fails in every language.
EXERCISE = "Neue Leuchten im Park"
WHY = "Dieser Satz ist zu lang"
UNCLEAR = "Der Link sagt nicht, wohin er führt"


@pytest.fixture
def exercise(desk) -> str:
    """The id of the draft that is too hard."""
    desk.goto("/cms/pages/search/?q=Leuchten")
    link = desk.get_by_role("link", name=re.compile(EXERCISE)).first
    return re.search(r"/pages/(\d+)/", link.get_attribute("href")).group(1)


def expect_reasons_at_their_places(page: Page) -> None:
    """Look at the tab of each language: the number of mistakes at the tab, the reasons at their blocks."""
    for name in ("Deutsch", "Leichte Sprache", "English"):
        tab = page.get_by_role("tab", name=re.compile(f"^{name}"))
        expect(tab.locator(".w-tabs__errors")).to_be_visible()
    for reason in (WHY, UNCLEAR, "Der Text ist zu schwer"):
        expect(page.locator("#tab-deutsch .error-message", has_text=reason).first).to_be_visible()


def test_publishing_in_the_editor_is_refused_with_the_places(desk, exercise):
    desk.goto(f"/cms/pages/{exercise}/edit/")
    publish(desk)
    expect_reasons_at_their_places(desk)


def test_planning_a_publication_is_refused_at_once(desk, exercise):
    desk.goto(f"/cms/pages/{exercise}/edit/")
    desk.get_by_role("button", name="Status umschalten").click()
    desk.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    desk.fill("#id_go_live_at", (datetime.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M"))
    # By keyboard: a calendar opens over the button.
    with desk.expect_navigation():
        desk.locator("#schedule-publishing-dialog button[type=submit]").press("Enter")
    publish(desk)
    expect_reasons_at_their_places(desk)


def test_publishing_in_bulk_is_refused_with_the_reasons_and_the_way_to_the_text(desk, exercise):
    desk.goto(f"/cms/bulk/content/basepage/publish/?id={exercise}&next=/cms/")
    desk.get_by_role("button", name=re.compile("Ja")).click()
    told = desk.locator(".messages")
    expect(told).to_contain_text(EXERCISE)
    expect(told).to_contain_text(WHY)
    told.get_by_role("link", name="Text ändern").click()
    desk.wait_for_url(f"**/cms/pages/{exercise}/edit/")


def test_a_reviewer_lets_a_text_pass_and_takes_it_back(desk, exercise):
    desk.goto(f"/cms/review/exceptions/basepage/{exercise}/")
    german = desk.get_by_role("region", name="Deutsch")
    expect(german).to_contain_text("Dafür gibt es keine Ausnahme")
    german.get_by_text("Den ganzen Text als Ausnahme durchlassen").click()
    german.get_by_label("Warum?").last.fill("Der Stadtrat will genau diese Wörter.")
    until = german.get_by_label("Bis wann?")
    until.fill((datetime.now() + timedelta(days=30)).strftime("%Y-%m-%d"))
    until.press("Escape")
    german.get_by_role("button", name="Diesen Text durchlassen").click()
    german = desk.get_by_role("region", name="Deutsch")
    expect(german).to_contain_text("Für diesen Text gilt eine Ausnahme")
    expect(german).to_contain_text("Der Stadtrat will genau diese Wörter.")
    german.get_by_role("button", name="Zurücknehmen").click()
    expect(desk.get_by_role("region", name="Deutsch")).to_contain_text("kann so nicht online gehen")
