"""The first administrator, who is invited from the command line."""

from __future__ import annotations

from django.urls import reverse

from behoud.web.accounts.models import Invitation
from behoud.web.accounts.roles import ADMINISTRATOR


def invite_administrator(email: str) -> str:
    """The address, without its host, at which `email` becomes administrator; it is told once."""
    _, token = Invitation.to(email, name=email.partition("@")[0], role=ADMINISTRATOR, team="", by=None)
    return str(reverse("accept", args=[token]))
