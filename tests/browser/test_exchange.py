"""The exchange from end to end with nothing but a keyboard: from signing up to the first yes."""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import demo_server
from tests.browser.test_keyboard import tab_to

NAME = "Neustadt an der Probe"


class Mailbox:
    """The mails that the site has sent, the newest first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "mails"

    def newest(self, recipient: str) -> str:
        """Return the text of the newest mail to somebody."""
        files = sorted(self.folder.glob("*.log"), key=lambda path: path.stat().st_mtime_ns)
        mails = [
            message_from_bytes(part.strip(), policy=policy.default)
            for path in files
            for part in path.read_bytes().split(b"\n" + b"-" * 79)
            if part.strip()
        ]
        return next(mail.get_content() for mail in reversed(mails) if mail["To"] == recipient)

    def link(self, recipient: str) -> str:
        """Return the path of the link in that mail."""
        return re.search(r"https?://[^/]+(/\S+/link/\S+/)", self.newest(recipient))[1]

    def conversation(self, recipient: str) -> str:
        """Return the path of the private page in that mail."""
        return re.search(r"https?://[^/]+(/\S+/gespraech/\S+/)", self.newest(recipient))[1]


@pytest.fixture
def mailbox(editors_folder: Path) -> Mailbox:
    """What the site has sent."""
    return Mailbox(editors_folder)


def press(page: Page, selector: str, key: str = "Enter") -> None:
    """Go to an element with Tab and press a key."""
    tab_to(page, selector)
    page.keyboard.press(key)


def write(page: Page, selector: str, text: str) -> None:
    """Go to a field with Tab and write into it."""
    tab_to(page, selector)
    page.keyboard.type(text)


def sign_up(page: Page, mailbox: Mailbox, email: str, axe) -> None:
    """Sign up, confirm the address and describe a municipality; look at every page on the way."""
    assert axe(page) == []
    press(page, "main form button")
    page.wait_for_selector("[role=alert]")
    assert axe(page) == []
    press(page, "[name=kind]", "Space")
    write(page, "[name=name]", NAME)
    write(page, "[name=email]", email)
    press(page, "[name=agreed]", "Space")
    press(page, "main form button")
    page.wait_for_url("**/gesendet/")
    assert axe(page) == []

    page.goto(mailbox.link(email))
    assert axe(page) == []
    press(page, "main form button")
    page.wait_for_url("**/profil/")
    assert axe(page) == []
    write(page, "[name=land]", "Brandenburg")
    write(page, "[name=size_class]", "5.000")
    press(page, "[name=handlungsfelder]", "Space")
    press(page, "[name=languages]", "Space")
    press(page, "[name=ways]", "Space")
    write(page, "[name=about]", "Wir sind eine kleine Stadt.")
    press(page, "main form button")
    page.wait_for_url("**/meine-angaben/?saved=profile*")
    expect(page.locator("main")).to_contain_text("Ihr Text wartet auf die Redaktion")
    assert axe(page) == []


def is_contacted(open_as_editor: Callable[..., Page], mailbox: Mailbox, axe, email: str) -> None:
    """Let a stranger find the profile, write to it, and get a yes; look at every page on the way."""
    stranger = "mia@example.org"
    page = open_as_editor("/de/netzwerke/boerse/profile/?q=Neustadt+an+der+Probe", later_status=422)
    press(page, "main .card a")
    page.wait_for_url("**/boerse/profile/*/")
    expect(page.locator("h1")).to_have_text(NAME)
    press(page, "main a[href*='/austausch/nachricht/profil/']")
    page.wait_for_url("**/nachricht/profil/*/")
    assert axe(page) == []
    press(page, "main form button")
    page.wait_for_selector("[role=alert]")
    assert axe(page) == []
    write(page, "[name=name]", "Mia Berg, Seedorf")
    write(page, "[name=email]", stranger)
    write(page, "main [name=text]", "Wie haben Sie angefangen?")
    press(page, "main form button")
    page.wait_for_url("**/nachricht/gesendet/")
    assert axe(page) == []

    own = mailbox.conversation(stranger)
    page.goto(own)
    assert axe(page) == []
    press(page, "form[action$='/confirm/'] button")
    expect(page.locator("#done")).to_contain_text("Ihre Nachricht ist unterwegs.")

    # Who is asked reads in Leichte Sprache, on a phone, without any script.
    theirs = mailbox.conversation(email).replace("/de/", "/de-simple/")
    phone = open_as_editor(theirs, width=320, colour_scheme="dark", later_status=422)
    assert axe(phone) == []
    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth")
    expect(phone.locator("#messages")).to_contain_text("Wie haben Sie angefangen?")
    press(phone, "#answer button")
    phone.wait_for_selector("[role=alert]")
    assert axe(phone) == []
    press(phone, "#answer [value=yes]", "Space")
    press(phone, "#answer button")
    expect(phone.locator("#done")).to_contain_text("Sie haben beide Ja gesagt.")
    write(phone, "#write [name=text]", "Gern! Passt Ihnen Dienstag?")
    press(phone, "#write button")
    expect(phone.locator("#messages")).to_contain_text("Passt Ihnen Dienstag?")

    page.goto(mailbox.conversation(stranger))
    expect(page.locator("#messages")).to_contain_text("Passt Ihnen Dienstag?")
    assert axe(page) == []
    for part in ("melden/", "loeschen/"):
        page.goto(f"{own}{part}")
        assert axe(page) == []


def test_somebody_signs_up_is_approved_found_contacted_and_agrees(open_as_editor, desk, mailbox, axe):
    email = "neustadt@example.org"
    page = open_as_editor("/de/austausch/mitmachen/", cookies=[], later_status=422)
    sign_up(page, mailbox, email, axe)

    press(page, "a[href$='/eintrag/']")
    page.wait_for_url("**/eintrag/")
    press(page, "main form button")
    page.wait_for_selector("[role=alert]")
    assert axe(page) == []
    page.goto("/de/austausch/meine-angaben/loeschen/")
    assert axe(page) == []

    desk.goto("/cms/")
    expect(desk.locator("#exchange")).to_contain_text("1 Text aus dem Netzwerk wartet auf Sie")
    assert [line for line in axe(desk) if "exchange" in line] == []
    press(desk, "#exchange li a")
    desk.wait_for_url("**/snippets/content/profile/edit/**")
    expect(desk.locator("[name=about]")).to_have_value("Wir sind eine kleine Stadt.")
    desk.get_by_role("button", name="Mehr Aktionen").press("Enter")
    desk.get_by_role("button", name="Freigeben").press("Enter")
    desk.wait_for_url("**/snippets/content/profile/")
    expect(desk.locator("main tbody")).to_contain_text("Öffentlich")

    page.goto("/de/austausch/meine-angaben/")
    expect(page.locator("main")).to_contain_text("Alle können das sehen.")
    assert "Alle können ihn jetzt lesen" in mailbox.newest(email)
    is_contacted(open_as_editor, mailbox, axe, email)
    press(page, "form[action$='/ende/'] button")
    page.wait_for_url("**/austausch/ende/")
    assert axe(page) == []
    assert page.context.cookies() == []


@pytest.fixture(scope="module")
def talks(editors_site: str, editors_folder: Path) -> dict[str, str]:
    """Paths of conversations in every state and of the pages of one who takes part."""
    return demo_server.add_talks(editors_folder)


def test_no_state_of_a_conversation_or_of_ones_details_has_a_barrier(open_as_editor, talks, axe):
    page = open_as_editor(talks["access"], cookies=[], later_status=404, width=320)
    found = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in axe(page))

    for name, path in talks.items():
        if name.startswith("talk: "):
            page.goto(path)
            look(name)
    page.locator("summary", has_text="Neuen Link").click()
    page.get_by_role("button", name="Neuen Link schicken").click()
    page.wait_for_url("**/neuer-link/")
    look("renewed")

    page.goto(talks["access"])
    page.locator("main form button").click()
    page.wait_for_url("**/meine-angaben/")
    look("my details")
    page.goto(talks["fitting"])
    look("fitting")
    page.goto("/de/austausch/meine-angaben/")
    page.get_by_role("button", name="Pause machen").click()
    page.wait_for_url("**saved=paused*")
    look("pause")
    assert found == []


def test_no_page_of_the_admin_for_the_exchange_has_a_barrier(desk, talks, axe):
    found = []

    def look(name: str) -> None:
        found.extend(f"{name}: {line}" for line in axe(desk))

    for name in ("reported talk", "report", "profile", "entry", "measures"):
        desk.goto(talks[name])
        look(name)
    for path in ("reports/exchange/", "snippets/content/profile/", "tandem-rounds/", "tandem-rounds/new/"):
        desk.goto(f"/cms/{path}")
        look(path)
    desk.fill("[name=name]", "Probe")
    desk.locator("main form button[type=submit]").click()
    desk.get_by_role("button", name="Jetzt ausrechnen").click()
    expect(desk.locator("main th[scope=row]").first).to_be_visible()
    look("round")
    address = desk.url
    desk.goto(f"{address}invitations/")
    look("send")
    desk.goto(address)
    desk.locator("main a[href*='/others/']").first.click()
    desk.wait_for_url("**/others/*/")
    look("others")
    assert found == []


@pytest.mark.parametrize(
    ("code", "width", "scheme"), [("de-simple", 320, "dark"), ("ar", 320, "light"), ("en", 1280, "light")]
)
def test_the_forms_fit_every_language_and_screen(open_demo, axe, code, width, scheme):
    for path in ("mitmachen/", "zugang/", "link/abgelaufen/", "geloescht/"):
        status = 410 if path.startswith("link") else 200
        page = open_demo(
            f"/{code}/austausch/{path}", width=width, colour_scheme=scheme, expected_status=status
        )
        assert axe(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path


@pytest.mark.parametrize(
    ("code", "width", "scheme"), [("de", 1280, "light"), ("de-simple", 320, "dark"), ("ar", 320, "light")]
)
def test_links_that_do_not_work_and_stories_fit_every_language_and_screen(
    open_demo, axe, code, width, scheme
):
    for path, status in ((f"austausch/gespraech/{'x' * 43}/", 404), ("netzwerke/boerse/geschichten/", 200)):
        page = open_demo(f"/{code}/{path}", width=width, colour_scheme=scheme, expected_status=status)
        assert axe(page) == []
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path
