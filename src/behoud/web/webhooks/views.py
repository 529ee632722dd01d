"""The page of webhooks: who is told, who tells us, and the log of what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from behoud.web.accounts.permitted import permitted
from behoud.web.webhooks.announcing import message
from behoud.web.webhooks.asking import ask, begin_here
from behoud.web.webhooks.forms import NewEndpoint, NewHook
from behoud.web.webhooks.models import FAILED, TEST, WAITING, Delivery, Endpoint, Hook, new_secret
from behoud.web.webhooks.sealed import seal
from behoud.words import Words

SHOWN = 100


@dataclass(frozen=True)
class Told:
    """A secret that is shown once, and what it belongs to."""

    name: str
    secret: str


@permitted("api.manage")
@require_http_methods(["GET", "POST"])
def webhooks(request: HttpRequest) -> HttpResponse:
    """Endpoints, hooks and deliveries; a POST makes one, tries it or turns it off."""
    asked = request.POST.get("do", "")
    if request.method == "POST" and asked in CHANGES:
        CHANGES[asked](request)
        return redirect("webhooks")
    out = NewEndpoint(request.POST if asked == "endpoint" else None, words=request.words)
    into = NewHook(request.POST if asked == "hook" else None, words=request.words)
    made = None
    if request.method == "POST":
        made = new_endpoint(request, out) if asked == "endpoint" else new_hook(request, into)
    if made is not None:
        out, into = NewEndpoint(words=request.words), NewHook(words=request.words)
    deliveries = Delivery.objects.select_related("endpoint")[:SHOWN]
    facts = {
        "endpoints": Endpoint.objects.all(),
        "hooks": Hook.objects.all(),
        "deliveries": [told(one, request.words) for one in deliveries],
        "out": out,
        "into": into,
        "made": made,
        "address": request.build_absolute_uri("/api/v1/hooks/"),
    }
    return render(request, "webhooks/webhooks.html", facts)


def new_endpoint(request: HttpRequest, form: NewEndpoint) -> Told | None:
    if not form.is_valid():
        return None
    asked, secret = form.cleaned_data, new_secret()
    Endpoint.objects.create(
        url=asked["url"],
        events=asked["events"],
        threshold=asked["threshold"] / 100,
        names=asked["names"],
        sealed=seal(secret),
        made_by=request.user,
    )
    begin_here()
    return Told(asked["url"], secret)


def new_hook(request: HttpRequest, form: NewHook) -> Told | None:
    if not form.is_valid():
        return None
    asked = form.cleaned_data
    secret = asked["secret"] or new_secret()
    Hook.objects.create(
        source=asked["source"], table=asked["table"], sealed=seal(secret), made_by=request.user
    )
    return Told(asked["source"], secret)


def number(request: HttpRequest) -> int:
    """Which one is meant; Http404 where none is."""
    told = request.POST.get("which", "")
    if not told.isdecimal() or len(told) > 18:
        raise Http404
    return int(told)


def off(request: HttpRequest, kind: type[Endpoint] | type[Hook]) -> None:
    one = get_object_or_404(kind, pk=number(request), off_at=None)
    one.off_at = timezone.now()
    one.save(update_fields=["off_at"])
    messages.success(request, request.words.say("web-webhooks-off-done", name=str(one)))


def try_out(request: HttpRequest) -> None:
    """Send a message that says nothing but that it is one."""
    one = get_object_or_404(Endpoint, pk=number(request), off_at=None)
    message(one, TEST, {"hello": request.words.say("web-webhooks-hello")})
    ask(request.user)
    messages.success(request, request.words.say("web-webhooks-tried", name=one.url))


def again(request: HttpRequest) -> None:
    """Send a message that was given up once more."""
    one = get_object_or_404(Delivery, pk=number(request), status=FAILED, endpoint__off_at=None)
    one.status, one.next_at, one.tries = WAITING, timezone.now(), []
    one.save(update_fields=["status", "next_at", "tries"])
    ask(request.user)
    messages.success(request, request.words.say("web-webhooks-tried", name=one.endpoint.url))


CHANGES: dict[str, Any] = {
    "endpoint-off": lambda request: off(request, Endpoint),
    "hook-off": lambda request: off(request, Hook),
    "try": try_out,
    "again": again,
}


def told(one: Delivery, words: Words) -> dict[str, Any]:
    """A line of the log: the last try in words."""
    at, status, problem, milliseconds = one.tries[-1] if one.tries else (None, 0, "", 0)
    said = words.say(problem, host=one.endpoint.url) if problem else ""
    return {
        "one": one,
        "at": datetime.fromisoformat(at) if at else one.made_at,
        "answer": str(status) if status else said or "–",
        "milliseconds": milliseconds,
        "count": len(one.tries),
    }
