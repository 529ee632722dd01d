"""Memberships, invitations, and the trail of who read what of whom."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models
from django.utils import timezone

from behoud.web.accounts.roles import MEMBER, ROLES

VALID_DAYS = 14
"""An invitation that was not accepted by then is void."""


class Membership(models.Model):
    """A role of a user, for one team or (empty) for the whole company."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    team = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=[(role, role) for role in ROLES])

    class Meta:
        constraints = (
            models.UniqueConstraint("user", "team", "role", name="one_membership"),
            models.CheckConstraint(condition=~models.Q(role=MEMBER, team=""), name="member_of_a_team"),
        )

    def __str__(self) -> str:
        return f"{self.role} {self.team}".strip()


class Invitation(models.Model):
    """A place that waits for somebody; its token is known to the invited only, we keep its hash."""

    email = models.EmailField()
    name = models.CharField(max_length=150)
    team = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=[(role, role) for role in ROLES])
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.email} {self.role}"

    @classmethod
    def to(cls, email: str, *, name: str, role: str, team: str, by: Any) -> tuple[Invitation, str]:
        """A new invitation, and the token that is told once."""
        token = secrets.token_urlsafe(24)
        made = cls.objects.create(
            email=email.lower(),
            name=name,
            role=role,
            team=team,
            token_hash=hashed(token),
            invited_by=by,
            expires_at=timezone.now() + timedelta(days=VALID_DAYS),
        )
        return made, token

    @classmethod
    def waiting(cls) -> models.QuerySet[Invitation]:
        return cls.objects.filter(accepted_at=None, expires_at__gt=timezone.now())


class Reading(models.Model):
    """That somebody read personal data: of one customer, or so many rows of a list or an export."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="readings")
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    what = models.CharField(max_length=20)
    customer = models.CharField(max_length=200, blank=True, db_index=True)
    rows = models.PositiveIntegerField(default=1)
    address = models.TextField()

    def __str__(self) -> str:
        return f"{self.user} {self.what} {self.customer or self.rows}"


def hashed(token: str) -> str:
    """A token as it is kept: who reads the database cannot use it.

    >>> len(hashed("abc"))
    64
    """
    return hashlib.sha256(token.encode()).hexdigest()


auditlog.register(Membership)
auditlog.register(Invitation, exclude_fields=["token_hash"])
