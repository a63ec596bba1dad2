"""What editors are told about the files of a page."""

from __future__ import annotations

from lxml import html

from content import models
from content.handreichung.export.plain import plain
from tests import factories
from tests.factories import paragraph
from tests.manuscripts import WORDS, everything


def warnings(response) -> list[str]:
    tree = html.fromstring(response.content.decode())
    return [
        " ".join(found.text_content().split())
        for found in tree.xpath("//*[contains(@class, 'help-warning')]")
    ]


def topic_with_silent_picture(information, **values):
    picture = factories.PictureFactory(title="Ein Handy")
    return factories.InformationPageFactory(
        parent=information, main_image=picture, main_image_alt_de="", **values
    )


def test_it_names_pictures_without_description_and_characters_without_shape(redaktion, information, advisory):
    page = topic_with_silent_picture(
        information, body_de=paragraph("Gut so 😀"), live=False, released_de=False
    )
    response = redaktion.get(f"/cms/documents-of/{page.pk}/")
    pictures, characters = warnings(response)
    assert "Ein Handy" in pictures
    assert "😀" in characters
    assert "Noch nicht veröffentlicht" in response.content.decode()


def test_the_public_file_says_that_the_description_is_missing_and_does_not_break(
    client, information, advisory
):
    picture = factories.PictureFactory()
    values = {"main_image": picture, "main_image_alt_de": "Ein Handy", "body_de": paragraph("Text")}
    page = factories.InformationPageFactory(parent=information, **values)
    # The gate lets no page go online like this; older data may be.
    models.BasePage.objects.filter(pk=page.pk).update(main_image_alt_de="")
    assert client.get(f"/de/export/{page.pk}.pdf").status_code == 200


def test_nothing_is_said_where_nothing_is_missing(redaktion, information, advisory):
    page = factories.InformationPageFactory(parent=information, body_de=paragraph("Text"))
    response = redaktion.get(f"/cms/documents-of/{page.pk}/")
    assert warnings(response) == []
    links = html.fromstring(response.content.decode()).xpath("//a[contains(@href, '/export/')]/@href")
    assert links == [f"/de/export/{page.pk}.{ending}" for ending in ("pdf", "docx", "odt")]


def test_the_page_editor_leads_there(redaktion, information, advisory):
    page = factories.InformationPageFactory(parent=information, body_de=paragraph("Text"))
    assert f"/cms/documents-of/{page.pk}/" in redaktion.get(f"/cms/pages/{page.pk}/edit/").content.decode()


def test_only_who_may_edit_the_page_sees_it(client, information, advisory):
    page = factories.InformationPageFactory(parent=information, body_de=paragraph("Text"))
    assert client.get(f"/cms/documents-of/{page.pk}/").status_code == 302


def test_the_plain_text_holds_all_words():
    found = plain(everything("de"))
    for words in (
        WORDS["de"],
        "Punkt eins",
        "So geht das.",
        "Dienstag",
        "Mia Berg",
        "Ankommen",
        "This is English.",
    ):
        assert words in found
