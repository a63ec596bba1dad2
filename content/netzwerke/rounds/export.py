"""What rounds of tandems keep about a profile, as data."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from content.netzwerke.exchange.profile import Profile
from content.netzwerke.rounds.models import Participant


def exported(profile: Profile) -> dict[str, Any]:
    """Return the rounds in which a profile takes part. Partners are among its conversations once they are invited."""
    rows = Participant.objects.filter(profile=profile).order_by("round_id")
    return {"rounds": list(rows.values("side", "is_out", "why_left", made_at=F("round__created_at")))}
