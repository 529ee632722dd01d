"""Who gets which page: every address of the application, every role, and what is another team's."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from behoud.web.accounts.roles import ROLES
from behoud.web.reading.current import Current
from tests.web.conftest import HOST, SignIn

ALL = frozenset(ROLES)
MAY = {
    "overview.see": ALL,
    "customers.see": ALL - {"reader"},
    "customers.export": {"administrator", "owner", "member", "analyst"},
    "figures.see": ALL,
    "figures.rows": ALL - {"service", "reader"},
    "teams.see": ALL - {"service"},
    "model.see": ALL - {"service", "member"},
    "data.see": {"administrator", "owner", "analyst", "privacy"},
    "jobs.see": {"administrator", "owner", "analyst"},
    "jobs.start": {"administrator", "owner"},
    "installation.manage": {"administrator"},
    "api.manage": {"administrator"},
    "api.docs": ALL,
    "segments.keep": ALL - {"reader"},
    "renewals.see": ALL - {"reader"},
    "renewals.export": {"administrator", "owner", "member", "analyst"},
    "service.see": ALL - {"reader"},
    "service.export": {"administrator", "owner", "member", "service", "analyst"},
    "keycustomers.see": ALL - {"reader"},
    "keycustomers.export": {"administrator", "owner", "member", "analyst"},
    "cohorts.see": ALL - {"service"},
    "cohorts.rows": ALL - {"service", "reader"},
    "usage.see": ALL,
    "usage.export": {"administrator", "owner", "member", "analyst"},
    "work.see": {"administrator", "owner", "member", "service"},
    "work.assign": {"administrator", "owner", "member", "service"},
    "work.compare": {"administrator", "owner"},
    "calls.write": {"administrator", "owner", "member", "service"},
    "calls.brief": {"administrator", "owner", "member", "service"},
    "mail.own": ALL,
    "mail.settle": {"administrator"},
    "start.guide": {"administrator"},
    "people.manage": {"administrator"},
    "people.audit": {"administrator", "privacy"},
}
"""Which role may what, written down once more by hand: the rules are held against it."""
OPEN = {
    "health",
    "health-live",
    "health-ready",
    "language",
    "accept",
    "api-missing",
    "mail-stop",
    "start-first",
}
"""Addresses that ask for nobody in particular."""
POSTED = {
    "customers-columns": 302,
    "segment-remove": 404,
    "leave": 404,
    "jobs-refresh": 302,
    "jobs-stop": 404,
    "note-delete": 404,
    "work-owner": 404,
    "mail-settle": 404,
    "start-remove": 404,
    "start-table": 404,
}
"""Addresses that take a POST only, and what whoever may do that is answered about what is not there."""
NOT_THERE = {"model-chart", "segment", "note", "start-tables"}
"""Addresses of something that the demo does not have."""
TEAM_ONLY = "?by=team&group={team}"
ADDRESSES = {
    "overview": "/",
    "find": "/find?q=a",
    "overview-everything": "/overview/all",
    "overview-chart": "/overview/charts/churn.csv",
    "renewals": "/renewals/",
    "renewals-chart": "/renewals/charts/renewals.csv",
    "renewals-export": "/renewals/lists/coming.csv",
    "renewals-deadlines": "/renewals/deadlines.ics",
    "service": "/service/",
    "service-chart": "/service/charts/waiting.csv",
    "service-export": "/service/lists/transfers.csv",
    "keycustomers": "/keycustomers/",
    "keycustomers-export": "/keycustomers/lists/keys.csv",
    "cohorts": "/cohorts/",
    "cohorts-rows": "/cohorts/rows?cohort=2024-Q1&age=2&team={team}",
    "cohorts-triangle": "/cohorts/triangle.csv",
    "cohorts-chart": "/cohorts/charts/survival.csv",
    "usage": "/usage/",
    "usage-chart": "/usage/charts/uses.csv",
    "usage-export": "/usage/lists/unused.csv",
    "customers": "/customers/",
    "customers-export": "/customers/export.csv",
    "customers-count": "/customers/count",
    "customers-workbook": "/customers/export.xlsx?status=&team={team}",
    "customers-columns": "/customers/columns",
    "customers-panel": "/customers/panel/{customer}",
    "segments": "/segments/",
    "segment": "/segments/0",
    "segment-remove": "/segments/0/remove",
    "customer": "/customers/{customer}",
    "start": "/start/",
    "start-organisation": "/start/organisation",
    "start-files": "/start/files",
    "start-remove": "/start/files/remove",
    "start-connection": "/start/connection",
    "start-tables": "/start/connection/0",
    "start-recognition": "/start/recognition",
    "start-mapping": "/start/recognition/0",
    "start-table": "/start/recognition/9999/table",
    "start-check": "/start/check",
    "start-refresh": "/start/refresh",
    "start-findings": "/start/findings",
    "teams": "/teams/",
    "team": "/teams/{team}",
    "team-chart": "/teams/{team}/charts/churn.csv",
    "figure": "/figures/customer_churn_rate" + TEAM_ONLY,
    "figure-rows": "/figures/customer_churn_rate/rows" + TEAM_ONLY,
    "model": "/model/",
    "model-statistics": "/model/statistics",
    "model-chart": "/model/charts/none.csv",
    "data": "/data/",
    "jobs": "/jobs/",
    "jobs-now": "/jobs/now",
    "jobs-refresh": "/jobs/refresh",
    "jobs-stop": "/jobs/0/stop",
    "settings": "/settings/",
    "api": "/api/",
    "api-docs": "/api/docs",
    "webhooks": "/api/webhooks/",
    "work": "/work/",
    "work-notice": "/work/notice",
    "work-colleagues": "/work/colleagues",
    "work-owner": "/work/owner/nobody",
    "call-log": "/calls/log/{customer}",
    "call-brief": "/calls/brief/{customer}",
    "note": "/calls/notes/0",
    "note-delete": "/calls/notes/0/delete",
    "mail-own": "/mail/",
    "mail-settle": "/mail/letters/0",
    "people": "/people/",
    "trail": "/people/trail",
    "leave": "/people/0/leave",
}
"""Of every page the address, about a team or a customer where it is about one."""


def ours() -> Iterator[URLPattern]:
    """Every address that is made here; those of allauth are its own."""

    def within(patterns: list[Any]) -> Iterator[URLPattern]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from within(pattern.url_patterns)
            elif pattern.callback.__module__.startswith("behoud."):
                yield pattern

    return within(get_resolver().url_patterns)


def gated() -> list[URLPattern]:
    return [pattern for pattern in ours() if pattern.name not in OPEN]


def address(name: str, team: str, customer: str) -> str:
    return ADDRESSES[name].format(team=team, customer=customer)


def of_team(shown: Current, team: str, *, pseudonym: bool = False) -> str:
    query = "SELECT customer_id, pseudonym FROM board WHERE team = ? AND status = 'active' LIMIT 1"
    (row,) = shown.board.rows(query, [team])
    return str(row["pseudonym" if pseudonym else "customer_id"])


def test_every_address_says_what_it_asks_for() -> None:
    without = {pattern.name for pattern in ours() if not hasattr(pattern.callback, "permission")}
    assert without == OPEN
    assert {pattern.callback.permission for pattern in gated()} == set(MAY)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", [pattern.name for pattern in gated()])
def test_a_page_is_for_the_roles_that_it_is_for(
    name: str, role: str, sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    permission = next(p.callback.permission for p in gated() if p.name == name)
    team = passwords["member"]["team"]
    customer = of_team(shown, team, pseudonym=role == "analyst")
    client = sign_in(role)
    if name in POSTED:
        status, fine = client.post(address(name, team, customer)).status_code, POSTED[name]
    else:
        # A chart that this snapshot cannot draw, or the page that one is sent on to.
        status = client.get(address(name, team, customer)).status_code
        fine = (
            404
            if name in NOT_THERE
            else 302
            if name == "start" or (name, role) == ("teams", "member")
            else 200
        )
    assert status == (fine if role in MAY[permission] else 403)


@pytest.mark.parametrize("name", [pattern.name for pattern in gated() if pattern.name not in POSTED])
def test_who_is_not_signed_in_is_sent_to_the_door(name: str, application: object) -> None:
    answer = Client(headers=HOST).get(address(name, "Noord", "K1"))
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/account/login/")


@pytest.mark.parametrize(
    "name", ["customer", "call-log", "call-brief", "team", "team-chart", "figure", "figure-rows"]
)
def test_what_is_another_teams_does_not_exist_for_a_member(
    name: str, sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    other = next(team for team in shown.teams if team != passwords["member"]["team"])
    client = sign_in("member")
    assert client.get(address(name, other, of_team(shown, other))).status_code == 404


@pytest.mark.parametrize("asked", ["", "?by=total", "?by=segment&group=groot", "?by=team"])
def test_a_member_gets_no_figure_that_mixes_teams(asked: str, sign_in: SignIn) -> None:
    client = sign_in("member")
    for page in ("", "/rows"):
        assert client.get(f"/figures/customer_churn_rate{page}{asked}").status_code == 404


def test_a_list_of_another_team_is_empty_for_a_member(
    sign_in: SignIn, shown: Current, passwords: dict[str, dict[str, str]]
) -> None:
    other = next(team for team in shown.teams if team != passwords["member"]["team"])
    answer = sign_in("member").get("/customers/", {"team": other, "status": ""})
    assert answer.context["found"].matched == 0


@pytest.mark.parametrize(("role", "chosen"), [("owner", True), ("service", False)])
def test_an_overview_of_one_team_is_for_who_may_compare_them(
    role: str, chosen: bool, sign_in: SignIn, shown: Current
) -> None:
    answer = sign_in(role).get("/", {"team": shown.teams[0]})
    assert answer.context["team"] == (shown.teams[0] if chosen else None)


@pytest.mark.parametrize("role", ["analyst", "reader"])
def test_who_sees_no_names_finds_none_on_any_page(role: str, sign_in: SignIn, shown: Current) -> None:
    """Neither names of customers, nor of account managers, nor contacts."""
    client = sign_in(role)
    known = shown.board.rows("SELECT name, account_manager FROM board", [])
    people = {str(row["account_manager"]) for row in known if row["account_manager"]}
    names = {str(row["name"]) for row in known if row["name"]} | people
    customer = of_team(shown, shown.teams[0], pseudonym=True)
    for pattern in gated():
        if pattern.callback.permission in MAY and role in MAY[pattern.callback.permission]:
            answer = client.get(address(pattern.name, shown.teams[0], customer))
            text = text_of(b"".join(answer) if answer.streaming else answer.content)
            assert [name for name in names if name in text] == []


def text_of(content: bytes) -> str:
    """What somebody can read in an answer; of a workbook the texts of its sheets."""
    if not is_zipfile(BytesIO(content)):
        return content.decode()
    with ZipFile(BytesIO(content)) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def test_an_analyst_cannot_ask_for_a_customer_by_its_number(sign_in: SignIn, shown: Current) -> None:
    assert sign_in("analyst").get(f"/customers/{of_team(shown, shown.teams[0])}").status_code == 404
