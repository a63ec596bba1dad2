"""The side panel *Verständlichkeit*: an editor writes, sees what is hard, mends it, with the mouse or without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

# What is written is saved as a draft by itself: each test has a page of its own. This is the longest of the demo.
LONGEST = "/de/praxisanleitungen/ki-werkzeuge-verantwortlich-einfuehren/"
HARD = "Das gilt, sofern Sie am 03.04.2025 kommen."
# Milliseconds from the last letter to the question. Of the promised second, the rest is the server's (bench_panel.py).
WAITS = 700
AUTOSAVE = 500


@pytest.fixture
def saving_status() -> int:
    """While a check is stopped on purpose, the editor says that it is not there."""
    return 503


@pytest.fixture
def edit(edit) -> Callable[[str], Page]:
    """Return a function that opens a page of the demo in the editor, with the panel."""

    def open_path(path: str) -> Page:
        page = edit(path)
        if not page.locator("[data-side-panel=readability]").is_visible():
            page.get_by_role("button", name="Verständlichkeit umschalten").click()
        expect(page.locator(".readability__headline")).to_be_visible()
        return page

    return open_path


def write(page: Page, field: str, text: str) -> Locator:
    """Write at the end of the first rich text of a field; return that text."""
    written = page.locator(f"#{field}-root .public-DraftEditor-content").first
    written.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {text}")
    return written


def finding(page: Page, words: str) -> Locator:
    """Return the first finding on some words in the panel."""
    return (
        page.locator("[data-side-panel=readability] li[data-key]")
        .filter(has=page.locator("q", has_text=re.compile(f"^{re.escape(words)}$")))
        .first
    )


def mark(text: Locator, words: str) -> Locator:
    """Return the mark on some words in a rich text."""
    return text.locator(".readability-mark").filter(has_text=re.compile(f"^{re.escape(words)}$"))


@pytest.fixture
def without_autosave(open_as_editor) -> Iterator[None]:
    """A site on which drafts are saved by hand only."""
    page = open_as_editor("/autosave/0/")
    yield
    page.goto(f"/autosave/{AUTOSAVE}/")


def test_a_bad_sentence_is_marked_replaced_taken_back_done_again_and_published(edit, open_as_editor):
    page = edit("/de/information/algorithmen/")
    text = write(page, "body_de", HARD)
    expect(mark(text, "sofern")).to_have_count(1)
    item = finding(page, "sofern")
    expect(item).to_contain_text("Amts-Deutsch")
    item.get_by_role("button", name="„wenn“ übernehmen").click()
    expect(text).to_contain_text("Das gilt, wenn Sie")
    expect(mark(text, "sofern")).to_have_count(0)
    expect(page.locator(".readability__notice")).to_contain_text("Aus „sofern“ wurde „wenn“")
    page.get_by_role("button", name="Rückgängig", exact=True).click()
    expect(text).to_contain_text(HARD)
    text.click()
    page.keyboard.press("Control+Shift+z")
    expect(text).to_contain_text("Das gilt, wenn Sie")

    finding(page, "03.04.2025").get_by_role("button", name="übernehmen").click()
    expect(text).to_contain_text("3. April 2025")
    text.click()
    page.keyboard.press("Control+z")
    expect(text).to_contain_text("03.04.2025")

    # The editor hands its words to the form a moment late: whoever is quicker loses nothing.
    replace = finding(page, "03.04.2025").get_by_role("button", name="übernehmen")
    with page.expect_navigation():
        replace.evaluate(
            "button => { button.click(); document.querySelector('button[name=action-publish]').click(); }"
        )
    expect(page.locator(".messages")).to_contain_text("veröffentlicht")
    public = open_as_editor("/de/information/algorithmen/").locator("main")
    expect(public).to_contain_text("Das gilt, wenn Sie am 3. April 2025 kommen.")


def test_without_autosave_the_panel_tells_the_same_and_saves_nothing(without_autosave, edit):
    page = edit("/de/netzwerke/peer-gruppe-ki-in-der-verwaltung/")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    text = write(page, "body_de", HARD)
    expect(mark(text, "sofern")).to_have_count(1)
    finding(page, "sofern").get_by_role("button", name="„wenn“ übernehmen").click()
    expect(text).to_contain_text("Das gilt, wenn Sie")
    expect(mark(text, "sofern")).to_have_count(0)
    assert sent and all(url.endswith("/check/") for url in sent)
    # The browser asks whether what is not saved may go.
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect(page.locator("#body_de-root .public-DraftEditor-content").first).not_to_contain_text("Das gilt,")


def test_a_finding_is_left_as_it_is_for_a_reason(edit):
    page = edit("/de/netzwerke/tandem-stadt-und-land-mobilitaet/")
    text = write(page, "body_de", HARD)
    item = finding(page, "sofern")
    item.get_by_text("Hier ist es in Ordnung").click()
    reason = item.get_by_label("Warum? Andere lesen das.")
    reason.fill("So steht es im Gesetz.")
    item.get_by_role("button", name="So lassen").click()
    expect(page.locator(".readability__notice")).to_contain_text("Gemerkt")
    expect(finding(page, "sofern")).to_have_count(0)
    expect(mark(text, "sofern")).to_have_count(0)
    expect(mark(text, "03.04.2025")).to_have_count(1)


def test_on_the_longest_page_the_check_is_asked_once_and_early_and_shown_at_once(edit):
    """The browser's share of the promised second, by a clock of the test: no other process makes it slower."""
    page = edit(LONGEST)
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() + 60_000"))
    asked: list[str] = []

    def note(request) -> None:
        if request.url.endswith("/check/") and "sofern" in request.post_data:
            asked.append(request.post_data)

    page.on("request", note)
    text = write(page, "steps_de", HARD)
    page.clock.run_for(100)
    assert asked == []
    page.clock.run_for(WAITS - 100)
    # The clock stands still: nothing waits for anything but the answer.
    expect(mark(text, "sofern")).to_have_count(1)
    assert len(asked) == 1


