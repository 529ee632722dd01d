"""What somebody wishes of the mail, and the letters of each week."""

from __future__ import annotations

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models

WAITING, SENDING, SENT, FAILED, UNCERTAIN, LEFT = "waiting", "sending", "sent", "failed", "uncertain", "left"
STATES = (WAITING, SENDING, SENT, FAILED, UNCERTAIN, LEFT)
"""`uncertain`: handed over without an answer, so it may have arrived; `left`: it was left at that."""


class Wish(models.Model):
    """Whether somebody wants the mail, and in which language; who has none gets it in the company's."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mail_wish")
    wanted = models.BooleanField(default=True)
    language = models.CharField(max_length=2, blank=True)

    def __str__(self) -> str:
        return f"{self.user} {self.language}"


class Letter(models.Model):
    """The mail of one person for one week, which begins on the Monday `week`.

    Who sends it holds it under `marker` until `lease_until`; `handed_at` is written down before a
    server gets the text, so that a worker that is lost after that leaves an uncertain letter and no
    second one. The text itself is not kept.
    """

    week = models.DateField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="letters")
    state = models.CharField(max_length=10, default=WAITING, choices=[(state, state) for state in STATES])
    attempts = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    marker = models.CharField(max_length=40, blank=True)
    lease_until = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    said = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("week", "user"), name="one_letter_a_week"),)

    def __str__(self) -> str:
        return f"{self.week} {self.user} {self.state}"


auditlog.register(Wish)
