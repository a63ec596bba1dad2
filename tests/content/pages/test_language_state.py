"""The state of a language version, as editors see it."""

import pytest

from content.models import InformationPage, LeitfadenPage
from content.pages.language_state import LanguageState, language_state
from tests.factories import paragraph, step


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("texts", "state"),
    [
        ({}, LanguageState.EMPTY),
        ({"released_en": True, "seo_title_en": "Waste"}, LanguageState.EMPTY),
        ({"title_de": "Müll", "body_de": paragraph("Text")}, LanguageState.EMPTY),
        ({"title_en": "Waste"}, LanguageState.IN_PROGRESS),
        ({"body_en": paragraph("Text")}, LanguageState.IN_PROGRESS),
        ({"lead_en": "Bins.", "released_en": True}, LanguageState.RELEASED),
    ],
)
def test_the_state_of_the_english_version(texts, state):
    assert language_state(InformationPage(**texts), "en") == state


@pytest.mark.django_db
def test_the_texts_of_a_type_count():
    assert language_state(LeitfadenPage(steps_en=[step("Invite")]), "en") == LanguageState.IN_PROGRESS