def test_writing_goes_on_while_the_check_is_slow(edit):
    page = edit("/de/information/beteiligung-aller/")
    page.route("**/check/", lambda route: page.wait_for_timeout(1_500) or route.continue_())
    text = write(page, "body_de", "Eins.")
    page.keyboard.type(" Zwei.")
    expect(text).to_contain_text("Eins. Zwei.", timeout=1_000)


def test_a_plain_field_is_marked_below_and_replaced_with_the_browsers_own_undo(edit):
    page = edit("/de/information/daten-und-privatheit/")
    lead = page.locator("[name=lead_de]")
    lead.fill(HARD)
    note = page.locator("#id_lead_de-readability").get_by_role("button", name=re.compile("sofern"))
    note.click()
    page.wait_for_function("document.getSelection().toString() === 'sofern'")
    # Before the next check, too, it knows where its words are; the note that says the same stays the one it was.
    note.evaluate("note => { note.dataset.isKept = 'yes'; }")
    lead.fill(f"Hier steht Neues. {HARD}")
    note.click()
    page.wait_for_function("document.getSelection().toString() === 'sofern'")
    lead.fill(HARD)
    expect(finding(page, "sofern")).to_be_visible()
    expect(note).to_have_attribute("data-is-kept", "yes")
    finding(page, "sofern").get_by_role("button", name="übernehmen").click()
    expect(lead).to_have_value(HARD.replace("sofern", "wenn"))
    lead.focus()
    page.keyboard.press("Control+z")
    expect(lead).to_have_value(HARD)


def test_a_finding_is_reached_and_mended_with_the_keyboard_alone(edit):
    page = edit("/de/information/digitale-bildung/")
    write(page, "body_de", HARD)
    item = finding(page, "sofern")
    expect(item).to_be_visible()
    button = item.get_by_role("button", name="Zur Stelle")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(
        "document.getSelection().toString() === 'sofern' && document.activeElement.isContentEditable"
    )
    # What the mouse reads over the mark, the cursor reads, too.
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".readability-hint")).to_contain_text("Amts-Deutsch")
    page.keyboard.press("Escape")
    expect(page.locator(".readability-hint")).to_be_hidden()
    replace = item.get_by_role("button", name="übernehmen")
    replace.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Rückgängig", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".readability__notice")).to_contain_text("wie vorher")


