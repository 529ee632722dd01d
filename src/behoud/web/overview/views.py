"""Overview: what is going on and where the money is; for a team member, at its own team."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from behoud.report.page import Page, Picture, Section, Tile
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import Scope, scope_of, sees_names
from behoud.web.figures.charts import chart_answer
from behoud.web.figures.tiles import opening
from behoud.web.frame import addresses
from behoud.web.overview.changes import changes
from behoud.web.reading.current import current
from behoud.web.reading.pages import page_of

SHOWN = ("churn", "value", "reasons", "next", "renewals", "loyalty", "missing")
"""Sections of the report that stand on the page of all findings; the others have pages of their own."""
DRAWN = ("churn", "reasons")
"""The sections whose charts stand on the first page."""
CHARTS = 2
FURTHER = (
    ("at-stake", "customers", "customers.see"),
    ("cancelled", "customers", "customers.see"),
    ("renewals", "renewals", "renewals.see"),
    ("service", "service", "service.see"),
    ("keycustomers", "keycustomers", "keycustomers.see"),
    ("teams", "teams", "teams.see"),
    ("cohorts", "cohorts", "cohorts.see"),
    ("usage", "usage", "usage.see"),
    ("model", "model", "model.see"),
    ("everything", "overview-everything", "overview.see"),
)
"""Where one goes from here: a sentence, an address, and who may go there."""
ASKED = {"cancelled": "?status=cancelled"}
MOST_ROWS = 8
"""Of a table that is longer: the rest stands on a page of its own."""


@permitted("overview.see")
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """The headline, four figures, what changed, two charts, and where the rest is."""
    shown, scope = current(), scope_of(request.user)
    team = own_team(request)
    page = page_of(shown, request.words, team, names=sees_names(request.user))
    facts = {
        "page": page,
        "team": team,
        "tiles": tiles(request, page, team),
        "changes": changes(shown, request.words, scope if team is None else Scope(frozenset({team}))),
        "pictures": first_pictures(page),
        "further": further(request),
        "charts": charts(),
        "asking": urlencode({"team": team}) if team else "",
    }
    return render(request, "overview/overview.html", facts)


def tiles(request: HttpRequest, page: Page, team: str | None) -> list[tuple[Tile, str]]:
    """The four figures; where none can be told, the way to the page that says why."""
    words = request.words
    below, where = words.say("report-tile-why"), "overview-everything"
    if request.user.has_perm("model.see"):
        where = "model"
    why = words.say("web-overview-why")
    return [
        (replace(tile, note=why), reverse(where)) if tile.note == below else (tile, address)
        for tile, address in opening(page, team)
    ]


def first_pictures(page: Page) -> list[Picture]:
    """One chart of each of the sections that come first; of others where these draw nothing."""
    ordered = sorted(page.sections, key=lambda section: section.name not in DRAWN)
    return [section.pictures[0] for section in ordered if section.pictures][:CHARTS]


def further(request: HttpRequest) -> list[tuple[str, str]]:
    """The pages on which the reader finds the rest."""
    may = [(name, where) for name, where, permission in FURTHER if request.user.has_perm(permission)]
    return [(name, reverse(where) + ASKED.get(name, "")) for name, where in may]


@permitted("overview.see")
@require_GET
def everything(request: HttpRequest) -> HttpResponse:
    """Every finding of the report that has no page of its own, with its charts and tables."""
    team = own_team(request)
    page = page_of(current(), request.words, team, names=sees_names(request.user))
    facts = {"page": page, "team": team, "sections": sections(page), "charts": charts()}
    facts["asking"] = urlencode({"team": team}) if team else ""
    return render(request, "overview/everything.html", facts)


def charts() -> str:
    return addresses.of_charts("overview-chart")


def own_team(request: HttpRequest) -> str | None:
    """The team whose page a reader gets: None is the whole company, and for who may compare no teams."""
    teams, asked = scope_of(request.user).teams, request.GET.get("team", "")
    if teams is None:
        chosen = asked in current().teams and request.user.has_perm("teams.see", asked)
        return asked if chosen else None
    return asked if asked in teams else min(teams)


def sections(page: Page) -> list[Section]:
    return [brief(section) for section in page.sections if section.name in SHOWN]


def brief(section: Section) -> Section:
    """The same section with the first rows of its tables."""
    tables = tuple((title, replace(table, rows=table.rows[:MOST_ROWS])) for title, table in section.tables)
    return replace(section, tables=tables)


@permitted("overview.see")
@require_GET
def chart(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """A chart of this page as a table or a picture."""
    page = page_of(current(), request.words, own_team(request), names=sees_names(request.user))
    return chart_answer(page, name, kind)
