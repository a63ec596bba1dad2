"""Fixtures of the browser tests: one Chromium per process, pages of every kind, what they must never do."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from content.management.demo.people import DEMO_PASSWORD
from tests.browser import demo_server

HERE = Path(__file__).parent
# Milliseconds: what is not there by then does not come, also on a busy machine.
TIMEOUT = 20_000
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# --no-sandbox: root and containers have none. The rest keeps Chromium from calling home.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Playwright runs an event loop in this thread; beside it Django would refuse other tests the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def _load(name: str):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a browser test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once. Without one the tests fail: what was not looked at is not accessible."""
    chromium = _load("chromium")
    try:
        program = chromium.get()
    except chromium.NoBrowser as missing:
        pytest.fail(str(missing), pytrace=False)
    expect.set_options(timeout=TIMEOUT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def offences() -> list[str]:
    """What opened pages have done that they must not do. A test that expects some clears the list."""
    return []


@pytest.fixture(scope="session")
def demo_content(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, django_db_setup: None, migrated_database: Path
) -> Path:
    """The folder with the demo content, loaded once for all processes of a test run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "demo"
    demo_server.build_once(folder, migrated_database)
    return folder


@pytest.fixture(scope="session")
def demo_types(demo_content: Path) -> dict[str, str]:
    """The page type of each German address of the demo."""
    return {path: kind for path, (kind, _number) in demo_server.pages(demo_content).items()}


@pytest.fixture(scope="session")
def demo_site(demo_content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the demo content in all languages, of this process alone, to be read only."""
    with demo_server.serve_copy(demo_content, tmp_path_factory.getbasetemp() / "demo-copy") as address:
        yield address


@pytest.fixture
def open_demo(browser: Browser, demo_site: str, offences: list[str]) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a path of the demo and fails the test for whatever the page should not do.

    ``open_demo("/de/", width=320, colour_scheme="dark", locale="ar", javascript=False, cookies=[...])``
    returns the Playwright page. When the test ends it fails for errors in the console, breaches of the
    Content-Security-Policy, requests to other hosts and cookies for a reader.
    """
    with _opener(browser, demo_site, offences) as open_path:
        yield open_path
    assert offences == []


@pytest.fixture(scope="module")
def editors_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo in which the tests of a module write; its mails are in ``mails``."""
    return tmp_path_factory.mktemp("editors")


@pytest.fixture(scope="module")
def editors_site(demo_content: Path, editors_folder: Path) -> Iterator[str]:
    """The address of a server with the demo content in which the tests of a module write.

    Not the live server: the requests that an editor's page makes at once would share one connection there.
    In the languages that a site has from the start: forms with all of them are twice as large.
    """
    with demo_server.serve_copy(demo_content, editors_folder, languages=("de", "de-simple", "en")) as address:
        yield address


@pytest.fixture
def open_as_editor(browser: Browser, editors_site: str, offences: list[str]) -> Iterator[Callable[..., Page]]:
    """Return a function like ``open_demo`` for the demo that may be changed; ``cookies=[]`` for editors."""
    with _opener(browser, editors_site, offences) as open_path:
        yield open_path
    assert offences == []


@pytest.fixture
def saving_status() -> int:
    """How the editor may answer besides 200: a form with mistakes in it is saved by itself, too, and refused."""
    return 400


@pytest.fixture(scope="module")
def signed_in(browser: Browser, editors_site: str) -> list[dict]:
    """The cookies of somebody who may publish, after one login for all tests of a module."""
    context = browser.new_context(base_url=editors_site, locale="de-DE")
    page = context.new_page()
    page.goto("/cms/")
    page.fill("[name=auth-username]", "chefredaktion")
    page.fill("[name=auth-password]", DEMO_PASSWORD)
    page.get_by_role("button", name="Weiter").click()
    page.wait_for_url("**/cms/")
    cookies = [{"name": cookie["name"], "value": cookie["value"]} for cookie in context.cookies()]
    context.close()
    return cookies


@pytest.fixture
def desk(open_as_editor: Callable[..., Page], signed_in: list[dict], saving_status: int) -> Page:
    """The dashboard of somebody who may publish."""
    return open_as_editor("/cms/", cookies=signed_in, later_status=saving_status)


@pytest.fixture
def edit(
    open_as_editor: Callable[..., Page], demo_content: Path, signed_in: list[dict], saving_status: int
) -> Callable[[str], Page]:
    """Return a function that opens a page of the demo, by its German path, in the editor."""

    def open_path(path: str) -> Page:
        _kind, number = demo_server.pages(demo_content)[path]
        return open_as_editor(f"/cms/pages/{number}/edit/", cookies=signed_in, later_status=saving_status)

    return open_path


@pytest.fixture(scope="session")
def demo_page(browser: Browser, demo_site: str) -> Iterator[Page]:
    """A page in which one page of the demo after the other is looked at: nothing is stored in it."""
    context = browser.new_context(base_url=demo_site, locale="de-DE", reduced_motion="reduce")
    context.set_default_timeout(TIMEOUT)
    yield context.new_page()
    context.close()


@pytest.fixture
def look_at(demo_page: Page, demo_site: str, offences: list[str]) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a path of the demo to look at it, cheaper than ``open_demo``: in the same page.

    ``later_status`` is that of a form that the test sends on purpose with a mistake in it.
    """
    listeners: dict[str, Callable] = {}

    def forget() -> None:
        for event, listener in listeners.items():
            demo_page.remove_listener(event, listener)
        listeners.clear()

    def open_path(path: str, *, status: int = 200, later_status: int = 200) -> Page:
        forget()
        demo_page.set_viewport_size({"width": 1280, "height": 800})
        demo_page.emulate_media(color_scheme="light")
        listeners.update(_watch(demo_page, urlsplit(demo_site).netloc, offences, max(status, later_status)))
        response = demo_page.goto(path)
        assert response.status == status, f"{path}: status {response.status}"
        return demo_page

    yield open_path
    # What a page still does as it goes is told of it, not of the next one.
    demo_page.goto("about:blank")
    forget()
    offences += _cookies(demo_page.context)
    assert offences == []


@contextmanager
def _opener(browser: Browser, address: str, offences: list[str]) -> Iterator[Callable[..., Page]]:
    contexts: list[BrowserContext] = []
    readers: list[BrowserContext] = []

    def open_path(
        path: str,
        *,
        width: int = 1280,
        height: int = 800,
        colour_scheme: str = "light",
        locale: str = "de-DE",
        javascript: bool = True,
        cookies: list[dict] | None = None,
        expected_status: int = 200,
        later_status: int = 200,
    ) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": height},
            color_scheme=colour_scheme,
            locale=locale,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.set_default_timeout(TIMEOUT)
        if cookies is None:
            readers.append(context)
        else:
            context.add_cookies([{"url": address, **cookie} for cookie in cookies])
        page = context.new_page()
        _watch(page, urlsplit(address).netloc, offences, max(expected_status, later_status))
        response = page.goto(path)
        assert response.status == expected_status, f"{path}: status {response.status}"
        return page

    try:
        yield open_path
        for context in readers:
            offences += _cookies(context)
    finally:
        for context in contexts:
            context.close()


def _cookies(context: BrowserContext) -> list[str]:
    return [f"cookie for a reader: {cookie['name']}" for cookie in context.cookies()]


def _watch(page: Page, host: str, offences: list[str], expected_status: int) -> dict[str, Callable]:
    """Collect what the page must not do; return what listens. Breaches of the policy reach the console as errors."""

    def on_console(message) -> None:
        # A page that is refused on purpose writes its status into the console.
        refused = message.text.startswith("Failed to load resource") and expected_status >= 400
        if message.type == "error" and not refused:
            offences.append(f"console: {message.text} ({message.location['url']})")

    def on_request(request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.netloc != host:
            offences.append(f"request to another host: {request.url}")

    listeners = {
        "console": on_console,
        "pageerror": lambda error: offences.append(f"script: {error}"),
        "request": on_request,
    }
    for event, listener in listeners.items():
        page.on(event, listener)
    return listeners


@pytest.fixture(scope="session")
def html_checker():
    """The module ``html_checker``: ``html_checker.problems({name: html})`` checks pages in one batch."""
    return _load("html_checker")


def pytest_terminal_summary(terminalreporter) -> None:
    """Say when HTML was checked by less than the Nu Html Checker."""
    if not _load("html_checker").is_complete():
        terminalreporter.write_line("HTML was checked by html5lib only: there is no Java (or no npm) here.")


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Return a function that checks a page with axe and returns its violations, one line each.

    ``only_colours`` is quicker: enough where nothing but the colours has changed since the last check.
    """
    source = (HERE / "vendor" / "axe.min.js").read_text(encoding="utf-8")

    def violations(page: Page, *, only_colours: bool = False) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        result = page.evaluate(
            "run => axe.run(document, {runOnly: run, resultTypes: ['violations']})",
            COLOUR_RULES if only_colours else AXE_TAGS,
        )
        return [
            f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
            for violation in result["violations"]
            for node in violation["nodes"]
        ]

    return violations
