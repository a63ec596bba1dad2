"""Mail servers that fail, as Django's mail back ends; each test sets what they do."""

from collections.abc import Callable

from django.core.mail.backends.locmem import EmailBackend


def nothing() -> None:
    """What a server does that works."""


class Server(EmailBackend):
    """Keeps mails in ``django.core.mail.outbox``. ``on_open`` and ``after_sending`` may raise."""

    on_open: Callable[[], None] = nothing
    before_sending: Callable[[], None] = nothing
    after_sending: Callable[[], None] = nothing

    def open(self) -> bool:
        """Connect."""
        type(self).on_open()
        return True

    def send_messages(self, messages) -> int:
        """Take the mails."""
        type(self).before_sending()
        number = super().send_messages(messages)
        type(self).after_sending()
        return number
