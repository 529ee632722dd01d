"""For whoever watches the server: whether it lives, and whether it can serve."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_GET

from behoud.engine.read import published
from behoud.errors import BehoudError
from behoud.web.project.prepare import up_to_date

SEEN: set[str] = set()
"""What needs no second look in a process: tables that are there stay there."""


@require_GET
def health(request: HttpRequest) -> JsonResponse:
    """Whether the database answers, and what is published; 503 where it does not."""
    if not answers():
        return JsonResponse({"database": "away", "snapshot": snapshot()}, status=503)
    return JsonResponse({"database": "ok", "snapshot": snapshot()})


@require_GET
def live(request: HttpRequest) -> JsonResponse:
    """That the process answers, whatever became of the rest: who gets no answer starts it again."""
    return JsonResponse({"live": True})


@require_GET
def ready(request: HttpRequest) -> JsonResponse:
    """Whether pages can be served; 503 with what is missing where they cannot.

    Without a snapshot they can: the pages then say what to do.
    """
    database = answers()
    tables = database and ("tables" in SEEN or up_to_date())
    if tables:
        SEEN.add("tables")
    told = {"database": database, "tables": tables, "snapshot": snapshot()}
    return JsonResponse({"ready": tables} | told, status=200 if tables else 503)


def answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def snapshot() -> str | None:
    try:
        return published(settings.COMPANY / "lake").name
    except BehoudError:
        return None
