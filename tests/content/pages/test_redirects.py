"""Old addresses keep working in every language."""

import pytest

from tests.factories import InformationPageFactory, PlainPageFactory


@pytest.fixture
def renamed(information, django_capture_on_commit_callbacks):
    """A topic that was called "muell" and is now called "abfall"."""
    page = InformationPageFactory(parent=information, slug="muell")
    page.slug = "abfall"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    return page


@pytest.mark.parametrize("code", ["de", "de-simple", "en", "tr", "uk", "ar"])
def test_a_renamed_page_is_found_in_every_language(renamed, client, code):
    response = client.get(f"/{code}/information/muell/")
    assert response.status_code == 301
    assert response["Location"] == f"/{code}/information/abfall/"


@pytest.fixture
def below_renamed(home, django_capture_on_commit_callbacks):
    """A page below one that was called "projekt" and is now called "vorhaben"."""
    above = PlainPageFactory(parent=home, slug="projekt")
    PlainPageFactory(parent=above, slug="team")
    above.slug = "vorhaben"
    with django_capture_on_commit_callbacks(execute=True):
        above.save_revision().publish()


@pytest.mark.parametrize("code", ["de", "de-simple", "en", "tr", "uk", "ar"])
def test_a_page_below_a_renamed_one_is_found_in_every_language(below_renamed, client, code):
    response = client.get(f"/{code}/projekt/team/")
    assert response.status_code == 301
    assert response["Location"] == f"/{code}/vorhaben/team/"
    assert client.get(response["Location"]).status_code == 200


def test_an_address_that_never_was_stays_not_found(renamed, client):
    assert client.get("/de/information/nie/").status_code == 404
