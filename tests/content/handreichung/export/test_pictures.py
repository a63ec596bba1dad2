"""Pictures in files: what is broken is left out, what is endless has an end."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from content.handreichung.export.manuscript import Picture
from content.handreichung.export.pictures import kind_of, photo
from tests.manuscripts import SVG
from tests.manuscripts import photo as jpeg

NOTHING = b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"


def drawing(width: int, height: int) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<path d="M0 0h{width}v{height}H0z"/></svg>'
    ).encode()


@pytest.mark.parametrize(("data", "kind"), [(SVG, "svg"), (jpeg(), "jpg"), (b"\xef\xbb\xbf" + SVG, "svg")])
def test_it_knows_what_documents_can_hold(data, kind):
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    "data",
    [b"", b"kein Bild", b"<svg", b"<html><body>", SVG.decode().encode("utf-16"), jpeg()[:60], NOTHING],
)
def test_what_is_broken_is_left_out(data):
    assert kind_of(data) == ""
    assert photo(Picture(data)) is None


@pytest.mark.parametrize(("width", "height"), [(40, 30), (1, 5_000), (5_000, 1)])
def test_a_drawing_becomes_dots_of_a_size_that_memory_holds(width, height):
    kind, data = photo(Picture(drawing(width, height)))
    with Image.open(io.BytesIO(data)) as picture:
        assert (kind, picture.format) == ("png", "PNG")
        assert picture.width <= 800
        assert picture.height <= 2_400
