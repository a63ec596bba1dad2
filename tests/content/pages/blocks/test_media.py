"""Sound comes with its words, a video with one source and its subtitles."""

import pytest
from lxml import html
from wagtail.blocks import StructBlockValidationError

from content.pages.blocks.media import AudioBlock, VideoBlock
from tests.factories import DocumentFactory, InformationPageFactory

ADDRESS = "https://vimeo.com/123456"


def cleaned(**values):
    """Return a video of these stored values, checked as a form does."""
    block = VideoBlock()
    return block.clean(block.to_python({"title": "Film", "transcript": "<p>Worte.</p>"} | values))


def refused(**values):
    """Return the fields of a video that are refused."""
    with pytest.raises(StructBlockValidationError) as error:
        cleaned(**values)
    return set(error.value.block_errors)


def test_a_video_of_another_site_needs_its_address_only(db):
    assert cleaned(url=ADDRESS)["url"] == ADDRESS


def test_a_file_with_subtitles_is_a_video(db):
    film, subtitles = DocumentFactory(), DocumentFactory()
    assert cleaned(file=film.pk, captions=subtitles.pk)["file"] == film


def test_a_video_without_a_source_is_refused(db):
    assert refused() == {"url"}


def test_a_video_with_two_sources_is_refused(db):
    assert refused(file=DocumentFactory().pk, url=ADDRESS, captions=DocumentFactory().pk) == {"url"}


def test_a_file_without_subtitles_is_refused(db):
    assert refused(file=DocumentFactory().pk) == {"captions"}


def test_a_video_without_its_words_is_refused(db):
    assert refused(url=ADDRESS, transcript="") == {"transcript"}


def test_sound_is_played_and_its_words_can_be_read(information, client):
    sound = DocumentFactory(title="Gespräch")
    value = {"title": "Ein Gespräch", "file": sound.pk, "transcript": "<p>Guten <b>Tag</b>!</p>"}
    page = InformationPageFactory(parent=information, body_de=[{"type": "audio", "value": value}])
    tree = html.fromstring(client.get(page.version("de").url).content.decode())
    (figure,) = tree.xpath("//figure[audio]")
    (player,) = figure.xpath("audio")
    assert player.get("src") == sound.url
    assert player.get("aria-label") == "Ein Gespräch"
    assert (player.get("preload"), player.get("controls") is not None) == ("none", True)
    assert "Ein Gespräch" in figure.xpath("string(figcaption)")
    assert figure.xpath("string(details/summary)") == "Text lesen"
    assert figure.xpath("string(details/div)").strip() == "Guten Tag!"


def test_sound_without_its_words_is_refused(db):
    block = AudioBlock()
    with pytest.raises(StructBlockValidationError) as error:
        block.clean(block.to_python({"title": "Gespräch", "file": DocumentFactory().pk, "transcript": ""}))
    assert set(error.value.block_errors) == {"transcript"}
