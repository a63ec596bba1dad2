"""Each publication writes down the state of the page's public versions."""

from statistics import mean

import pytest
from django.core.cache import cache

from content.models import Analysis, ScoreSnapshot, VersionStatus
from content.review.freshness.follow import settle
from content.review.gate import judgements
from content.review.reports import status
from tests.factories import InformationPageFactory, TermFactory, paragraph

EASY = " ".join(["Das Rathaus ist am Markt. Sie können dort einen Ausweis holen."] * 6)
LINES = "<br/>".join(["Das Rathaus ist am Markt.", "Sie können dort einen Ausweis holen."] * 6)


@pytest.fixture
def page(information):
    return InformationPageFactory(parent=information, title_de="Ausweis", body_de=paragraph(EASY))


def states(page):
    return {row.language: row for row in VersionStatus.objects.filter(page=page)}


def test_it_writes_what_the_check_said(page):
    row = states(page)["de"]
    analysis = Analysis.objects.get(text_hash=row.text_hash)
    assert (row.verdict, row.kind, row.is_binding) == ("passes", "information", True)
    assert (row.score, row.level, row.analysis_id) == (analysis.score, analysis.level, analysis.pk)
    assert (row.errors, row.hints) == (0, len(analysis.findings))


def test_a_further_language_gets_its_row_and_loses_it_with_its_release(page):
    page.title_de_simple, page.body_de_simple, page.released_de_simple = "Ausweis", paragraph(LINES), True
    page.save_revision().publish()
    assert set(states(page)) == {"de", "de-simple"}
    page.released_de_simple = False
    page.save_revision().publish()
    assert set(states(page)) == {"de"}


def test_a_page_that_goes_offline_has_no_state(page):
    page.unpublish()
    assert states(page) == {}


def test_a_deleted_page_takes_its_states_along(page):
    key = page.pk
    page.delete()
    assert not VersionStatus.objects.filter(page_id=key).exists()


def test_a_failing_engine_does_not_stop_the_publication(page, monkeypatch, caplog):
    def fail(subject):
        raise RuntimeError("out of words")

    monkeypatch.setattr(status, "judgements", fail)
    before = states(page)["de"].checked_at
    page.save()
    page.refresh_from_db()
    assert page.live
    assert states(page)["de"].checked_at == before
    assert "out of words" in caplog.text


def translated(page):
    page.title_en, page.body_en, page.released_en = "Card", paragraph("You can get a card."), True
    page.save_revision().publish()
    page.title_de = "Personal-Ausweis"
    page.save_revision().publish()


def stale_counts(page):
    return {code: row.stale_count for code, row in states(page).items()}


def test_it_counts_outdated_places_until_somebody_says_that_they_fit(page):
    translated(page)
    assert stale_counts(page) == {"de": 0, "en": 1}
    settle(page, "en", ("title", ""))
    assert stale_counts(page) == {"de": 0, "en": 0}


def test_outdated_places_are_counted_when_the_engine_fails_and_when_all_is_checked_again(page, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(status, "judgements", lambda subject: 1 / 0)
        translated(page)
        assert stale_counts(page) == {"de": 0}
        page.save()
    status.write(page, judgements(page))
    assert stale_counts(page) == {"de": 0, "en": 1}
    with monkeypatch.context() as broken:
        broken.setattr(status, "judgements", lambda subject: 1 / 0)
        page.title_en = "Identity card"
        page.save_revision().publish()
    assert stale_counts(page) == {"de": 0, "en": 0}


def test_a_term_counts_its_outdated_places(db):
    term = TermFactory(name_en="By-law", explanation_en="A rule of the town.")
    term.explanation_de = "Eine Regel der Gemeinde."
    term.save_revision().publish()
    assert term.version_statuses.get(language="en").stale_count == 1


def test_the_first_publication_of_a_minute_writes_the_figures_of_the_day(page):
    ScoreSnapshot.objects.all().delete()
    cache.clear()
    page.save()
    figures = ScoreSnapshot.objects.get(language="de")
    public = VersionStatus.objects.filter(language="de")
    assert figures.versions == public.count() == 3  # the home page, the area, the page itself
    assert figures.passing == public.filter(verdict="passes").count()
    measured = public.exclude(score=None).values_list("score", flat=True)
    assert figures.mean_score == pytest.approx(mean(measured))
    page.unpublish()
    assert ScoreSnapshot.objects.get(language="de").versions == 3


def test_there_is_one_row_of_figures_for_each_day(page):
    status.take_snapshot()
    status.take_snapshot()
    assert ScoreSnapshot.objects.filter(language="de").count() == 1
