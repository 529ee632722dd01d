"""Teams side by side, fairly compared; and one team as it sees itself."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from behoud.report.page import Page
from behoud.web.accounts.permitted import permitted, within_scope
from behoud.web.accounts.roles import scope_of, sees_names
from behoud.web.figures.charts import chart_answer
from behoud.web.figures.tiles import opening
from behoud.web.frame import addresses
from behoud.web.reading.current import current
from behoud.web.reading.pages import page_of


@permitted("teams.see")
@require_GET
def teams(request: HttpRequest) -> HttpResponse:
    """Every team: its customers, what is at stake, and how its rate compares; a member gets its own team."""
    shown, scope = current(), scope_of(request.user)
    if scope.teams is not None:
        return redirect("team", team=min(scope.teams))
    page = page_of(shown, request.words, None, names=sees_names(request.user))
    facts = {
        "page": page,
        "section": next((section for section in page.sections if section.name == "teams"), None),
        "teams": summed(shown.board.rows(PER_TEAM, [])),
        "charts": addresses.of_charts("overview-chart"),
    }
    return render(request, "teams/teams.html", facts)


PER_TEAM = """
SELECT team, count(*) FILTER (WHERE status <> 'former') AS customers,
    sum(worth) FILTER (WHERE status <> 'former') AS worth, sum(value_at_risk) AS value_at_risk,
    count(*) FILTER (WHERE status = 'cancelled') AS cancelled,
    count(*) FILTER (WHERE open_complaints > 0 AND status <> 'former') AS complaining
FROM board GROUP BY team ORDER BY value_at_risk DESC NULLS LAST, team NULLS LAST
"""


def summed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The teams with customers now; the group without a team last."""
    found = [row for row in rows if row["customers"]]
    return sorted(found, key=lambda row: row["team"] is None)


def page_of_team(request: HttpRequest, team: str) -> Page:
    """The page of a team; Http404 where it is not the reader's, or none of that name has customers."""
    within_scope(request, "teams.see", team)
    shown = current()
    if team not in shown.teams:
        raise Http404
    return page_of(shown, request.words, team, names=sees_names(request.user))


@permitted("teams.see")
@require_GET
def team(request: HttpRequest, team: str) -> HttpResponse:
    """One team: what comes up, who is next, and its own figures against the company's."""
    page = page_of_team(request, team)
    facts = {
        "page": page,
        "team": team,
        "tiles": opening(page, team),
        "charts": addresses.of_charts("team-chart", team),
        "others": shown_teams(request),
    }
    return render(request, "teams/team.html", facts)


def shown_teams(request: HttpRequest) -> list[str]:
    """The teams that the reader can go to."""
    scope = scope_of(request.user)
    return [team for team in current().teams if scope.holds(team)]


@permitted("teams.see")
@require_GET
def chart(request: HttpRequest, team: str, name: str, kind: str) -> HttpResponse:
    """A chart of a team's page as a table or a picture."""
    return chart_answer(page_of_team(request, team), name, kind)
