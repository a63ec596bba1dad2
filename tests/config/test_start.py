"""What ``make run`` does beside serving."""

import pytest
from django.utils import timezone

from config.start import address, publish_planned_pages
from content.models import InformationPage
from tests.factories import InformationPageFactory


@pytest.mark.parametrize(
    ("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::", "127.0.0.1")]
)
def test_the_printed_address_can_be_visited(host, shown):
    assert address(host, "8000") == f"http://{shown}:8000"


def test_planned_pages_go_online(information):
    page = InformationPageFactory(parent=information, live=False)
    page.go_live_at = timezone.now() - timezone.timedelta(minutes=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    publish_planned_pages(pause=0, rounds=range(1))
    assert InformationPage.objects.get(pk=page.pk).live


def test_a_round_that_fails_does_not_end_the_next(monkeypatch, caplog):
    rounds = []

    def fail_first(*args, **kwargs):
        rounds.append(args)
        if len(rounds) == 1:
            raise RuntimeError("the database is busy")

    closed = []
    monkeypatch.setattr("django.core.management.call_command", fail_first)
    monkeypatch.setattr("django.db.close_old_connections", lambda: closed.append(True))
    publish_planned_pages(pause=0, rounds=range(2))
    assert len(rounds) == 2
    assert closed == [True]
    assert "could not be published" in caplog.text
