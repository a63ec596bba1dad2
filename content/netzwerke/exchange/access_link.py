"""Links in mails that open "Meine Angaben": each works once and for a short time."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import models
from django.utils import timezone

from content.netzwerke.exchange.choices import LinkPurpose
from content.netzwerke.exchange.profile import EMAIL_LENGTH, Profile

TOKEN_BYTES = 32
VALID = {
    LinkPurpose.CONFIRM: timedelta(days=7),
    LinkPurpose.ACCESS: timedelta(hours=2),
    LinkPurpose.EMAIL: timedelta(days=1),
}


def token_hash(token: str) -> str:
    """Return what the database keeps of a token. It has 256 random bits, so a plain hash cannot be tried out."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class AccessLink(models.Model):
    """A link that was sent by mail. Whoever reads the database cannot use it: it holds only a hash."""

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="access_links")
    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=10, choices=LinkPurpose)
    # The address to change to; for no other purpose.
    new_email = models.EmailField(max_length=EMAIL_LENGTH, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)
    # When whoever came by this link has left "Meine Angaben".
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "access link"

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}"

    @classmethod
    def make(cls, profile_id: int, purpose: str, new_email: str = "") -> tuple[AccessLink, str]:
        """Store a new link; return it with the token, which stands nowhere else."""
        token, now = secrets.token_urlsafe(TOKEN_BYTES), timezone.now()
        link = cls.objects.create(
            profile_id=profile_id,
            token_hash=token_hash(token),
            purpose=purpose,
            new_email=new_email,
            created_at=now,
            expires_at=now + VALID[LinkPurpose(purpose)],
        )
        return link, token

    @classmethod
    def usable(cls, token: str, now: datetime | None = None) -> AccessLink | None:
        """Return the link with this token when it may still be used."""
        links = cls.objects.filter(token_hash=token_hash(token), used_at=None)
        return links.filter(expires_at__gt=now or timezone.now()).select_related("profile").first()

    def use(self) -> bool:
        """Use the link up; False when somebody else was quicker or its time is over."""
        now = timezone.now()
        fresh = type(self).objects.filter(pk=self.pk, used_at=None, expires_at__gt=now)
        if not fresh.update(used_at=now):
            return False
        self.used_at = now
        return True
