"""Links in mails that open a conversation: they last some weeks and can be renewed."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.db import models
from django.utils import timezone

from content.netzwerke.contact.thread import Party
from content.netzwerke.exchange.access_link import TOKEN_BYTES, token_hash

VALID = timedelta(days=30)
# Expired ones are kept so long, so that whoever follows one can ask for a new one.
RENEWABLE = timedelta(days=180)


class ThreadLink(models.Model):
    """A link that was sent to one side. Whoever reads the database cannot use it: it holds only a hash."""

    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    # Somebody has asked for it; all others came with news.
    is_renewal = models.BooleanField(default=False)

    class Meta:
        verbose_name = "link to a conversation"

    def __str__(self) -> str:
        return f"{self.party_id} {self.pk}"

    @classmethod
    def make(cls, party: Party, *, is_renewal: bool = False, valid: timedelta = VALID) -> str:
        """Store a new link for a side; return its token, which stands nowhere else."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), timezone.now()
        cls.objects.create(
            party=party,
            token_hash=token_hash(token),
            created_at=now,
            expires_at=now + valid,
            is_renewal=is_renewal,
        )
        return token

    @classmethod
    def of(cls, token: str) -> ThreadLink | None:
        """Return the link with this token, be it expired or not."""
        return cls.objects.filter(token_hash=token_hash(token)).first()

    @property
    def is_valid(self) -> bool:
        """True while the link opens the conversation."""
        return self.expires_at > timezone.now()
