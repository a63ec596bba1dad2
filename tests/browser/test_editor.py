"""An editor's way: log in, write a topic in two languages, look at both, publish one, schedule a change."""

import re
from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

GERMAN = "Der Bus kommt, wenn Sie anrufen."
ENGLISH = "The bus comes when you call."


def go_to_tab(page: Page, name: str) -> None:
    """Open the tab of a language or another one by the start of its name."""
    page.get_by_role("tab", name=re.compile(f"^{name}")).click()


def write_paragraph(page: Page, field: str, text: str) -> None:
    """Add a paragraph to a body and write into it."""
    page.locator(f"#{field}-root .c-sf-add-button").first.click()
    page.get_by_role("option", name="Absatz", exact=True).click()
    page.locator(f"#{field}-root .public-DraftEditor-content").click()
    page.keyboard.type(text)
    # The editor notes down what was typed a moment later.
    expect(page.locator(f"[name={field}-0-value]")).to_have_value(re.compile(re.escape(text)))


def press(page: Page, name: str) -> None:
    """Press a button of the menu at the bottom and wait for the answer."""
    menu = page.locator("footer .w-dropdown, footer [data-controller~=w-dropdown]").last
    menu.locator("button[aria-haspopup], .w-dropdown__toggle").last.click()
    with page.expect_navigation():
        page.locator(f"button[name={name}]").click()


def schedule(page: Page, moment: datetime) -> None:
    """Have the next publication wait until a moment, in the panel at the side."""
    page.get_by_role("button", name="Status umschalten").click()
    page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first.click()
    page.fill("#id_go_live_at", moment.strftime("%Y-%m-%d %H:%M"))
    # By keyboard: a calendar opens over the button.
    with page.expect_navigation():
        page.locator("#schedule-publishing-dialog button[type=submit]").press("Enter")


def test_a_topic_is_written_in_two_languages_published_in_one_and_changed_later(open_as_editor, desk):
    page = desk
    page.get_by_role("link", name="Information", exact=True).first.click()
    page.get_by_role("link", name=re.compile("Thema hinzufügen|Neues Thema|hinzufügen")).first.click()
    page.wait_for_url("**/add/**")

    page.fill("[name=title_de]", "Rufbus")
    page.fill("[name=lead_de]", "So fahren alle mit.")
    write_paragraph(page, "body_de", GERMAN)
    expect(page.get_by_role("tab", name=re.compile("^Deutsch"))).to_contain_text("freigegeben")
    go_to_tab(page, "English")
    page.fill("[name=title_en]", "Bus on demand")
    write_paragraph(page, "body_en", ENGLISH)
    expect(page.get_by_role("tab", name=re.compile("^English"))).to_contain_text("in Arbeit")

    # It has been saved by itself once: who saves a new page in that very moment is told that its address is taken.
    page.wait_for_url("**/edit/")
    form = page.url
    with page.expect_navigation():
        page.get_by_role("button", name="Entwurf speichern").click()

    # What is saved does not change the preview while it is looked at.
    page.get_by_role("button", name="Vorschau umschalten").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("#text")).to_contain_text(GERMAN)
    go_to_tab(page, "English")
    expect(preview.locator("#text")).to_contain_text(ENGLISH)

    press(page, "action-publish")
    expect(page.locator(".messages")).to_contain_text("Rufbus")

    reader = open_as_editor("/de/information/rufbus/")
    expect(reader.locator("#text")).to_have_text(GERMAN)
    reader.goto("/en/information/rufbus/")
    expect(reader.locator("main [role=note]").first).to_contain_text("not available in your language yet")
    expect(reader.locator("#text")).to_have_text(GERMAN)
    expect(reader.locator("#text")).to_have_attribute("lang", "de")
    expect(reader.locator("meta[name=robots]")).to_have_attribute("content", "noindex")

    page.goto(form)
    go_to_tab(page, "English")
    page.locator("[name=released_en]").check()
    press(page, "action-publish")
    expect(page.locator(".messages")).to_contain_text("Rufbus")
    reader.goto("/en/information/rufbus/")
    expect(reader.locator("#text")).to_have_text(ENGLISH)
    expect(reader.locator("main [role=note]")).to_have_count(0)

    page.goto(form)
    page.fill("[name=title_de]", "Rufbus mit Rampe")
    schedule(page, datetime.now() + timedelta(days=2))
    press(page, "action-publish")
    expect(page.locator(".messages")).to_contain_text("Rufbus mit Rampe")
    reader.goto("/de/information/rufbus/")
    expect(reader.locator("h1")).to_have_text("Rufbus")


def test_what_is_missing_is_said_where_it_is_missing(open_as_editor, edit):
    page = edit("/de/information/digitale-spaltung/")
    page.locator("[name=released_de]").uncheck()
    go_to_tab(page, "English")
    page.fill("[name=title_en]", "")
    press(page, "action-publish")
    expect(page.locator("#tab-deutsch [data-field-errors]").first).to_contain_text("Deutsch")
    expect(page.get_by_role("tab", name=re.compile("^English")).locator(".w-tabs__errors")).to_be_visible()
    go_to_tab(page, "English")
    expect(page.locator("#tab-english [data-contentpath=title_en] [data-field-errors]")).to_contain_text(
        "English"
    )
    reader = open_as_editor("/en/information/digitale-spaltung/")
    expect(reader.locator("h1")).not_to_be_empty()
    expect(reader.locator("main > .wrap > [role=note]")).to_have_count(0)


def test_the_german_text_stands_beside_the_translation(edit):
    page = edit("/de/information/algorithmen/")
    title = page.locator("[name=title_de]").input_value()
    go_to_tab(page, "English")
    source = page.locator("#tab-english [data-source-text]").filter(has_text=title).first
    expect(source).to_be_hidden()
    page.locator("#tab-english [data-source-toggle]").click()
    expect(source).to_be_visible()
    field, beside = page.locator("[name=title_en]").bounding_box(), source.bounding_box()
    assert field["x"] + field["width"] <= beside["x"]


def test_the_preview_opens_in_the_language_that_is_being_written(edit):
    page = edit("/de/information/digitale-bildung/")
    go_to_tab(page, "English")
    page.get_by_role("button", name="Vorschau umschalten").click()
    expect(page.locator("#id_preview_mode")).to_have_value("en")
    expect(page.frame_locator("#w-preview-iframe").locator("html")).to_have_attribute("lang", "en")
