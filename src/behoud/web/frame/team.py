"""The team that somebody walks through the pages with: it stays until another is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from behoud.errors import BehoudError
from behoud.web.accounts.roles import scope_of
from behoud.web.reading.current import current

KEPT = "team"
PLACES = frozenset(
    {
        "overview",
        "overview-everything",
        "overview-chart",
        "customers",
        "renewals",
        "service",
        "keycustomers",
        "cohorts",
        "usage",
        "work",
        "work-notice",
        "work-colleagues",
    }
)
"""Addresses whose `team` is the one that is walked with."""
OF_A_PAGE = ("team", "at", "behind", "panel", "page")
"""What an address says that another team makes meaningless."""


class walking:
    """Keep the team that an address names, and give it to the next page that names none."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        if request.method != "GET" or not applies(request):
            return None
        asked = request.GET.get(KEPT)
        if asked is not None:
            if asked != request.session.get(KEPT, ""):
                request.session[KEPT] = asked if asked in choices(request) else ""
            return None
        held = request.session.get(KEPT)
        if not held:
            return None
        query = request.GET.copy()
        query[KEPT] = held
        return HttpResponseRedirect(f"{request.path}?{query.urlencode()}")


def applies(request: HttpRequest) -> bool:
    """Whether the page is about one team or all, and the reader is somebody."""
    match = request.resolver_match
    return bool(match and match.url_name in PLACES and request.user.is_authenticated)


def choices(request: HttpRequest) -> list[str]:
    """The teams that the reader can choose from."""
    try:
        teams = current().teams
    except BehoudError:
        return []
    scope = scope_of(request.user)
    return [team for team in teams if scope.holds(team)]


def filter_of(request: HttpRequest) -> dict[str, Any] | None:
    """The teams, the one that is walked with, and what else the address says; None without a choice."""
    if not applies(request):
        return None
    teams = choices(request)
    if len(teams) < 2:
        return None
    rest = [(name, text) for name, given in request.GET.lists() for text in given if name not in OF_A_PAGE]
    return {"teams": teams, "chosen": request.GET.get(KEPT, ""), "rest": rest}
