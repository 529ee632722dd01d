"""Jobs: what runs and how far it is, what waits, what was done, and when the next refresh is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from behoud.engine.read import Snapshot
from behoud.web.accounts.permitted import permitted
from behoud.web.jobs import queue, said
from behoud.web.jobs.kinds import KINDS
from behoud.web.jobs.models import Job
from behoud.web.jobs.schedule import PERIODIC, following
from behoud.web.jobs.state import State, failed_refresh, history, snapshot, state
from behoud.words import Words

SHOWN = 30


@permitted("jobs.see")
@require_GET
def jobs(request: HttpRequest) -> HttpResponse:
    """The queue, the schedule and the history."""
    now, words = timezone.now(), request.words
    facts = going(now, words) | {
        "title": title(snapshot(), now, words),
        "history": [said.told(job, words) for job in history(SHOWN)],
        "schedule": schedule(now, words),
    }
    return render(request, "jobs/jobs.html", facts)


@permitted("jobs.see")
@require_GET
def now(request: HttpRequest) -> HttpResponse:
    """Only what runs and waits, for a page that looks again by itself; at the end it is loaded anew."""
    facts = going(timezone.now(), request.words)
    answer = render(request, "jobs/now.html", facts)
    if not facts["state"].going:
        answer.headers["HX-Refresh"] = "true"
    return answer


@permitted("jobs.start")
@require_POST
def refresh(request: HttpRequest) -> HttpResponse:
    """Ask for a refresh; one that waits already is the same."""
    queue.enqueue("refresh", by=request.user)
    messages.success(request, request.words.say("web-jobs-refresh-asked"))
    return redirect("jobs")


@permitted("jobs.start")
@require_POST
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Stop a job that waits or runs."""
    job = get_object_or_404(Job, pk=number)
    words = request.words
    if queue.stop(job):
        messages.success(request, words.say("web-jobs-stopped-now", kind=said.kind(job.kind, words)))
    else:
        messages.info(request, words.say("web-jobs-had-ended"))
    return redirect("jobs")


def going(now: datetime, words: Words) -> dict[str, Any]:
    found: State = state(now)
    return {
        "state": found,
        "running": [said.told(job, words) for job in found.running],
        "waiting": [said.told(job, words) for job in found.waiting],
    }


def title(shown: Snapshot | None, now: datetime, words: Words) -> str:
    """How old the figures are and when they will be new; that they are old because a refresh failed."""
    failed = failed_refresh(shown)
    if shown is None:
        return words.say("web-jobs-failed-none" if failed else "web-jobs-none-yet")
    if failed:
        return words.say("web-jobs-stale", day=words.date(shown.as_of))
    age = said.age(shown.published_at, now, words)
    coming = following(PERIODIC[0], now)
    if coming is None:
        return words.say("web-jobs-fresh", age=age)
    return words.say("web-jobs-fresh-next", age=age, next=said.wall_time(coming, now, words))


def schedule(now: datetime, words: Words) -> list[str]:
    """Each line of the schedule with its next moment, or that it is off."""
    lines = []
    for periodic in PERIODIC:
        at, coming = periodic.wall_time, following(periodic, now)
        if periodic.kind not in KINDS:
            continue
        if at is None or coming is None:
            lines.append(words.say("web-jobs-off", kind=said.kind(periodic.kind, words)))
        else:
            code = f"web-jobs-schedule-{periodic.kind.replace('_', '-')}"
            lines.append(words.say(code, at=f"{at:%H:%M}", next=said.local(coming, words)))
    return lines
