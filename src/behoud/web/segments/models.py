"""A segment: a name for the customers that answer to filters and a condition."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from auditlog.registry import auditlog
from django.conf import settings
from django.db import models

from behoud.web.accounts.roles import memberships_of, scope_of, sees_names
from behoud.web.reading.identifying import IDENTIFYING

ALONE, TEAM, COMPANY = "alone", "team", "company"
SHARED = (ALONE, TEAM, COMPANY)
"""With whom a segment is shared."""
FILTERS = ("q", "status", "team", "persona")
"""What a segment keeps of the form above the list, beside the condition."""


class Segment(models.Model):
    """Customers by description: who belongs to it follows from the snapshot and from who looks.

    `filters` holds the fields of the list that were filled in, `expression` the condition beside them.
    """

    name = models.CharField(max_length=80)
    expression = models.TextField(blank=True)
    filters = models.JSONField(default=dict, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="segments")
    shared = models.CharField(max_length=10, choices=[(one, one) for one in SHARED], default=ALONE)
    team = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint("owner", "name", name="one_segment_of_a_name"),
            models.CheckConstraint(condition=~models.Q(shared=TEAM, team=""), name="shared_with_a_team"),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def terms(self) -> dict[str, str]:
        """What the address of the list is given to show this segment."""
        kept = {name: str(self.filters[name]) for name in FILTERS if name in self.filters}
        return kept | ({"where": self.expression} if self.expression else {})

    @property
    def address(self) -> str:
        """The same as the query of an address."""
        return urlencode(self.terms)

    def names_somebody(self) -> bool:
        """Whether its own text could say who a customer is: such a segment is for who sees names."""
        told = self.expression.lower()
        return bool(self.filters.get("q")) or any(column in told for column in IDENTIFYING)


class ListColumns(models.Model):
    """Which columns somebody wants to see in the list of customers."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="list_columns")
    names = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.user} {len(self.names)}"


def visible_to(user: Any) -> list[Segment]:
    """The segments of `user` and those that others share with it, by name."""
    shared = models.Q(owner=user) | models.Q(shared=COMPANY)
    teams = models.Q(shared=TEAM)
    if scope_of(user).teams is not None:
        teams &= models.Q(team__in=[team for _, team in memberships_of(user)])
    found = Segment.objects.filter(shared | teams).select_related("owner")
    return [one for one in found if sees_names(user) or one.owner_id == user.pk or not one.names_somebody()]


auditlog.register(Segment)
