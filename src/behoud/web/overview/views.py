"""Overview: what is going on and where the money is; for a team member, at its own team."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from behoud.report.page import Page, Section
from behoud.web.accounts.permitted import permitted
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.figures.charts import chart_answer
from behoud.web.figures.tiles import opening
from behoud.web.overview.changes import changes
from behoud.web.reading.current import current
from behoud.web.reading.pages import page_of

SHOWN = ("churn", "value", "reasons", "next", "renewals", "loyalty", "missing")
"""Sections of the report that stand on this page; the others have pages of their own."""
MOST_ROWS = 8
"""Of a table that is longer: the rest stands on a page of its own."""


@permitted("overview.see")
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """The headline, what it rests on, what changed, and the charts."""
    shown, scope = current(), scope_of(request.user)
    team = own_team(request)
    page = page_of(shown, request.words, team, names=sees_names(request.user))
    facts = {
        "page": page,
        "team": team,
        "tiles": opening(page, team),
        "sections": sections(page),
        "changes": changes(shown, request.words, scope),
        "charts": reverse("overview-chart", args=["x", "csv"]).removesuffix("x.csv"),
    }
    return render(request, "overview/overview.html", facts)


def own_team(request: HttpRequest) -> str | None:
    """The team whose page a reader gets: None is the whole company."""
    teams = scope_of(request.user).teams
    if teams is None:
        return None
    asked = request.GET.get("team", "")
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
