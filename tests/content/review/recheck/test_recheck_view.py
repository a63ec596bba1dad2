"""The page of the admin from which the whole site is checked again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Analysis, Recheck, VersionStatus
from content.review.recheck import due, progress
from tests.factories import InformationPageFactory


@pytest.fixture
def address():
    return reverse("review_recheck")


def test_a_run_is_started_in_a_process_of_its_own(
    chefredaktion, home, address, started, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        chefredaktion.post(address)
    [run] = Recheck.objects.all()
    [(command, options)] = started
    assert command[1:] == ["-m", "django", "readability", "--run", str(run.pk), "--quiet"]
    assert options["env"]["DJANGO_SETTINGS_MODULE"]
    assert run.started_by == chefredaktion.user


def test_a_second_run_waits_for_the_first(
    chefredaktion, home, address, started, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        chefredaktion.post(address)
        response = chefredaktion.post(address, follow=True)
    assert len(started) == 1
    assert "läuft schon" in response.content.decode()


def test_a_run_that_died_makes_way(chefredaktion, home, address, started, django_capture_on_commit_callbacks):
    Recheck.objects.create(total=9, done=3, heard_at=timezone.now() - timedelta(minutes=5))
    assert "abgebrochen" in chefredaktion.get(address).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        chefredaktion.post(address)
    assert len(started) == 1


def test_the_page_shows_the_progress_and_loads_itself_while_it_works(redaktion, home, address):
    run = Recheck.objects.create(total=9, done=3)
    response = redaktion.get(address)
    assert '<progress id="recheck-progress" value="3" max="9">' in response.content.decode()
    assert response["Refresh"] == "3"
    run.finish()
    assert "Refresh" not in redaktion.get(address)


def test_it_counts_what_a_former_engine_has_judged(redaktion, information, address):
    InformationPageFactory(parent=information)
    assert not due.outdated().exists()
    Analysis.objects.update(engine_version="0.1")
    assert due.outdated().count() == VersionStatus.objects.count() > 0
    assert "neuesten Regeln geprüft" in redaktion.get(address).content.decode()


def test_who_sets_the_standards_starts_runs_and_others_only_look(redaktion, client, home, address, started):
    assert '<button class="button" type="submit">' not in redaktion.get(address).content.decode()
    redaktion.post(address)
    assert client.post(address).status_code == 302
    assert not Recheck.objects.exists()


def test_old_runs_are_forgotten(db):
    for number in range(30):
        Recheck.objects.create(finished_at=timezone.now(), started_at=timezone.now() - timedelta(days=number))
    progress.begin()
    assert Recheck.objects.count() == progress.KEPT_RUNS
