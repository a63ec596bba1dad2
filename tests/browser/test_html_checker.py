"""The HTML checker finds faults, whichever of its two ways it goes."""

import pytest

GOOD = "<!doctype html><html lang='de'><head><title>Gut</title></head><body><p>Ein Satz.</p></body></html>"
BAD = GOOD.replace("<p>", "<p></p></b><p>")


@pytest.fixture(params=["complete", "without-java"])
def check(request, html_checker, monkeypatch):
    """The checker as it is on this machine, and as it is where Java is missing."""
    if request.param == "without-java":
        monkeypatch.setattr(html_checker, "is_complete", lambda: False)
    return html_checker.problems


def test_good_html_has_no_problem(check):
    assert check({"good": GOOD}) == []


def test_each_bad_page_is_named(check):
    found = check({"good": GOOD, "bad": BAD, "worse": BAD})
    assert {line.split(":")[0] for line in found} == {"bad", "worse"}
