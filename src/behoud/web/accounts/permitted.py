"""The gate before a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def permitted(permission: str) -> Callable[[View], View]:
    """A page for who has `permission`: others sign in first, or are told that it is not theirs.

    The view carries its permission, so that the matrix of roles and addresses can be made from it.
    """

    def gated(view: View) -> View:
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **named)

        gate: View = login_required(answered)
        gate.permission = permission  # type: ignore[attr-defined]
        return gate

    return gated


def within_scope(request: HttpRequest, permission: str, team: str | None) -> None:
    """Http404 where `team` is none of the reader's: what is another team's does not exist here."""
    if not request.user.has_perm(permission, team or ""):
        raise Http404
