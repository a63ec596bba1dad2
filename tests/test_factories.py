"""The test data itself: every page type can be made and is complete enough for the public."""

import pytest
from factory.django import DjangoModelFactory

from content.pages.release import problems
from tests import factories

PAGE_FACTORIES = [
    made
    for made in vars(factories).values()
    if isinstance(made, type) and issubclass(made, factories.PageFactory) and not made._meta.abstract
]


def test_every_page_type_that_editors_can_create_has_a_factory():
    made = {made._meta.model for made in PAGE_FACTORIES}
    assert {model for model in factories.models.BasePage.__subclasses__() if model.is_creatable} <= made


@pytest.mark.django_db
@pytest.mark.parametrize("page_factory", PAGE_FACTORIES, ids=lambda made: made._meta.model.__name__)
def test_a_page_has_an_address_and_lacks_nothing(page_factory: type[DjangoModelFactory]):
    page = page_factory()
    assert problems(page) == {}
    assert page.get_url().startswith("/de/")
    assert page._meta.model.objects.get(pk=page.pk).title_de == page.title_de


def test_the_welcome_page_of_wagtail_is_gone(home):
    assert [page.specific for page in home.get_siblings()] == [home]
