"""A check of many texts tells each result as soon as it is there."""

from content.models import Analysis
from content.review.recheck.run import recheck
from tests.factories import InformationPageFactory, paragraph


def test_each_result_comes_before_the_next_text_is_computed(information):
    pages = [
        InformationPageFactory(parent=information, body_de=paragraph(f"Die Tonne Nummer {number} ist blau."))
        for number in range(3)
    ]
    Analysis.objects.all().delete()
    computed = [Analysis.objects.count() for _found in recheck(pages)]
    assert computed == [1, 2, 3]
