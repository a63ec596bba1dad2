"""After an update of the engine, and with a further language, all public texts are checked by themselves, once."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from content import languages
from content.models import Analysis, Recheck, VersionStatus
from content.review.recheck.due import MOST_TRIES, is_due
from tests.factories import InformationPageFactory, TermFactory, paragraph


@pytest.fixture
def page(information):
    return InformationPageFactory(
        parent=information, title_uk="Місто", body_uk=paragraph("Місто допомагає."), released_uk=True
    )


@pytest.fixture
def updated(page):
    """A site whose texts were judged by a former engine."""
    for number, analysis in enumerate(Analysis.objects.all()):
        Analysis.objects.filter(pk=analysis.pk).update(key=f"{number:064}", engine_version="0.1")


def tick():
    call_command("recheck_after_update", verbosity=0)


def test_nothing_happens_while_all_is_judged_by_this_engine(page, started):
    TermFactory()
    tick()
    assert started == []


def test_after_an_update_a_check_begins_once(updated, started):
    tick()
    tick()
    [run] = Recheck.objects.all()
    [(command, _options)] = started
    assert command[1:] == ["-m", "django", "readability", "--run", str(run.pk), "--quiet"]


def test_it_brings_the_reports_up_to_date_and_is_not_due_any_more(updated, started, capsys):
    tick()
    with pytest.raises(SystemExit):
        call_command("readability", run=Recheck.objects.get().pk, quiet=True, processes=1)
    assert not VersionStatus.objects.filter(analysis__engine_version="0.1").exists()
    assert not is_due()


def test_a_check_that_broke_off_is_begun_again_but_not_for_ever(updated, started):
    for _minute in range(MOST_TRIES + 3):
        tick()
        Recheck.objects.update(heard_at=timezone.now() - timedelta(minutes=5))
    assert len(started) == MOST_TRIES


def test_a_language_that_the_site_shows_anew_is_checked(page, started, settings):
    settings.LANGUAGES = languages.choices(["de", "de-simple", "en"])
    page.save()
    assert set(page.version_statuses.values_list("language", flat=True)) == {"de"}
    assert not is_due()
    settings.LANGUAGES = languages.choices(["de", "de-simple", "en", "uk"])
    tick()
    assert len(started) == 1


def test_a_term_that_was_never_judged_is_checked(home, started):
    VersionStatus.objects.filter(term=TermFactory()).delete()
    tick()
    assert len(started) == 1
