"""What somebody does who has nothing but a keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

# More stops than any page of the demo has before what the tests look for.
MOST_STOPS = 120


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, and find it marked on the screen."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            break
    focused = page.locator(":focus")
    assert focused.evaluate("(element, selector) => element.matches(selector)", selector), selector
    outline = focused.evaluate("element => parseFloat(getComputedStyle(element).outlineWidth)")
    assert outline >= 2, f"{selector}: the focus cannot be seen"
    expect(focused).to_be_in_viewport()
