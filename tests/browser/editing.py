"""What an editor presses in the forms of pages and terms."""

from playwright.sync_api import Page


def publish(page: Page) -> None:
    """Press "Veröffentlichen" in the menu at the bottom and wait for the answer."""
    menu = page.locator("footer .w-dropdown, footer [data-controller~=w-dropdown]").last
    menu.locator("button[aria-haspopup], .w-dropdown__toggle").last.click()
    with page.expect_navigation():
        page.locator("button[name=action-publish]").click()
