"""What a reader sees who asks for a language."""

import pytest

from content.pages.version import PageVersion, shown_language
from tests.factories import InformationPageFactory, paragraph


@pytest.mark.parametrize(
    ("released", "wanted", "shown"),
    [
        ({"de"}, "de", "de"),
        ({"de"}, "de-simple", "de"),
        ({"de", "en"}, "en", "en"),
        ({"de", "en"}, "de-simple", "de"),
        ({"de", "en"}, "ar", "en"),
        ({"de"}, "uk", "de"),
        ({"de", "de-simple", "ar"}, "ar", "ar"),
    ],
)
def test_the_fallback_is_the_first_released_one(released, wanted, shown):
    assert shown_language(released, wanted) == shown


def test_all_texts_of_a_version_are_of_one_language(information):
    page = InformationPageFactory(
        parent=information,
        lead_de="Kurz gesagt",
        title_en="Waste",
        body_en=paragraph("Bins."),
        released_en=True,
    )
    version = page.version("en")
    assert version.title == "Waste"
    assert version.lead == ""


def test_an_unreleased_version_is_not_shown_though_it_has_a_text(information):
    page = InformationPageFactory(
        parent=information, title_de="Müll", title_en="Waste", body_en=paragraph("Bins.")
    )
    version = page.version("en")
    assert version.is_fallback
    assert version.title == "Müll"


def test_a_preview_shows_what_is_not_released(information):
    page = InformationPageFactory(parent=information, title_en="Waste")
    assert page.version("en", preview=True).title == "Waste"


def test_a_version_has_an_address_in_the_language_that_was_asked_for(information):
    page = InformationPageFactory(parent=information, slug="muell")
    assert page.version("ar").url == "/ar/information/muell/"
    assert page.version("ar").direction == "ltr"


def test_unknown_attributes_are_errors(information):
    version = PageVersion(InformationPageFactory(parent=information), "de", "de")
    with pytest.raises(AttributeError):
        _ = version.no_such_field
