"""What other sites show when somebody shares a page."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.templatetags.static import static
from lxml import html
from PIL import Image

from content.pages.social_image import DEFAULT, social_image_path
from tests.factories import InformationPageFactory, PictureFactory, paragraph


@pytest.fixture
def photo(db, settings, tmp_path):
    """A picture made of pixels, 1600 wide."""
    settings.MEDIA_ROOT = tmp_path
    content = BytesIO()
    Image.new("RGB", (1600, 800), "navy").save(content, "JPEG")
    return PictureFactory(title="Foto", file=ContentFile(content.getvalue(), name="foto.jpg"))


def meta(client, address):
    """Return the canonical address and the Open Graph properties of a page."""
    tree = html.fromstring(client.get(address).content.decode())
    tags = {tag.get("property"): tag.get("content") for tag in tree.xpath("//meta[@property]")}
    (canonical,) = tree.xpath("//link[@rel='canonical']/@href")
    return tags | {"canonical": canonical}


def topic(parent, **values):
    """Return a topic in German and English at /information/muell/."""
    alternatives = {"main_image_alt_de": "Eine Tonne.", "main_image_alt_en": "A bin."}
    english = {"title_en": "Waste", "body_en": paragraph("Bins."), "released_en": True} | alternatives
    return InformationPageFactory(parent=parent, slug="muell", title_de="Müll", **english, **values)


def test_a_photo_is_shared_with_its_whole_address(information, client, photo):
    topic(information, main_image=photo)
    shared = meta(client, "/de/information/muell/")["og:image"]
    rendition = photo.renditions.get(filter_spec="width-1200")
    assert rendition.width == 1200
    assert shared == f"http://testserver{rendition.url}"


def test_a_drawing_gives_way_to_the_picture_of_the_site(information, client):
    topic(information, main_image=PictureFactory())
    shared = meta(client, "/de/information/muell/")["og:image"]
    assert shared.startswith("http://testserver/static/img/social")


def test_a_photo_whose_file_is_lost_gives_way_too(information, client, photo):
    photo.file.storage.delete(photo.file.name)
    topic(information, main_image=photo)
    assert "/img/social" in meta(client, "/de/information/muell/")["og:image"]


def test_a_page_without_a_picture_shows_that_of_the_site(information, client):
    topic(information)
    assert "/img/social" in meta(client, "/de/information/muell/")["og:image"]


def test_without_a_photo_nothing_is_read(information, django_assert_num_queries):
    plain = InformationPageFactory(parent=information)
    drawn = topic(information, main_image=PictureFactory())
    with django_assert_num_queries(0):
        assert social_image_path(plain) == social_image_path(drawn) == static(DEFAULT)


@pytest.mark.parametrize(
    ("code", "title", "locale"),
    [("de", "Müll", "de_DE"), ("en", "Waste", "en_GB"), ("de-simple", "Müll", "de_DE")],
)
def test_title_language_and_address_are_those_of_the_version(information, client, code, title, locale):
    topic(information)
    tags = meta(client, f"/{code}/information/muell/?page=2")
    assert (tags["og:title"], tags["og:locale"], tags["og:type"]) == (title, locale, "article")
    assert tags["canonical"] == tags["og:url"]
    assert tags["canonical"].endswith(f"/{code}/information/muell/")
    assert tags["canonical"].startswith("http")


def test_the_home_page_is_no_article(home, client):
    assert meta(client, "/de/")["og:type"] == "website"
