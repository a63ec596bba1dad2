"""A video's addresses lead to the web and nowhere else."""

import json

import pytest

from tests.factories import InformationPageFactory


def video_page(parent, address):
    """Return a page that a program wrote, past all forms, with an address in every place of a video."""
    value = {
        "title": "Film",
        "url": address,
        "transcript": "<p>Was man hört.</p>",
        "sign_language_url": address,
    }
    page = InformationPageFactory(parent=parent)
    page.body_de = json.dumps([{"type": "video", "value": value}])
    page.save()
    return page


def test_a_videos_address_is_a_link(information, client):
    page = video_page(information, "https://vimeo.com/123456")
    assert 'href="https://vimeo.com/123456"' in client.get(page.version("de").url).content.decode()


@pytest.mark.parametrize(
    "address", ["javascript:evil()", " javascript:evil()", "data:text/html,evil", "evil", None]
)
def test_an_address_cannot_hold_script(information, client, address):
    page = video_page(information, address)
    html = client.get(page.version("de").url).content.decode()
    assert "Was man hört." in html
    assert "evil" not in html
