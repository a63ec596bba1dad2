"""Pages may be released in languages that the site does not show, or no longer."""

from content import languages
from glossary import live_terms
from tests import factories


def test_a_page_with_a_released_version_that_the_site_does_not_show_can_be_published(
    information, settings, monkeypatch
):
    # As in a process that has just started.
    monkeypatch.setattr(live_terms, "_lists", {})
    monkeypatch.setattr(live_terms, "_state", None)
    settings.LANGUAGES = languages.choices(["de", "de-simple"])
    page = factories.InformationPageFactory(
        parent=information, title_ar="نفايات", body_ar=factories.paragraph("النفايات"), released_ar=True
    )
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live
