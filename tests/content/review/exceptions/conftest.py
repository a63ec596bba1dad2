"""A page that only an exception lets pass."""

import pytest

from tests.exceptions import LONG
from tests.factories import InformationPageFactory, paragraph


@pytest.fixture
def hard(information):
    """A draft with a sentence that is too long."""
    page = InformationPageFactory(parent=information, title_de="Das Amt", body_de=paragraph(LONG), live=False)
    page.save_revision()
    return page
