"""Error pages are friendly, in the page's language, and need no database."""

import pytest
from django.test import RequestFactory
from lxml import html

from content.pages.errors import server_error


@pytest.mark.parametrize(
    ("path", "code"), [("/en/x/", "en"), ("/de-simple/", "de-simple"), ("/x", "de"), ("/ar/", "ar")]
)
def test_the_error_page_speaks_the_language_of_the_address_without_a_database(path, code):
    response = server_error(RequestFactory().get(path))
    tree = html.fromstring(response.content.decode())
    assert response.status_code == 500
    assert tree.get("lang") == code
    assert tree.xpath("//a/@href") == [f"/{code}/"]


def test_a_page_that_is_not_there_offers_search_and_start(home, client):
    response = client.get("/en/nothing/")
    tree = html.fromstring(response.content.decode())
    assert response.status_code == 404
    assert tree.get("lang") == "en"
    assert tree.xpath("//main//form[contains(@action, '/en/suche/')]")
    assert tree.xpath("//main//a[@href='/en/']")
