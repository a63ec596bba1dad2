"""The tools of the browser tests see what they are there to see (pages of ``probe_urls.py``)."""


def test_a_good_page_has_no_violation(open_demo, axe):
    assert axe(open_demo("/good/")) == []


def test_axe_finds_a_missing_alternative_text(open_demo, axe):
    assert [line.split(":")[0] for line in axe(open_demo("/no-alt/"))] == ["image-alt"]


def test_inline_script_does_not_run_and_is_reported(open_demo, offences):
    assert open_demo("/inline-script/").title() == "Probe"
    assert "Content Security Policy" in offences.pop()


def test_inline_style_is_reported(open_demo, offences):
    open_demo("/inline-style/")
    assert "Content Security Policy" in offences.pop()


def test_a_request_to_another_host_is_reported(open_demo, offences):
    open_demo("/other-host/")
    assert any("elsewhere.invalid" in offence for offence in offences)
    offences.clear()


def test_a_missing_file_is_reported(open_demo, offences):
    open_demo("/missing-file/")
    assert "404" in offences.pop()


def test_a_page_is_readable_without_javascript(open_demo):
    assert open_demo("/good/", javascript=False).inner_text("p") == "Ein Satz."


def test_a_page_is_seen_as_wide_and_as_dark_as_asked(open_demo):
    page = open_demo("/good/", width=320, colour_scheme="dark")
    assert page.evaluate("innerWidth") == 320
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
