"""The page API: keys made, rotated and revoked; and how the API is used."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from behoud.errors import BehoudError
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of
from behoud.web.api import keys
from behoud.web.api.documented import documented
from behoud.web.api.forms import OVERLAPS, NewKey, Rotation
from behoud.web.api.models import Key
from behoud.web.api.problems import of_missing
from behoud.web.reading.current import current


@permitted("api.manage")
@require_http_methods(["GET", "POST"])
def api(request: HttpRequest) -> HttpResponse:
    """Every key; a POST makes, rotates or revokes one. A new key is shown in that answer and never again."""
    asked = request.POST.get("do", "")
    if request.method == "POST" and asked == "revoke":
        return revoked(request)
    if request.method == "POST" and asked == "rotate":
        return page(request, NewKey(words=request.words, teams=teams()), rotated(request))
    form = NewKey(request.POST or None, words=request.words, teams=teams())
    made = keys.make(form.wanted, by=request.user) if request.method == "POST" and form.is_valid() else None
    return page(request, NewKey(words=request.words, teams=teams()) if made else form, made)


def page(request: HttpRequest, form: NewKey, made: keys.Made | None) -> HttpResponse:
    found = Key.objects.select_related("made_by", "next", "holder").prefetch_related("holder__memberships")
    facts = {
        "keys": [told(key) for key in found],
        "form": form,
        "made": made,
        "overlaps": OVERLAPS,
        "address": request.build_absolute_uri("/api/v1"),
    }
    return render(request, "api/api.html", facts)


def told(key: Key) -> dict[str, object]:
    """A key as the page shows it."""
    scope = scope_of(key.holder)
    return {"key": key, "teams": sorted(scope.teams or ()), "names": keys.shows_names(key)}


def teams() -> tuple[str, ...]:
    """The teams a key can be for; none where nothing was published yet."""
    try:
        return current().teams
    except BehoudError:
        return ()


def rotated(request: HttpRequest) -> keys.Made:
    """The new key in the place of the one that is named; Http404 where that opens nothing any more."""
    form = Rotation(request.POST)
    if not form.is_valid():
        raise Http404
    key = get_object_or_404(Key.valid(), pk=form.cleaned_data["key"], next=None)
    return keys.rotate(key, form.cleaned_data["days"], by=request.user)


def revoked(request: HttpRequest) -> HttpResponse:
    number = request.POST.get("key", "")
    key = get_object_or_404(Key, pk=int(number) if number.isdecimal() else 0)
    keys.revoke(key)
    messages.success(request, request.words.say("web-api-revoked", name=key.name, prefix=key.prefix))
    return redirect("api")


@permitted("api.docs")
@require_GET
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation, made from the description of the API, with examples that run."""
    address = request.build_absolute_uri("/api/v1")
    return render(request, "api/docs.html", documented(request.words, address))


def missing(request: HttpRequest, rest: str) -> HttpResponse:
    """An address of the API that leads nowhere."""
    return of_missing(request, Http404())
