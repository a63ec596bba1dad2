"""What the history of a profile, an offer or a request tells. No entry holds more than what happened."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter

_LABELS = {
    "exchange.confirm": _("Mail address confirmed"),
    "exchange.email": _("Mail address changed"),
    "exchange.pause": _("Break begun"),
    "exchange.resume": _("Break ended"),
    "exchange.ask": _("Asked whether it still holds"),
    "exchange.hide": _("Hidden: nobody has answered"),
    "exchange.expire": _("Expired"),
    "exchange.stop": _("Taken offline by the editors"),
    "exchange.hold": _("Held until the editors have decided"),
    "exchange.release": _("Let back by the editors"),
    "exchange.merge": _("Merged with another profile"),
    "exchange.decide": _("Decided: who has reported it is told"),
}


class _Formatter(LogFormatter):
    """Tells the reason in the history."""

    def format_message(self, log_entry: Any) -> str:
        reason = log_entry.data.get("reason", "")
        return f"{self.label}: {reason}" if reason else str(self.label)


def register_history(actions: LogActionRegistry) -> None:
    """Teach the history what the entries mean (hook ``register_log_actions``)."""
    for name, label in _LABELS.items():
        actions.register_action(name)(type("Formatter", (_Formatter,), {"label": label}))
