"""A town makes the site its own: name, colours that everybody can read."""

import pytest
from django.core.exceptions import ValidationError

from content.models import SiteSettings
from content.pages.colour import contrast, is_readable, text_on


@pytest.fixture
def settings_of_town(home):
    return SiteSettings.for_site(home.get_site())


def test_the_name_stands_in_the_header_and_title(settings_of_town, client):
    settings_of_town.name = "Handbuch Neustadt"
    settings_of_town.save()
    assert client.get("/de/").content.decode().count("Handbuch Neustadt") >= 2


def test_without_own_colours_there_is_no_extra_style_sheet(settings_of_town, client):
    assert "theme-" not in client.get("/de/").content.decode()


def test_own_colours_come_as_a_style_sheet(settings_of_town, client):
    settings_of_town.brand_light = "#5b1b8f"
    settings_of_town.save()
    address = f"/theme-{settings_of_town.fingerprint}.css"
    assert address in client.get("/de/").content.decode()
    response = client.get(address)
    assert response["Content-Type"].startswith("text/css")
    assert "#5b1b8f" in response.content.decode()


@pytest.mark.parametrize("colour", ["#ffff00", "blue", "#12345", "#1234567"])
def test_colours_that_cannot_be_read_or_are_none_are_refused(settings_of_town, colour):
    settings_of_town.brand_light = colour
    with pytest.raises(ValidationError):
        settings_of_town.full_clean()


def test_contrast_is_that_of_wcag():
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert not is_readable("#777777", "#ffffff")
    assert is_readable("#767676", "#ffffff")


def test_text_on_a_colour_is_the_one_that_reads_better():
    assert text_on("#f2b824") == "#0c1a2e"
