"""What search engines read about a page."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from content.models import SiteSettings
from content.pages.schema import FREE_LICENCE, json_ld
from tests.factories import InformationPageFactory, LeitfadenPageFactory


def graph(client, address):
    """Return the things a page describes, by their type."""
    tree = html.fromstring(client.get(address).content.decode())
    (script,) = tree.xpath("//script[@type='application/ld+json']/text()")
    return {thing["@type"]: thing for thing in json.loads(script)["@graph"]}


def test_a_topic_is_an_article_below_its_area(information, client):
    page = InformationPageFactory(parent=information, slug="muell", title_de="Müll & <Tonne>")
    things = graph(client, page.version("de").url)
    assert things["Article"]["headline"] == "Müll & <Tonne>"
    trail = [item["name"] for item in things["BreadcrumbList"]["itemListElement"]]
    assert trail[-1] == "Müll & <Tonne>"


def test_a_guide_names_its_steps(praxisanleitungen, client):
    page = LeitfadenPageFactory(parent=praxisanleitungen)
    assert [step["position"] for step in graph(client, page.version("de").url)["HowTo"]["step"]]


@pytest.mark.parametrize("free", [True, False])
def test_page_and_footer_name_the_licence_only_where_the_town_gives_its_texts_away(
    information, praxisanleitungen, client, free
):
    SiteSettings.objects.create(site=information.get_site(), texts_are_free=free)
    topic = InformationPageFactory(parent=information).version("de").url
    guide = LeitfadenPageFactory(parent=praxisanleitungen).version("de").url
    licence = FREE_LICENCE if free else None
    assert graph(client, topic)["Article"].get("license") == licence
    assert graph(client, guide)["HowTo"].get("license") == licence
    assert ("CC BY-SA" in client.get(topic).content.decode()) == free


def test_a_fallback_describes_nothing(information, client):
    page = InformationPageFactory(parent=information)
    assert "ld+json" not in client.get(page.version("en").url).content.decode()


@pytest.mark.parametrize("text", ["</script>", "<!--", "]]>"])
def test_a_text_cannot_end_the_script(text):
    assert "<" not in json_ld([{"name": text}])


@given(st.text())
def test_any_text_comes_back_as_it_was(text):
    assert json.loads(json_ld([{"name": text}]))["@graph"] == [{"name": text}]
