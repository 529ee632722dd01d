"""Who is told of changes and who tells us, with what was sent and received."""

from __future__ import annotations

import base64
import secrets
import uuid

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models

from behoud.web.api.metered import Metered
from behoud.web.api.models import WRITTEN

SCORE_CHANGED, PERSONA_CHANGED, TEST = "score.changed", "persona.changed", "test"
EVENTS = (SCORE_CHANGED, PERSONA_CHANGED)
WAITING, DELIVERED, FAILED = "waiting", "delivered", "failed"


class Endpoint(models.Model):
    """An address that is told of changes, in messages signed with its own secret (kept sealed).

    `threshold` is how much a probability must have changed, as a share, for `score.changed`.
    Customers are named by their id where `names` is set, else by what stands for them.
    """

    url = models.URLField(max_length=500)
    events = models.JSONField(default=list)
    threshold = models.FloatField(default=0.1)
    names = models.BooleanField(default=False)
    sealed = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    off_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("url", "pk")

    def __str__(self) -> str:
        return str(self.url)


def new_message() -> str:
    """The name of a message: the receiver knows by it what it had before."""
    return f"msg_{uuid.uuid4().hex}"


class Delivery(models.Model):
    """One message to one endpoint, as it is sent each time, and how each try went."""

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="deliveries")
    message = models.CharField(max_length=40, default=new_message, unique=True)
    event = models.CharField(max_length=30)
    body = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    status = models.CharField(max_length=10, default=WAITING)
    next_at = models.DateTimeField(db_index=True)
    tries = models.JSONField(default=list)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.message} {self.event} {self.status}"


class Announced(models.Model):
    """The snapshot up to which changes were told."""

    snapshot = models.CharField(max_length=100, unique=True)
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return str(self.snapshot)


class Hook(Metered):
    """A program that tells us what happened: rows of one table, signed with its secret (kept sealed)."""

    source = models.SlugField(max_length=40, unique=True)
    table = models.CharField(max_length=40, choices=[(table, table) for table in WRITTEN])
    sealed = models.TextField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    off_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("source",)

    def __str__(self) -> str:
        return str(self.source)


class Received(models.Model):
    """A message that was taken: the same one is refused."""

    hook = models.ForeignKey(Hook, models.CASCADE, related_name="received")
    message = models.CharField(max_length=100)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint("hook", "message", name="one_message_once"),)

    def __str__(self) -> str:
        return f"{self.hook} {self.message}"


def new_secret() -> str:
    """A secret to sign with, as Standard Webhooks writes it."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


auditlog.register(Endpoint, exclude_fields=["sealed"])
auditlog.register(Hook, exclude_fields=["sealed", "minute", "spent", "last_used_at"])
