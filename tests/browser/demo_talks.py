"""Somebody of the exchange with a conversation in every state, put into the demo content."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone, translation

EMAIL = "probe@example.org"


def add_talks() -> dict[str, str]:
    """Make them; return the paths of the private pages by the state, and of the pages that lead to all others."""
    from content.models import AbuseReport, AccessLink, Entry, Handlungsfeld, Profile, Thread
    from content.netzwerke.contact.link import ThreadLink
    from content.netzwerke.contact.thread import Message, Party

    now = timezone.now()
    own = Profile.objects.create(
        name="Probstadt",
        kind="municipality",
        land="BB",
        size_class="s",
        email=EMAIL,
        status="public",
        live=True,
        about="Wir sind eine kleine Stadt.",
        confirmed_at=now,
    )
    own.handlungsfelder.set(Handlungsfeld.objects.all()[:2])
    own.save()
    entry = Entry.objects.create(
        profile=own,
        direction="offer",
        kind="tandem",
        title="Ein Tandem zum Ratsportal",
        text="Wir zeigen Ihnen, wie wir es gemacht haben.",
        handlungsfeld=Handlungsfeld.objects.first(),
        status="public",
        live=True,
    )
    other = Profile.objects.filter(is_demo=True, status="public").order_by("pk").first()

    def talk(name: str, state: str, answer: str = "yes", said: str = "", **fields) -> Party:
        asked = {"origin": "message", "entry": entry, "asked_at": now - timedelta(days=100)} | fields
        thread = Thread.objects.create(state=state, **asked)
        asking = Party.objects.create(thread=thread, role="first", profile=other, answer="yes")
        side = Party.objects.create(thread=thread, role="second", profile=own, answer=answer, reason=said)
        Message.objects.create(thread=thread, party=asking, text="Wie haben Sie angefangen?")
        paths[name] = reverse("contact_thread", args=[ThreadLink.make(side)])
        return side

    with translation.override("de"):
        paths: dict[str, str] = {}
        talk("declined", "declined", answer="no", said="no_time", ended_at=now)
        talk("lapsed", "lapsed", answer="open", ended_at=now)
        talk("ended", "ended", agreed_at=now, ended_at=now, outcome_asked_at=now)
        talk("stopped", "stopped", agreed_at=now, ended_at=now)
        talk("three months later", "agreed", agreed_at=now - timedelta(days=92), outcome_asked_at=now)
        talk("invited", "asked", answer="open", origin="invitation", asked_at=now)
        reported = talk("paused", "agreed", agreed_at=now, is_paused=True)
        AbuseReport.objects.create(thread=reported.thread, party=reported, kind="insult")
        report = AbuseReport.objects.create(profile=other, kind="other")
        _link, token = AccessLink.make(own.pk, "access")
        return {
            **{f"talk: {name}": path for name, path in paths.items()},
            "access": reverse("exchange_link", args=[token]),
            "fitting": reverse("exchange_fitting", args=[entry.pk]),
            "reported talk": reverse("exchange_thread", args=[reported.thread_id]),
            "report": reverse("wagtailsnippets_content_abusereport:edit", args=[report.pk]),
            "profile": reverse("wagtailsnippets_content_profile:edit", args=[own.pk]),
            "entry": reverse("wagtailsnippets_content_entry:edit", args=[entry.pk]),
            "measures": reverse("exchange_measures", args=["profile", own.pk]),
        }
