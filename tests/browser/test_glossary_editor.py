"""An editor's way through the glossary: a term with proposed forms, words set by hand, an import with a mistake."""

import re

from playwright.sync_api import Page, expect

from tests.browser.editing import publish

TERMS = "/cms/snippets/glossary/term/"
TOO_LONG = (
    "Das Büro hilft und das Büro zahlt und das Büro fragt und das Büro prüft und das Büro schreibt und das Büro ruft "
    "heute alle Menschen in der Stadt an und dann ist das Büro wieder zu."
)


def write_term(page: Page, name: str, explanation: str) -> None:
    """Fill in the German tab of a new term."""
    page.goto(f"{TERMS}add/")
    page.fill("[name=name_de]", name)
    page.fill("[name=explanation_de]", explanation)


def test_a_term_is_written_with_proposed_forms(desk):
    write_term(desk, "Bürgerbus", "Ein Bus, der nur kommt, wenn Sie anrufen.")
    proposals = desk.locator(".term-proposals").first
    expect(proposals.get_by_label("Bürgerbusse", exact=True)).to_be_checked()
    proposals.get_by_label("Bürgerbusses").uncheck()
    # The answer to what was struck leaves it struck.
    expect(desk.locator(".term-found summary").first).to_contain_text("Seite")
    expect(proposals.get_by_label("Bürgerbusses")).not_to_be_checked()
    expect(desk.locator("[data-word-count]").first).to_contain_text("8 von höchstens 60 Wörtern")
    publish(desk)
    expect(desk.locator(".messages")).to_contain_text("Bürgerbus")
    desk.goto(f"{TERMS}?q=Bürgerbus")
    desk.get_by_role("link", name="Bürgerbus", exact=True).first.click()
    forms = desk.locator("[name=forms_de]").input_value().split("\n")
    assert "Bürgerbusse" in forms and "Bürgerbusses" not in forms


def test_the_explanation_of_a_term_is_checked_and_mended_while_it_is_written(desk):
    write_term(desk, "Pop-up-Büro", f"{TOO_LONG} Es ist offen, sofern Sie anrufen.")
    publish(desk)
    expect(desk.locator("#tab-deutsch .error-message").first).to_contain_text("Dieser Satz ist zu lang")
    panel = desk.locator("[data-side-panel=readability]")
    if not panel.is_visible():
        desk.get_by_role("button", name="Verständlichkeit umschalten").click()
    expect(panel).to_contain_text("Dieser Satz ist zu lang")

    text = desk.locator("[name=explanation_de]")
    text.fill("Das ist ein Büro. Es ist offen, sofern Sie anrufen.")
    expect(panel).not_to_contain_text("Dieser Satz ist zu lang")
    note = desk.locator("#id_explanation_de-readability").get_by_role("button", name=re.compile("sofern"))
    note.click()
    desk.wait_for_function("document.getSelection().toString() === 'sofern'")
    panel.get_by_role("button", name="„wenn“ übernehmen").click()
    expect(text).to_have_value("Das ist ein Büro. Es ist offen, wenn Sie anrufen.")
    publish(desk)
    expect(desk.locator(".messages")).to_contain_text("Pop-up-Büro")


def test_it_says_where_a_word_stands_before_it_is_saved(desk):
    write_term(desk, "Gemeinde", "Ein Ort mit einer eigenen Verwaltung.")
    found = desk.locator(".term-found").first
    expect(found.locator("summary")).to_contain_text(re.compile(r"Das Wort steht auf \d+ Seite"))
    found.locator("summary").click()
    expect(found.locator("mark").first).to_contain_text("Gemeinde")


