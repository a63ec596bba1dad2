"""Parts of files, as players on phones ask for them."""

from io import BytesIO

import pytest
from django.http import FileResponse, HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from content.pages.byte_ranges import CHUNK_BYTES, Unsatisfiable, byte_range, part_of, with_byte_ranges

CONTENT = b"0123456789"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-1", (0, 1)),
        ("bytes=0-", (0, 9)),
        ("bytes=4-100", (4, 9)),
        ("bytes=-3", (7, 9)),
        ("bytes=-100", (0, 9)),
        ("BYTES=9-9", (9, 9)),
        ("", None),
        ("bytes=-", None),
        ("bytes=5-4", None),
        ("bytes=0-1,3-4", None),
        ("lines=0-1", None),
        ("bytes=a-b", None),
        ("bytes=٣-٤", None),
    ],
)
def test_a_range_is_read(header, expected):
    assert byte_range(header, 10) == expected


@pytest.mark.parametrize(
    ("header", "size"), [("bytes=10-", 10), ("bytes=-0", 10), ("bytes=0-0", 0), ("bytes=-5", 0)]
)
def test_a_range_behind_the_end_cannot_be_satisfied(header, size):
    with pytest.raises(Unsatisfiable):
        byte_range(header, size)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(1, 200))
def test_a_range_lies_in_the_file(first, last, size):
    try:
        found = byte_range(f"bytes={first}-{last}", size)
    except Unsatisfiable:
        assert first >= size
        return
    if found is None:
        assert last < first
    else:
        assert found == (first, min(last, size - 1))


def test_a_part_is_read_in_chunks():
    content = bytes(range(256)) * 1_000
    file = BytesIO(content)
    file.seek(3)
    chunks = list(part_of(file, CHUNK_BYTES + 5))
    assert [len(chunk) for chunk in chunks] == [CHUNK_BYTES, 5]
    assert b"".join(chunks) == content[3 : CHUNK_BYTES + 8]


def answer(method="GET", **headers):
    """Return the answer of a view that serves CONTENT, and its file."""
    file = BytesIO(CONTENT)

    @with_byte_ranges
    def view(request):
        return FileResponse(file, headers={"ETag": '"abc"', "Last-Modified": "Sun, 01 Nov 2026 10:00:00 GMT"})

    request = RequestFactory().generic(method, "/film.mp4", headers=headers)
    return view(request), file


def test_a_part_is_sent():
    response, file = answer(Range="bytes=2-4")
    assert response.status_code == 206
    assert response["Content-Range"] == "bytes 2-4/10"
    assert response["Content-Length"] == "3"
    assert response.getvalue() == b"234"
    assert file.close in response._resource_closers


def test_without_a_range_the_whole_file_is_sent():
    response, _file = answer()
    assert (response.status_code, response["Accept-Ranges"]) == (200, "bytes")
    assert response.getvalue() == CONTENT


def test_the_way_a_range_was_wrong_is_told():
    response, file = answer(Range="bytes=10-")
    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */10"
    assert file.closed


def test_heads_have_no_parts():
    response, _file = answer("HEAD", Range="bytes=2-4")
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        ('"abc"', 206),
        ('"other"', 200),
        ('W/"abc"', 200),
        ("Sun, 01 Nov 2026 10:00:00 GMT", 206),
        ("Sun, 01 Nov 2026 10:00:01 GMT", 200),
    ],
)
def test_a_part_of_another_file_is_never_sent(condition, status):
    response, _file = answer(Range="bytes=2-4", **{"If-Range": condition})
    assert response.status_code == status


def test_other_answers_are_left_alone():
    response = with_byte_ranges(lambda request: HttpResponse("x"))(RequestFactory().get("/"))
    assert not response.has_header("Accept-Ranges")
