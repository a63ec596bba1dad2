"""What ``make run`` does beside serving."""

import pytest
from django.conf import settings
from django.utils import timezone

from config.start import address, run_clock
from content.models import InformationPage
from tests.exceptions import LONG, excepted
from tests.factories import InformationPageFactory, UserFactory, paragraph


@pytest.mark.parametrize(
    ("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::", "127.0.0.1")]
)
def test_the_printed_address_can_be_visited(host, shown):
    assert address(host, "8000") == f"http://{shown}:8000"


def test_planned_pages_go_online(information):
    page = InformationPageFactory(parent=information, live=False)
    page.go_live_at = timezone.now() - timezone.timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    run_clock(pause=0, rounds=range(1))
    assert InformationPage.objects.get(pk=page.pk).live


def test_who_let_a_text_pass_is_told_before_the_end(information):
    page = InformationPageFactory(parent=information, body_de=paragraph(LONG), live=False)
    page.save_revision()
    exception = excepted(page, UserFactory(), days=1)
    run_clock(pause=0, rounds=range(2))
    exception.refresh_from_db()
    assert exception.reminded_at is not None


def test_the_clock_of_an_installation_does_the_same():
    clock = (settings.REPO_DIR / "compose.yaml").read_text()
    assert "manage.py publish_scheduled" in clock
    assert "manage.py remind_exceptions" in clock
    assert "manage.py exchange_clock" in clock
    assert "manage.py recheck_after_update" in clock


def test_a_round_that_fails_does_not_end_the_next(monkeypatch, caplog):
    rounds = []

    def fail_first(*args, **kwargs):
        rounds.append(args)
        if len(rounds) == 1:
            raise RuntimeError("the database is busy")

    closed = []
    monkeypatch.setattr("django.core.management.call_command", fail_first)
    monkeypatch.setattr("django.db.close_old_connections", lambda: closed.append(True))
    run_clock(pause=0, rounds=range(2))
    assert [name for [name] in rounds] == [
        "publish_scheduled",
        "publish_scheduled",
        "remind_exceptions",
        "exchange_clock",
        "send_mails",
        "recheck_after_update",
    ]
    assert closed == [True]
    assert "could not be published" in caplog.text
