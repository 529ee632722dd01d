"""Keys, of which we keep a hash."""

from __future__ import annotations

from datetime import datetime

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from behoud.web.api.metered import Metered

READ_CUSTOMERS, READ_METRICS = "read:customers", "read:metrics"
WRITTEN = ("events", "interactions", "transactions", "responses")
"""Tables that can be written through the API."""
SCOPES = (READ_CUSTOMERS, READ_METRICS, *(f"write:{table}" for table in WRITTEN))


class Key(Metered):
    """A key of a program: what it may (`scopes`), whom it may see (`holder`), until when, how often.

    `holder` is a user that cannot sign in; its membership says of which team the customers are
    seen, and whether by name. A key that took the place of another is named by that one's `next`.
    """

    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True)
    hash = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="api_keys")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    next = models.ForeignKey("self", models.SET_NULL, null=True, related_name="before")

    class Meta:
        ordering = ("name", "-pk")

    def __str__(self) -> str:
        return f"{self.name} {self.prefix}"

    @classmethod
    def valid(cls, now: datetime | None = None) -> models.QuerySet[Key]:
        """The keys that open something now."""
        lasting = Q(expires_at=None) | Q(expires_at__gt=now or timezone.now())
        return cls.objects.filter(lasting, revoked_at=None)

    @property
    def state(self) -> str:
        """valid, ending (another has taken its place), expired or revoked."""
        if self.revoked_at is not None:
            return "revoked"
        if self.expires_at is not None and self.expires_at <= timezone.now():
            return "expired"
        return "ending" if self.next_id else "valid"


auditlog.register(Key, exclude_fields=["hash", "last_used_at", "minute", "spent"])
