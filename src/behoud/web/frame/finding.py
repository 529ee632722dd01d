"""The search on top of every page: customers, teams, kept segments and pages."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.accounts.trail import note_reading
from behoud.web.customers.told import shown_name
from behoud.web.frame.navigation import places
from behoud.web.reading.board import Asked, Found
from behoud.web.reading.current import Current, current
from behoud.web.segments.models import visible_to

MOST = 20


@permitted("overview.see")
@require_GET
def find(request: HttpRequest) -> HttpResponse:
    """What a text leads to; straight to the customer whose number it is."""
    text = request.GET.get("q", "").strip()
    shown = current()
    found = customers(request, shown, text)
    named = sees_names(request.user)
    if (
        len(found.rows) == 1
        and text.lower() == str(found.rows[0]["customer_id" if named else "pseudonym"]).lower()
    ):
        return redirect("customer", customer=text if not named else found.rows[0]["customer_id"])
    note_reading(request, "list", rows=len(found.rows))
    key = "customer_id" if named else "pseudonym"
    people = [{"who": shown_name(row, named=named), "address": row[key], "row": row} for row in found.rows]
    elsewhere = pages(request, shown, text.lower()) if text else []
    facts = {
        "text": text,
        "customers": people,
        "matched": found.matched,
        "all": f"{reverse('customers')}?{urlencode({'q': text, 'status': ''})}",
        "pages": elsewhere,
    }
    return render(request, "frame/found.html", facts)


def customers(request: HttpRequest, shown: Current, text: str) -> Found:
    """The customers of that name or number, those with most at stake first; nobody for who may see none."""
    if not text or not request.user.has_perm("customers.see"):
        return Found([], 0, 0, None)
    sort = "value_at_risk" if shown.horizon else "worth"
    scope, named = scope_of(request.user), sees_names(request.user)
    return shown.board.page(Asked(scope, names=named, search=text, status="", sort=sort, size=MOST))


def pages(request: HttpRequest, shown: Current, text: str) -> list[dict[str, Any]]:
    """Pages, teams and segments whose name has the text."""
    words, user = request.words, request.user
    found = [(words.say(f"web-rail-{place.name}"), place.address) for place in places(request)]
    if user.has_perm("teams.see"):
        held = [team for team in shown.teams if scope_of(user).holds(team)]
        found += [(team, reverse("team", args=[team])) for team in held]
    if user.has_perm("segments.keep"):
        found += [(one.name, f"{reverse('customers')}?{one.address}") for one in visible_to(user)]
    return [{"name": name, "address": address} for name, address in found if text in name.lower()]
