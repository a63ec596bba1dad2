"""Boxes of terms are rendered once, and again when something that they show has changed."""

from django.core.files.base import ContentFile
from lxml import html as lxml_html

from tests import factories
from tests.factories import SVG, paragraph


def shown(client, page, code: str = "de"):
    """Return a page in a language as a tree."""
    return lxml_html.fromstring(client.get(page.version(code).url).content.decode())


def pictures(tree) -> list[str]:
    """Return the addresses of the pictures in the boxes."""
    return tree.xpath("//*[@class='word']//img/@src")


def test_a_page_costs_no_query_for_boxes_that_another_page_has_shown(
    client, home, django_assert_max_num_queries
):
    first, second, without = (
        factories.InformationPageFactory(body_de=paragraph(text))
        for text in ("Die Cloud.", "Eine Cloud.", "Nichts.")
    )
    factories.TermFactory(name_de="Cloud", picture=factories.PictureFactory(), picture_alt_de="Eine Wolke")
    assert pictures(shown(client, first))
    with django_assert_max_num_queries(100) as plain:
        shown(client, without)
    with django_assert_max_num_queries(len(plain)):
        assert pictures(shown(client, second))


def test_a_new_picture_is_shown_at_once(client, home, django_capture_on_commit_callbacks):
    page = factories.InformationPageFactory(body_de=paragraph("Die Cloud."))
    picture = factories.PictureFactory()
    factories.TermFactory(name_de="Cloud", picture=picture, picture_alt_de="Eine Wolke")
    before = pictures(shown(client, page))
    picture.renditions.all().delete()
    picture.file = ContentFile(SVG.encode(), name="anders.svg")
    with django_capture_on_commit_callbacks(execute=True):
        picture.save()
    assert pictures(shown(client, page)) != before


def test_each_language_has_boxes_of_its_own(client, home):
    page = factories.InformationPageFactory(body_de=paragraph("Die Cloud."))
    factories.TermFactory(name_de="Cloud")
    for code, close in (("de", "Schließen"), ("en", "Close"), ("de", "Schließen")):
        assert shown(client, page, code).xpath("//dialog[@class='word']/button/@aria-label") == [close]
