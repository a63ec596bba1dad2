"""Legal texts of the demo say at once, in every language, that they are samples."""

import pytest
from django.conf import settings

from content.management.demo.page_files import read_pages

# What the notice says, by language.
SAMPLE = {"de": "ein Muster", "de-simple": "ein Beispiel", "en": "is a sample"}


@pytest.mark.parametrize("slug", ["impressum", "datenschutz", "barrierefreiheit"])
def test_the_first_thing_in_a_legal_text_is_the_notice_that_it_is_a_sample(slug):
    (file,) = [file for file in read_pages(settings.SITE_DIR / "demo" / "pages") if file.slug == slug]
    assert set(file.versions) >= set(SAMPLE)
    for code, version in file.versions.items():
        notice = version["body"][0]["notice"]
        assert notice["kind"] == "caution"
        assert SAMPLE[code] in notice["text"], code
