"""What happens by itself, and that nothing keeps the rest from happening."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.management.commands import clock
from content.models import InformationPage
from tests.exceptions import LONG, excepted
from tests.factories import InformationPageFactory, UserFactory, paragraph


def test_planned_pages_go_online(information):
    page = InformationPageFactory(parent=information, live=False)
    page.go_live_at = timezone.now() - timezone.timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("clock")
    assert InformationPage.objects.get(pk=page.pk).live


def test_who_let_a_text_pass_is_told_before_the_end(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    page.save_revision()
    exception = excepted(page, UserFactory(), days=1)
    call_command("clock")
    exception.refresh_from_db()
    assert exception.reminded_at is not None


@pytest.mark.parametrize("failing", clock.JOBS)
def test_a_job_that_fails_keeps_no_other_from_its_work(monkeypatch, caplog, failing):
    called, closed = [], []

    def call(job, **options):
        called.append(job)
        if job == failing:
            raise RuntimeError("the database is busy")

    monkeypatch.setattr(clock, "call_command", call)
    monkeypatch.setattr(clock, "close_old_connections", lambda: closed.append(True))
    clock.one_round()
    assert called == list(clock.JOBS)
    assert closed == [True]
    assert f"manage.py {failing} failed" in caplog.text


def test_it_goes_on_until_it_is_stopped(monkeypatch):
    done, pauses = [], iter([None, KeyboardInterrupt])

    def sleep(seconds):
        done.append(seconds)
        if end := next(pauses):
            raise end

    monkeypatch.setattr(clock, "one_round", lambda: done.append("round"))
    monkeypatch.setattr(clock, "sleep", sleep)
    with pytest.raises(KeyboardInterrupt):
        call_command("clock", every=60)
    assert done == ["round", 60, "round", 60]


def test_results_of_work_are_forgotten_where_a_database_keeps_them(monkeypatch, settings):
    called = []
    monkeypatch.setattr(
        clock, "call_command", lambda job, **options: called.append((job, options.get("backend")))
    )
    settings.TASKS = {"background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    clock.one_round()
    assert called[-1] == ("prune_db_task_results", "background")
