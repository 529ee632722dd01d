"""Writing down that personal data were read."""

from __future__ import annotations

from django.http import HttpRequest

from behoud.web.accounts.models import Reading
from behoud.web.accounts.roles import sees_names


def note_reading(request: HttpRequest, what: str, *, customer: str = "", rows: int = 1) -> None:
    """Note that the reader saw who these customers are; nothing where it sees no names."""
    if rows and sees_names(request.user):
        Reading.objects.create(
            user=request.user, what=what, customer=customer, rows=rows, address=request.get_full_path()
        )
