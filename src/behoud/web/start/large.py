"""Inputs that take longer than one waits for a page: a job looks at them, and the page tells how far."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from behoud.sources.recognise.peek import candidates
from behoud.web.jobs.models import DONE, RUNNING, WAITING, Job
from behoud.web.jobs.queue import enqueue
from behoud.web.jobs.said import told
from behoud.web.jobs.state import state
from behoud.web.start.kept import Begun
from behoud.web.start.looking import marked
from behoud.web.start.views import shown

STEP = {"recognition": "recognition", "trial": "check"}
LARGE = 32 * 2**20
"""Bytes of all files together; less is looked at within some five seconds."""


def is_large(folder: Path) -> bool:
    return sum(file.stat().st_size for file in candidates(folder)) > LARGE


def unseen(folder: Path, now: Begun) -> bool:
    """Whether there is something large that was not looked at as it is now."""
    return is_large(folder) and (now.found is None or now.found.mark != marked(folder, now))


def waiting(request: HttpRequest, kind: str, mark: str, now: Begun) -> HttpResponse:
    """How far the job is that looks; it is asked for where it was not yet, and again after a failure.

    Asked by htmx it is the part that changes, and when the job is over the whole page.
    """
    if request.method == "POST":
        enqueue(kind, by=request.user, facts={"of": mark})
        return redirect(request.path)
    job = Job.objects.filter(kind=kind, facts__of=mark).order_by("-pk").first()
    if job is None or job.status == DONE:
        job = enqueue(kind, by=request.user, facts={"of": mark})
    facts = {
        "told": told(job, request.words),
        "going": job.status in (WAITING, RUNNING),
        "no_worker": state(timezone.now()).no_worker,
        "kind": kind,
        "step": STEP[kind],
        "here": request.path,
    }
    if request.htmx:
        return render(request, "start/waiting_part.html", facts)
    return shown(request, STEP[kind], now, facts, page="waiting")
