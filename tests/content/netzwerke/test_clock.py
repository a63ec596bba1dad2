"""The clock of the exchange and its command."""

from django.core.management import call_command
from django.utils import timezone

from content.netzwerke import clock


def test_every_step_is_done_at_the_same_moment_and_its_mails_are_counted(monkeypatch, capsys):
    moments = []
    step = lambda moment: moments.append(moment) or 2  # noqa: E731
    monkeypatch.setattr(clock, "steps", [step, step])
    call_command("exchange_clock")
    assert capsys.readouterr().out == "4 mails written.\n"
    assert len(moments) == 2 and len(set(moments)) == 1
    assert clock.run(timezone.now()) == 4
