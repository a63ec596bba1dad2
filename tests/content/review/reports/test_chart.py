"""Scores over time become lines; nothing but the coordinates is calculated here."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from content import languages
from content.review.reports.chart import HEIGHT, WIDTH, chart
from content.review.reports.trend import Line, ScoreSnapshot, lines, thinned

GERMAN, EASY = languages.get("de"), languages.get("de-simple")


def snapshot(day, language, score):
    return ScoreSnapshot(day=date(2026, 1, day), language=language, versions=2, passing=1, mean_score=score)


def test_each_language_has_a_line_in_the_order_of_the_languages():
    found = lines([snapshot(1, "en", 50), snapshot(1, "de", 60), snapshot(2, "de", 70)])
    assert [line.language.code for line in found] == ["de", "en"]
    assert found[0].points == ((date(2026, 1, 1), 60), (date(2026, 1, 2), 70))


def test_a_day_on_which_nothing_could_be_measured_has_no_point():
    assert lines([snapshot(1, "de", None)]) == []


def test_nothing_to_draw_is_no_chart():
    assert chart([]) is None


def test_time_goes_to_the_right_and_easy_is_up():
    drawn = chart([Line(GERMAN, ((date(2026, 1, 1), 40.0), (date(2026, 2, 1), 80.0)))])
    first, last = drawn.curves[0].dots
    assert first.x < last.x
    assert first.y > last.y
    assert drawn.curves[0].path == f"{first.x},{first.y} {last.x},{last.y}"


def test_lines_are_told_apart_without_colour():
    points = ((date(2026, 1, 1), 40.0),)
    drawn = chart([Line(GERMAN, points), Line(EASY, points)])
    assert len({curve.dashes for curve in drawn.curves}) == 2


@given(st.lists(st.tuples(st.dates(), st.floats(0, 100)), min_size=1, max_size=30))
def test_everything_stands_inside_the_picture(points):
    drawn = chart([Line(GERMAN, tuple(sorted(points)))])
    for dot in drawn.curves[0].dots:
        assert 0 <= dot.x <= WIDTH
        assert 0 <= dot.y <= HEIGHT


@given(st.lists(st.integers(), max_size=300), st.integers(2, 80))
def test_thinning_keeps_the_ends_and_the_order(points, most):
    kept = thinned(points, most)
    assert len(kept) <= max(most, 0) or len(points) <= most
    if points:
        assert (kept[0], kept[-1]) == (points[0], points[-1])


def test_the_share_of_what_passes_is_in_percent():
    assert snapshot(1, "de", 50).passing_percent == 50
    assert ScoreSnapshot(versions=0, passing=0).passing_percent == 0
