"""What every page says on top where the last refresh failed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from behoud.web.jobs.said import local
from behoud.web.jobs.state import failed_refresh, snapshot


def refresh_failed(request: HttpRequest) -> dict[str, Any]:
    """`refresh_failed`: the sentence, for who is signed in; nothing where all is well."""
    user, shown = getattr(request, "user", None), snapshot()
    if user is None or not user.is_authenticated or shown is None:
        return {}
    job, words = failed_refresh(shown), request.words
    if job is None:
        return {}
    facts = {"at": local(job.finished_at, words), "day": words.date(shown.as_of)}
    return {"refresh_failed": words.say("web-jobs-banner", **facts)}
