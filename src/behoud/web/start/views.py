"""The steps that ask and tell: the organisation, its files and databases, the refresh, the first findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from behoud.errors import BehoudError
from behoud.sources.recognise.compose import composed
from behoud.web.accounts.permitted import permitted
from behoud.web.jobs.models import RUNNING, WAITING, Job
from behoud.web.jobs.queue import enqueue
from behoud.web.jobs.said import told
from behoud.web.jobs.state import state
from behoud.web.reading.current import current
from behoud.web.reading.pages import page_of
from behoud.web.reading.served import served
from behoud.web.start.answers import Organisation, outline, usual
from behoud.web.start.arriving import AT_ONCE, FOLDER, KINDS, LARGEST, taken_in, uploaded
from behoud.web.start.connections import bare, tables_at
from behoud.web.start.gate import published
from behoud.web.start.kept import Begun, Connection, begun, keep
from behoud.web.start.looking import company_text, hashed, is_ours, text_of
from behoud.web.start.steps import has_inputs, next_step, steps
from behoud.web.start.writing import write_company
from behoud.words import Words, in_words

GUIDE = "start.guide"


def folder() -> Path:
    return Path(settings.COMPANY)


def shown(
    request: HttpRequest, step: str, now: Begun, facts: dict[str, Any], *, page: str = ""
) -> HttpResponse:
    """The page of a step (or another one in its place), with the steps before and behind it."""
    return render(request, f"start/{page or step}.html", {"steps": steps(step, now), **facts})


@permitted(GUIDE)
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Go on where one was."""
    return redirect(f"start-{next_step(begun())}")


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def organisation(request: HttpRequest) -> HttpResponse:
    """Who the organisation is; a company file that a person wrote is shown and left as it is."""
    now = begun()
    if company_text(folder()) and not is_ours(folder(), now):
        return shown(request, "organisation", now, {"written": served()})
    said = vars(now.answers) if now.answers else usual(request.words)
    form = Organisation(request.POST or None, initial=said, words=request.words)
    if request.method == "POST" and form.is_valid():
        settle(now, form)
        return redirect("start-files")
    return shown(request, "organisation", now, {"form": form})


def settle(now: Begun, form: Organisation) -> None:
    """Write the company file as far as it can be written by now."""
    said = form.answers
    text = composed(outline(said), (), (), Words(said.language))
    if now.found is not None:
        text = text_of(folder(), now.with_(answers=said))
    write_company(folder(), text, secret=any("@" in one.url for one in now.connections))
    keep(now.with_(answers=said, written=hashed(text)))


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """The files that are there; a POST brings in more, each taken or refused by itself."""
    now = begun()
    if request.method == "POST":
        take(request)
        return redirect("start-files")
    facts = {
        "files": uploaded(folder()),
        "connections": [(bare(one.url), one.tables) for one in now.connections],
        "kinds": ",".join(KINDS),
        "largest": LARGEST // 2**20,
        "at_once": AT_ONCE // 2**20,
        "ready": has_inputs(folder(), now),
        "later": published(),
    }
    return shown(request, "files", now, facts)


def take(request: HttpRequest) -> None:
    """Take in every file that was sent, and say of each what became of it."""
    before = {name for name, _ in uploaded(folder())}
    sent = request.FILES.getlist("files")
    if not sent:
        messages.error(request, request.words.say("web-start-none-chosen"))
    for file in sent:
        try:
            names = taken_in(folder(), file.name, file.chunks())
        except BehoudError as error:
            messages.error(request, in_words(error, request.words))
            continue
        for name in names:
            code = "web-start-replaced" if name in before else "web-start-taken"
            messages.success(request, request.words.say(code, file=name))


@permitted(GUIDE)
@require_POST
def remove(request: HttpRequest) -> HttpResponse:
    """Take a file away that was brought in."""
    name = request.POST.get("file", "")
    if name not in {there for there, _ in uploaded(folder())}:
        raise Http404
    (folder() / FOLDER / name).unlink(missing_ok=True)
    messages.success(request, request.words.say("web-start-removed", file=name))
    return redirect("start-files")


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def connection(request: HttpRequest) -> HttpResponse:
    """A database: asked whether it answers before its address is kept."""
    now, address = begun(), request.POST.get("address", "").strip()
    said = ""
    if request.method == "POST":
        try:
            tables_at(address, folder())
        except BehoudError as error:
            said = in_words(error, request.words)
        else:
            kept = [one for one in now.connections if one.url != address]
            keep(now.with_(connections=(*kept, Connection(address))))
            return redirect("start-tables", number=len(kept))
    return render(request, "start/connection.html", {"steps": steps("files", now), "said": said})


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def tables(request: HttpRequest, number: int) -> HttpResponse:
    """Which tables of a database are wanted; none of them lets it go."""
    now = begun()
    if number >= len(now.connections):
        raise Http404
    held = now.connections[number]
    there = tables_at(held.url, folder())
    if request.method == "GET":
        facts = {"address": bare(held.url), "tables": [(name, name in held.tables) for name in there]}
        return render(request, "start/tables.html", {"steps": steps("files", now), **facts})
    wanted = tuple(name for name in there if name in request.POST.getlist("table"))
    others = list(now.connections)
    others[number : number + 1] = [Connection(held.url, wanted)] if wanted else []
    keep(now.with_(connections=tuple(others)))
    return redirect("start-files")


@permitted(GUIDE)
@require_http_methods(["GET", "POST"])
def refresh(request: HttpRequest) -> HttpResponse:
    """How far the refresh is; a POST asks for one. Asked by htmx it is the part that changes."""
    if request.method == "POST":
        enqueue("refresh", by=request.user)
        return redirect("start-refresh")
    job = Job.objects.filter(kind="refresh").order_by("-pk").first()
    facts = {
        "told": told(job, request.words) if job else None,
        "going": job is not None and job.status in (WAITING, RUNNING),
        "no_worker": state(timezone.now()).no_worker,
        "published": published(),
    }
    if request.htmx:
        return render(request, "start/progress.html", facts)
    return shown(request, "refresh", begun(), facts)


@permitted(GUIDE)
@require_GET
def findings(request: HttpRequest) -> HttpResponse:
    """The first findings as sentences; the overview has what they rest on."""
    if not published():
        return redirect("start")
    page = page_of(current(), request.words, None, names=True)
    return shown(request, "findings", begun(), {"page": page})