def test_a_jump_opens_the_tab_and_the_block(edit):
    page = edit("/de/information/digitale-spaltung/")
    text = write(page, "body_de", HARD)
    item = finding(page, "sofern")
    expect(item).to_be_visible()
    page.locator("#body_de-root [data-panel-toggle]").first.click()
    page.get_by_role("tab", name="Einstellungen").click()
    expect(text).to_be_hidden()
    item.get_by_role("button", name="Zur Stelle").click()
    expect(text).to_be_visible()
    page.wait_for_function("document.getSelection().toString() === 'sofern'")


def test_news_do_not_take_the_focus_and_are_told_once(edit):
    page = edit("/de/information/digitalisierung-und-umwelt/")
    lead = page.locator("[name=lead_de]")
    lead.fill("Der Text ist leicht.")
    lead.press("End")
    lead.press_sequentially(" " + HARD)
    expect(finding(page, "sofern")).to_be_visible()
    expect(lead).to_be_focused()
    status = page.locator("[data-side-panel=readability] [role=status]").first
    expect(status).to_contain_text("zum Ansehen")


def test_leichte_sprache_has_its_own_standard_and_its_tab_says_that_it_needs_a_look(edit):
    page = edit("/de/information/online-dienste/")
    page.get_by_role("tab", name=re.compile("^Leichte Sprache")).click()
    language = page.locator(".readability__language")
    expect(language).to_contain_text("Leichte Sprache")
    page.locator("[name=lead_de_simple]").fill("Das geht z. B. bzgl. der Miete. Und dann?")
    expect(page.locator(".readability__kind", has_text="Bitte ändern").first).to_be_visible()
    tab = page.get_by_role("tab", name=re.compile("^Leichte Sprache"))
    expect(tab).to_contain_text("bitte ansehen")
    page.locator("[name=released_de_simple]").uncheck()
    expect(tab).to_contain_text("in Arbeit")


def test_a_lost_connection_is_said_and_the_check_comes_back(edit, offences):
    page = edit("/de/information/sensoren-in-der-stadt/")
    page.route("**/check/", lambda route: route.abort())
    page.locator("[name=lead_de]").fill(HARD)
    expect(page.locator(".readability__notice")).to_contain_text("Keine Verbindung")
    page.unroute("**/check/")
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(finding(page, "sofern")).to_be_visible()
    expect(page.locator(".readability__notice")).to_be_hidden()
    offences.clear()


def test_a_new_page_is_checked_from_its_first_sentence_on(edit):
    page = edit("/de/information/zusammenhalt-vor-ort/")
    page.goto(re.sub(r"/cms/.*", "/cms/", page.url))
    page.get_by_role("link", name="Information", exact=True).first.click()
    page.get_by_role("link", name=re.compile("hinzufügen")).first.click()
    page.wait_for_url("**/add/**")
    expect(page.locator(".readability__headline")).to_have_text("Hier steht noch nichts.")
    page.fill("[name=lead_de]", HARD)
    expect(finding(page, "sofern")).to_be_visible()


def test_the_editor_with_the_panel_is_accessible(edit, axe):
    page = edit("/de/information/kuenstliche-intelligenz/")
    write(page, "body_de", HARD)
    page.locator("[name=lead_de]").fill(HARD)
    expect(finding(page, "sofern")).to_be_visible()
    for summary in finding(page, "sofern").locator("summary").all():
        summary.click()
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.locator("html").evaluate(
            f"html => html.className = html.className.replace(/w-theme-\\w+/, 'w-theme-{scheme}')"
        )
        found += axe(page, only_colours=scheme == "dark")
    assert [line for line in found if "readability" in line or "data-side-panel" in line] == []
