"""Mails about conversations. They say that something is new; what somebody wrote stands on the private page only.

So our mails cannot carry a stranger's words, and what two have to say to one another passes no mail server.
"""

from __future__ import annotations

from typing import Any

from content.netzwerke.contact.link import ThreadLink
from content.netzwerke.contact.thread import Party, Thread
from content.netzwerke.exchange.notices import address, concern
from content.pages.mail.outbox import send


def about(party: Party) -> str:
    """Return the name under which mails about a side are forgotten with it."""
    return concern(party.profile) if party.profile else f"thread:{party.thread_id}"


def tell(party: Party, template: str, key: str, *, is_renewal: bool = False, **context: Any) -> bool:
    """Send a side a mail from ``content/mail/<template>/`` with a new link; False when it was sent before.

    Examples have nobody who reads mails.
    """
    if party.profile and party.profile.is_demo:
        return False
    thread, other, language = party.thread, party.other, party.language
    values = {
        "url": address("contact_thread", language, ThreadLink.make(party, is_renewal=is_renewal)),
        "other": other.name,
        "about": party.own_entry.title if party.own_entry else "",
        "is_invitation": thread.is_invitation,
        **context,
    }
    key = f"thread:{thread.pk}:{key}:{party.role}"
    return send(party.email, template, language, values, key, concerns=about(other)) is not None


def tell_both(thread: Thread, template: str, key: str, **context: Any) -> int:
    """Send both sides a mail; return how many were new."""
    return sum(tell(party, template, key, **context) for party in thread.parties.all())
