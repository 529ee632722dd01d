"""Segments: those of a reader and those that others share with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from behoud.predict.persona_told import persona_name
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import sees_names
from behoud.web.customers.readable import sentence_of
from behoud.web.reading.current import Current, current
from behoud.web.segments.forms import KeepSegment, filters_of, initial_of
from behoud.web.segments.members import counted
from behoud.web.segments.models import Segment, visible_to
from behoud.words import Words


@permitted("segments.keep")
@require_http_methods(["GET", "POST"])
def segments(request: HttpRequest) -> HttpResponse:
    """All segments with how many belong to each now; a POST keeps one more."""
    shown, given = current(), request.POST if request.method == "POST" else request.GET
    initial = {"where": given.get("where", "")}
    form = form_of(request, shown, initial=initial)
    filters = filters_of(given, request.user)
    if request.method == "POST" and form.is_valid():
        return saved(request, form, filters)
    found = [told(one, shown, request) for one in visible_to(request.user)]
    asked = described(filters, "", request.words)
    facts = {"segments": found, "form": form, "filters": filters, "asked": asked}
    return render(request, "segments/segments.html", facts)


@permitted("segments.keep")
@require_http_methods(["GET", "POST"])
def segment(request: HttpRequest, number: int) -> HttpResponse:
    """Change a segment: its owner may, and the administrator."""
    held, shown = changeable(request, number), current()
    form = form_of(request, shown, segment=held, initial=initial_of(held))
    if request.method == "POST" and form.is_valid():
        return saved(request, form, held.filters)
    asked = described(held.filters, "", request.words)
    return render(request, "segments/segment.html", {"form": form, "segment": held, "asked": asked})


@permitted("segments.keep")
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Let go of a segment; the customers in it are what they were."""
    held = changeable(request, number)
    held.delete()
    messages.success(request, request.words.say("web-segments-removed", name=held.name))
    return redirect("segments")


def form_of(request: HttpRequest, shown: Current, **given: Any) -> KeepSegment:
    posted = request.POST if request.method == "POST" else None
    return KeepSegment(posted, words=request.words, user=request.user, shown=shown, **given)


def saved(request: HttpRequest, form: KeepSegment, filters: dict[str, str]) -> HttpResponse:
    made = form.kept(filters)
    made.save()
    messages.success(request, request.words.say("web-segments-made", name=made.name))
    return redirect("segments")


def changeable(request: HttpRequest, number: int) -> Segment:
    """The segment, where the reader may change it; Http404 else: it may not even know of it."""
    held = next((one for one in visible_to(request.user) if one.pk == number), None)
    if held is None or not request.user.has_perm("segments.change", held):
        raise Http404
    return held


def told(one: Segment, shown: Current, request: HttpRequest) -> dict[str, Any]:
    """A segment in words: what it asks, and how many belong to it now, or why that cannot be said."""
    found, wrong = counted(shown, one, request.user, request.words)
    said = sentence_of(one.expression, shown, request.words, named=sees_names(request.user))
    return {
        "segment": one,
        "found": found,
        "fault": wrong,
        "asks": described(one.filters, said or one.expression, request.words),
        "mine": request.user.has_perm("segments.change", one),
    }


def described(filters: dict[str, str], condition: str, words: Words) -> list[str]:
    """What a segment asks, part by part."""
    found = []
    status = filters.get("status", "active")
    if "status" in filters and status != "active":
        found.append(words.say(f"web-status-{status}") if status else words.say("web-segments-all"))
    found += [filters[name] for name in ("team",) if filters.get(name)]
    if filters.get("persona"):
        found.append(persona_name(filters["persona"], words))
    if filters.get("q"):
        found.append(words.say("web-segments-search", text=filters["q"]))
    if condition:
        found.append(condition)
    return found or [words.say("web-segments-everybody")]
