"""Search engines find the cells of the matrix."""

from __future__ import annotations

from lxml import etree

from content.matrix.grades import DEFINITIONS
from content.models import Beleg, MatrixPage
from tests import factories

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def locations(client) -> list[str]:
    found = etree.fromstring(client.get("/sitemap-matrix.xml").content)
    return [address.split("/", 3)[3] for address in found.xpath("//s:loc/text()", namespaces=NAMES)]


def test_cells_in_which_something_stands_are_in_the_sitemap_once(client, home):
    first = factories.BefundFactory(
        handlungsfeld=factories.HandlungsfeldFactory(name_de="Wohnen"),
        wirkung=factories.WirkungFactory(name_de="Arbeit"),
    )
    factories.BefundFactory(handlungsfeld=first.handlungsfeld, wirkung=first.wirkung)
    factories.BefundFactory(live=False)
    assert locations(client) == ["de/matrix/wohnen/arbeit/"]
    assert client.get("/de/matrix/wohnen/arbeit/").status_code == 200


def test_without_a_public_matrix_there_are_no_cells(client, home):
    factories.BefundFactory()
    MatrixPage.objects.get().unpublish()
    assert locations(client) == []


def test_the_number_of_queries_does_not_grow(client, home, django_assert_max_num_queries):
    factories.BefundFactory.create_batch(6)
    with django_assert_max_num_queries(10):
        assert len(locations(client)) == 6


def test_editors_read_the_same_definitions_of_grades_as_readers():
    words = str(Beleg._meta.get_field("grade").help_text)
    assert all(str(meaning) in words for meaning in DEFINITIONS.values())
