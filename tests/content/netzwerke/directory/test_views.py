"""The pages of the exchange: its start, a profile, an offer or request, feeds."""

from __future__ import annotations

import pytest
from lxml import etree, html

from content.models import Profile
from content.netzwerke.directory import actions
from content.netzwerke.directory.actions import Action
from tests.exchange_factories import EntryFactory, ProfileFactory
from tests.factories import HandlungsfeldFactory, TermFactory

START = "/de/netzwerke/boerse/"


def page(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def text(nodes) -> str:
    return " ".join(" ".join(node.text_content() for node in nodes).split())


@pytest.fixture
def pair(netzwerke) -> tuple[Profile, Profile]:
    """A town that looks for advice on mobility, and one that offers it."""
    buses = HandlungsfeldFactory(name_de="Mobilität")
    talheim = ProfileFactory(name="Talheim", land="BY", email="geheim@example.org", contact_name="Mia Geheim")
    musterfelde = ProfileFactory(name="Musterfelde", land="TH", stage="share")
    EntryFactory(profile=talheim, handlungsfeld=buses, direction="request", title="Wie geht ein Rufbus?")
    EntryFactory(profile=musterfelde, handlungsfeld=buses, title="Rat zum Rufbus", capacity=3)
    return talheim, musterfelde


def test_the_start_leads_to_all_lists_and_shows_what_is_new(client, pair):
    tree = page(client, START)
    assert text(tree.xpath("//main//nav[1]//li[1]")) == "Was andere anbieten (1)"
    assert tree.xpath("//main//nav[1]//a/@href") == [
        f"{START}{name}/" for name in ("angebote", "gesuche", "profile")
    ]
    assert text(tree.xpath("//li[@class='card']//h3")) == "Rat zum Rufbus Wie geht ein Rufbus?"
    assert tree.xpath("//ul[@class='tags']//a[contains(., 'Bayern')]/@href") == [f"{START}profile/?land=BY"]


def test_an_empty_exchange_says_so(client, home):
    assert "noch nichts" in text(page(client, START).xpath("//main"))


def test_the_area_leads_to_the_exchange(client, pair):
    tree = page(client, "/de/netzwerke/")
    assert START in tree.xpath("//main//a/@href")
    assert f"{START}angebote/" in tree.xpath("//main//a/@href")


def test_a_request_shows_what_fits_and_why(client, pair):
    request = pair[0].entries.get()
    tree = page(client, f"{START}eintrag/{request.pk}/")
    [card] = tree.xpath("//section[h2='Diese Angebote passen']//li[@class='card']")
    assert card.xpath(".//h3/a/@href") == [f"{START}eintrag/{pair[1].entries.get().pk}/"]
    reasons = [text([reason]) for reason in card.xpath(".//ul/li")]
    assert reasons[0] == "Talheim sucht, was Musterfelde anbietet: Mobilität."
    assert "Beide Orte sind ähnlich groß." in reasons


def test_an_offer_shows_who_is_looking_for_it_and_its_free_places(client, pair):
    tree = page(client, f"{START}eintrag/{pair[1].entries.get().pk}/")
    assert text(tree.xpath("//section[h2='Diese Gesuche passen']//h3")) == "Wie geht ein Rufbus?"
    assert text(tree.xpath("//dt[.='Freie Plätze']/following-sibling::dd[1]")) == "3"


def test_a_profile_shows_its_entries_and_partners(client, pair):
    tree = page(client, f"{START}profile/{pair[0].pk}/")
    assert text(tree.xpath("//section[h2='Wir suchen']//h3")) == "Wie geht ein Rufbus?"
    assert text(tree.xpath("//section[h2='Diese Partner passen']//h3")) == "Musterfelde"
    assert text(tree.xpath("//nav[contains(@class, 'crumbs')]")) == (
        "Digitale Kommune Netzwerke Austausch-Börse Wer mitmacht Talheim"
    )


def test_nothing_shows_a_mail_address_or_the_name_of_a_person(client, pair):
    for address in (START, f"{START}profile/", f"{START}profile/{pair[0].pk}/", f"{START}gesuche/feed.xml"):
        content = client.get(address).content.decode()
        assert "Talheim" in content or address == START
        assert "geheim" not in content.lower()


@pytest.mark.parametrize("code", ["de", "de-simple", "en"])
def test_a_text_keeps_its_own_language(client, home, code):
    entry = EntryFactory(title="نصيحة", text="نحن نعرض لكم كيف فعلنا ذلك.", language="ar")
    tree = page(client, f"/{code}/netzwerke/boerse/eintrag/{entry.pk}/")
    [title], [own] = tree.xpath("//h1"), tree.xpath("//div[@class='flow'][@lang]")
    assert (title.get("lang"), title.get("dir"), own.get("lang"), own.get("dir")) == (
        "ar",
        "rtl",
        "ar",
        "rtl",
    )
    assert text(tree.xpath("//p[contains(@class, 'label')]/span/span[@lang='ar']")) == "العربية"


@pytest.mark.parametrize("code", ["de", "en"])
def test_hard_words_of_a_text_are_explained_in_its_language(client, home, code):
    term = TermFactory(name_de="Rufbus", explanation_de="Ein Bus, den man ruft.")
    entry = EntryFactory(title="Rufbus", text="Wir zeigen unseren Rufbus.", language="de")
    profile = ProfileFactory(about="Bei uns fährt ein Rufbus.", about_language="de")
    for address in (f"eintrag/{entry.pk}/", f"profile/{profile.pk}/"):
        tree = page(client, f"/{code}/netzwerke/boerse/{address}")
        assert text(tree.xpath(f"//main//button[@popovertarget='term-{term.pk}']")).startswith("Rufbus")
        [explanation] = tree.xpath(f"//*[@id='text-{term.pk}']")
        assert text([explanation]) == "Ein Bus, den man ruft."
        assert explanation.xpath("ancestor-or-self::*[@lang][1]/@lang") == ["de"]


def test_a_text_in_the_readers_language_needs_no_mark(client, home):
    tree = page(client, f"{START}eintrag/{EntryFactory().pk}/")
    assert not tree.xpath("//main//*[@lang]")


@pytest.mark.parametrize("change", [{"status": "paused"}, {"status": "waiting"}, {"live": False}])
def test_what_is_not_public_has_no_page(client, home, change):
    entry, profile = EntryFactory(**change), ProfileFactory(**change)
    assert client.get(f"{START}eintrag/{entry.pk}/").status_code == 404
    assert client.get(f"{START}profile/{profile.pk}/").status_code == 404
    assert client.get(f"{START}profile/99999999999/").status_code == 404


def test_the_text_of_others_is_no_html(client, home):
    entry = EntryFactory(
        title="<script>alert(1)</script>", text="<img src=x onerror=alert(1)>", profile__name="<b>x"
    )
    for address in (START, f"{START}eintrag/{entry.pk}/", f"{START}profile/{entry.profile_id}/"):
        content = client.get(address).content.decode()
        assert "<script>alert" not in content
        assert "<img src=x" not in content
        assert "<b>x" not in content


def test_examples_are_marked_and_not_for_search_engines(client, home):
    entry = EntryFactory(profile__is_demo=True)
    tree = page(client, f"{START}eintrag/{entry.pk}/")
    assert "Diesen Ort gibt es nicht." in text(tree.xpath("//div[@role='note']"))
    assert tree.xpath("//meta[@name='robots'][@content='noindex']")
    assert text(page(client, START).xpath("//p[@class='kind']")).startswith("Beispiel")


def test_what_readers_can_do_stands_on_the_page(client, home, monkeypatch):
    buttons = [
        lambda subject: Action("Missbrauch melden", "/melden/", "caution"),
        lambda subject: Action("Kontakt aufnehmen", "/kontakt/", "message", is_main=True),
        lambda subject: None,
    ]
    monkeypatch.setattr(actions, "sources", buttons)
    tree = page(client, f"{START}eintrag/{EntryFactory().pk}/")
    links = tree.xpath("//main//ul[contains(@class, 'row')]//a")
    assert [(link.get("href"), link.get("class")) for link in links] == [
        ("/kontakt/", "button"),
        ("/melden/", None),
    ]


def test_feeds_tell_what_is_new(client, pair):
    tree = etree.fromstring(client.get(f"{START}angebote/feed.xml").content)
    assert tree.xpath("//item/title/text()") == ["Rat zum Rufbus (Musterfelde)"]
    assert tree.xpath("//item/link/text()")[0].endswith(f"{START}eintrag/{pair[1].entries.get().pk}/")
    assert page(client, f"{START}angebote/").xpath("//link[@type='application/rss+xml']/@href") == [
        f"{START}angebote/feed.xml"
    ]


def test_the_sitemap_names_profiles_and_entries_but_no_examples(client, pair):
    example = EntryFactory(profile__is_demo=True)
    files = [etree.fromstring(client.get(f"/sitemap-exchange{end}.xml").content) for end in ("", "-entries")]
    found = {node.text.removeprefix("http://testserver") for tree in files for node in tree.iter("{*}loc")}
    assert {START, f"{START}angebote/", f"{START}profile/{pair[0].pk}/", f"/en{START[3:]}"} <= found
    assert f"{START}eintrag/{pair[0].entries.get().pk}/" in found
    assert f"{START}eintrag/{example.pk}/" not in found
    assert f"{START}profile/{example.profile_id}/" not in found
