"""Customers that somebody takes care of."""

from __future__ import annotations

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models

DEADLINE, COMPLAINT, RISK, NOTICE, FOLLOW_UP = "deadline", "complaint", "risk", "notice", "follow_up"
SIGNALS = (DEADLINE, COMPLAINT, RISK, NOTICE, FOLLOW_UP)
"""What a case began with: a last day to cancel, a complaint, a chance, a notice, a promise to come back."""


class Case(models.Model):
    """Something to do for a customer: whose it is and before which day; one that is open at a time."""

    customer = models.CharField(max_length=200, db_column="customer_id", db_index=True)
    signal = models.CharField(max_length=20, choices=[(one, one) for one in SIGNALS])
    opened_at = models.DateTimeField(auto_now_add=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="cases")
    due_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, blank=True)

    class Meta:
        db_table = "cases"
        constraints = (
            models.UniqueConstraint(
                fields=("customer",), condition=models.Q(closed_at=None), name="one_open_case"
            ),
        )

    def __str__(self) -> str:
        return f"{self.signal} {self.customer}"


auditlog.register(Case)
