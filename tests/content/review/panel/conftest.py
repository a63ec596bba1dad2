"""A page that is being written."""

import pytest

from tests import factories
from tests.factories import paragraph


@pytest.fixture
def page(home):
    return factories.InformationPageFactory(
        title_de="Müll", lead_de="Wohin damit?", body_de=paragraph("In die Tonne.")
    )
