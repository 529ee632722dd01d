"""Writing down a call, mending and removing a note, and the page to read before calling."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.calls.brief import briefing
from behoud.web.calls.forms import Log, as_given
from behoud.web.calls.models import Note
from behoud.web.calls.way_back import way_back
from behoud.web.calls.written import change, changeable, write_down
from behoud.web.customers.told import shown_name
from behoud.web.reading.clock import today
from behoud.web.reading.current import Current, current


def asked_about(request: HttpRequest, customer: str) -> tuple[Current, dict[str, Any]]:
    """The company as it is shown, and the row of a customer; Http404 where it is not the reader's."""
    shown = current()
    row = shown.board.customer(customer, scope_of(request.user), names=sees_names(request.user))
    if row is None:
        raise Http404
    return shown, row


def form_for(request: HttpRequest, shown: Current, customer: str, **named: Any) -> Log:
    """The form with the contacts of a customer that are still there."""
    people = [one for one in shown.histories.rows("contacts", customer) if one["active_to"] is None]
    given = request.POST if request.method == "POST" else None
    return Log(given, words=request.words, contacts=people, today=today(), **named)


@permitted("calls.write")
@require_http_methods(["GET", "POST"])
def log(request: HttpRequest, customer: str) -> HttpResponse:
    """Write down a call; it stands on the timeline at once."""
    shown, row = asked_about(request, customer)
    form = form_for(request, shown, row["customer_id"], initial={"kind": "call", "outcome": "reached"})
    page = reverse("customer", args=[customer])
    if request.method == "POST" and form.is_valid():
        write_down(row["customer_id"], request.user, form.cleaned_data)
        messages.success(request, request.words.say("web-calls-kept", customer=shown_name(row, named=True)))
        return redirect(way_back(request, f"{page}#timeline"))
    note_reading(request, "call", customer=row["customer_id"])
    facts = {
        "form": form,
        "who": shown_name(row, named=True),
        "page": page,
        "back": request.POST.get("next", ""),
    }
    return render(request, "calls/log.html", facts)


@permitted("calls.write")
@require_http_methods(["GET", "POST"])
def change_note(request: HttpRequest, number: int) -> HttpResponse:
    """Mend a note of one's own, within a day."""
    note = get_object_or_404(Note, pk=number)
    shown, row = asked_about(request, note.customer)
    if not changeable(note, request.user):
        raise PermissionDenied
    form = form_for(request, shown, note.customer, initial=as_given(note))
    page = reverse("customer", args=[note.customer])
    if request.method == "POST" and form.is_valid():
        change(note, form.cleaned_data)
        messages.success(request, request.words.say("web-calls-changed"))
        return redirect(f"{page}#timeline")
    note_reading(request, "call", customer=note.customer)
    facts = {"form": form, "note": note, "who": shown_name(row, named=True), "page": page}
    return render(request, "calls/log.html", facts)


@permitted("calls.write")
@require_POST
def delete_note(request: HttpRequest, number: int) -> HttpResponse:
    """Remove a note of one's own, within a day; the log of changes keeps that it was there."""
    note = get_object_or_404(Note, pk=number)
    asked_about(request, note.customer)
    if not changeable(note, request.user):
        raise PermissionDenied
    page = reverse("customer", args=[note.customer])
    note.delete()
    messages.success(request, request.words.say("web-calls-removed"))
    return redirect(f"{page}#timeline")


@permitted("calls.brief")
@require_GET
def brief(request: HttpRequest, customer: str) -> HttpResponse:
    """One page to read, or to print, before a call."""
    shown, row = asked_about(request, customer)
    note_reading(request, "brief", customer=row["customer_id"])
    return render(
        request, "calls/brief.html", briefing(shown, row, request.words, today(), scope_of(request.user))
    )
