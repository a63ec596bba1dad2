"""The matrix, as readers use it and as editors fill it."""

from playwright.sync_api import expect

from tests.browser.editing import publish

CELL = "/de/matrix/sicherheit/privatheit/"


def test_readers_filter_it_without_javascript_and_follow_a_cell_to_a_finding(open_demo):
    page = open_demo("/de/matrix/", javascript=False)
    page.locator(".filters summary").click()
    page.locator("[name=kind][value=risk]").check()
    page.locator("[name=handlungsfeld][value=sicherheit]").check()
    page.get_by_role("button", name="Ergebnisse zeigen").click()
    page.wait_for_url("**/de/matrix/?kind=risk&handlungsfeld=sicherheit")
    expect(page.locator(".matrix tbody tr")).to_have_count(1)
    expect(page.locator(".matrix .chance")).to_have_count(0)
    page.get_by_role("link", name="Sicherheit und Datenschutz, Privatheit: 1 Risiko").click()
    expect(page.locator("[role=status]")).to_contain_text("blendet 2 Befunde dieses Feldes aus")
    page.locator("[role=status] a").click()
    expect(page.locator(".finding")).to_have_count(3)
    page.get_by_role("link", name="Kameras verändern den Platz").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kameras verändern den Platz")
    expect(page.locator(".evidence li").first).to_contain_text("Güte des Belegs")


def test_phones_show_a_list_by_field(open_demo, axe):
    page = open_demo("/de-simple/matrix/", width=320)
    expect(page.locator(".matrix table")).to_be_hidden()
    fold = page.locator(".matrix-list details").first
    expect(fold.locator("a").first).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("a").first).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    fold.locator("a").first.click()
    expect(page.locator(".finding").first).to_be_visible()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_table_scrolls_inside_itself_by_keyboard(open_demo, axe):
    page = open_demo("/de/matrix/", width=820)
    table = page.get_by_role("region", name="Matrix der Befunde")
    table.focus()
    for _press in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.matrix').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= 820
    # The name of the row stays in sight.
    row = table.locator("th[scope=row]").first
    assert row.bounding_box()["x"] >= table.bounding_box()["x"]
    assert axe(page) == []
    page.goto(CELL)
    assert axe(page) == []


def test_an_editor_fills_a_gap_is_told_of_the_missing_evidence_and_publishes(desk, axe):
    page = desk
    page.goto("/cms/matrix/?mark=gap")
    page.get_by_role("link", name="Befund hinzufügen: Gesundheit und Pflege, Sozialer Zusammenhalt").click()
    page.fill("[name=title_de]", "Pflege braucht Besuch")
    page.fill("[name=lead_de]", "Ein Roboter kann Tee bringen. Er ersetzt keinen Besuch.")
    publish(page)
    page.get_by_role("tab", name="Für alle Sprachen").click()
    expect(page.locator("[name=handlungsfeld] option:checked")).to_have_text("Gesundheit und Pflege")
    expect(page.get_by_text("Dieser Befund hat noch keinen Beleg.")).to_be_visible()
    page.get_by_role("button", name="Beleg hinzufügen").click()
    page.get_by_role("button", name="Beleg auswählen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Erstellen").click()
    dialog.get_by_label("Quelle").first.fill("Interview mit einer Pflegerin")
    dialog.get_by_label("Jahr").fill("2026")
    dialog.get_by_role("button", name="Erstellen").click()
    expect(page.locator("#id_belege-0-beleg-chooser")).to_contain_text("Interview mit einer Pflegerin")
    publish(page)
    page.goto("/cms/matrix/")
    expect(page.get_by_role("link", name="Pflege braucht Besuch")).to_be_visible()
    expect(page.locator(".matrix-grid li").filter(has_text="Umstritten")).not_to_have_count(0)
    assert axe(page) == []
    page.goto("/de/matrix/gesundheit/zusammenhalt/")
    expect(page.locator(".finding")).to_contain_text("Interview mit einer Pflegerin")
