"""What colleagues write down about a customer."""

from __future__ import annotations

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models
from django.utils import timezone

KINDS = ("call", "visit", "mail", "note")
SPOKEN = {"call": "phone", "visit": "visit", "mail": "email"}
"""The channel of the contact that each kind is; a note is none."""
OUTCOMES = ("reached", "agreed", "lost", "later", "none")
LONGEST_TEXT = 4000
LONGEST_PROMISE = 300


class Note(models.Model):
    """A call, a visit, a mail or a plain note, with what came of it.

    `interaction` is the id of the contact that it also is, for the kinds that are one. `written_at`
    is when it was put down, `at` when it took place.
    """

    customer = models.CharField(max_length=200, db_index=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="notes")
    at = models.DateTimeField(default=timezone.now)
    written_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    outcome = models.CharField(max_length=10, choices=[(one, one) for one in OUTCOMES], default="none")
    text = models.TextField(max_length=LONGEST_TEXT, blank=True)
    promise = models.CharField(max_length=LONGEST_PROMISE, blank=True)
    follow_up_on = models.DateField(null=True)
    contact = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (models.Index(fields=("customer", "-at"), name="notes_of_customer"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.customer}"

    @property
    def interaction(self) -> str:
        """The id of the contact in the table of interactions; empty for a plain note."""
        return f"behoud-note-{self.pk}" if self.kind in SPOKEN else ""


# Who changed or removed what, and when; what was said of a customer stays out of the log.
auditlog.register(Note, exclude_fields=["text", "promise", "written_at", "changed_at"])