def open_paragraph(page: Page, text: str) -> None:
    """Open a new topic with one paragraph."""
    page.goto("/cms/")
    page.get_by_role("link", name="Information", exact=True).first.click()
    page.get_by_role("link", name=re.compile("hinzufügen")).first.click()
    page.wait_for_url("**/add/**")
    page.fill("[name=title_de]", "Wörter von Hand")
    page.fill("[name=lead_de]", "So geht es.")
    page.locator("#body_de-root .c-sf-add-button").first.click()
    page.get_by_role("option", name="Absatz", exact=True).click()
    page.locator("#body_de-root .public-DraftEditor-content").click()
    page.keyboard.type(text)


def stored(page: Page):
    """Return the field that holds the text as the editor sends it."""
    return page.locator("[name=body_de-0-value]")


def select_back(page: Page, letters: int) -> None:
    """Select so many letters before the cursor; then the editor's buttons come up."""
    for _letter in range(letters):
        page.keyboard.press("Shift+ArrowLeft")


def test_a_word_is_explained_by_hand_and_another_is_not(desk):
    write_term(desk, "Plauder-Programm", "Ein Programm, mit dem man schreiben kann.")
    publish(desk)
    open_paragraph(desk, "Fragen Sie den Roboter Robi")
    for _letter in " Robi":
        desk.keyboard.press("ArrowLeft")
    select_back(desk, len("Roboter"))
    desk.get_by_role("button", name="Dieses Wort erklären").click()
    dialog = desk.locator(".modal-content")
    dialog.locator("input[name=q]").fill("Plauder")
    dialog.get_by_role("link", name="Plauder-Programm").first.click()
    expect(stored(desk)).to_have_value(re.compile('"TERM"'))
    desk.keyboard.press("End")
    select_back(desk, len("Robi"))
    desk.get_by_role("button", name="Hier nicht erklären").click()
    expect(stored(desk)).to_have_value(re.compile('"NO-TERM"'))
    with desk.expect_navigation():
        desk.get_by_role("button", name="Entwurf speichern").click()
    expect(desk.locator("#body_de-root .TooltipEntity")).to_have_text(["Roboter", "Robi"])
    desk.get_by_role("button", name="Vorschau umschalten").click()
    text = desk.frame_locator("#w-preview-iframe").locator("#text")
    expect(text).to_contain_text("Fragen Sie den Roboter Robi")


def test_an_import_with_a_mistake_names_row_and_column_and_a_good_one_shows_what_changes(desk):
    head = "Wort [de];Kurze Erklärung [de]"

    def upload(row: str) -> None:
        desk.goto("/cms/glossary/import/")
        content = f"{head}\nTal-Bus;Ein kleiner Bus.\n{row}\n".encode("cp1252")
        file = {"name": "begriffe.csv", "mimeType": "text/csv", "buffer": content}
        desk.set_input_files("[name=file]", files=[file])
        desk.get_by_role("button", name="Zeigen, was sich ändern würde").click()

    upload("Berg-Bus;" + "Wort " * 61)
    cells = desk.locator("table.listing tbody tr").locator("th, td")
    expect(cells.nth(0)).to_have_text("3")
    expect(cells.nth(1)).to_have_text("Kurze Erklärung [de]")
    expect(cells.nth(2)).to_contain_text("61 Wörter")
    expect(desk.get_by_role("button", name="Jetzt importieren")).to_have_count(0)

    upload("Berg-Bus;Ein Bus für steile Wege.")
    expect(desk.locator("main")).to_contain_text("2 neue Begriffe")
    desk.get_by_role("button", name="Jetzt importieren").click()
    expect(desk.locator(".messages")).to_contain_text("2 neue Begriffe")
    desk.goto(f"{TERMS}?q=Berg-Bus")
    expect(desk.get_by_role("link", name="Berg-Bus", exact=True)).to_be_visible()


def test_a_hard_word_becomes_a_term_from_the_report(desk):
    desk.goto("/cms/reports/unexplained-words/")
    row = desk.locator("table.listing tbody tr").first
    word = row.locator("td").first.inner_text().strip()
    row.get_by_role("link", name="Begriff anlegen").click()
    expect(desk.locator(f"[name^=name_][value='{word}']").first).to_be_attached()
