"""Usage: the figures are those of the events, within the reader's teams."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from behoud.measure.usage import decline
from behoud.web.reading.current import TURN, Current
from tests.web.analysis import board, lines, table
from tests.web.conftest import SignIn

People = dict[str, dict[str, str]]


def test_the_months_are_those_of_the_events(sign_in: SignIn, shown: Current) -> None:
    users: dict[str, set[str]] = defaultdict(set)
    for row in table(shown, "events"):
        users[f"{row['on']:%b %Y}"].add(row["customer_id"])
    told = lines(sign_in("owner").get("/usage/charts/uses.csv"))
    assert len(told) >= 24
    # Sept, as the reader's language shortens it.
    given = {row["month"].replace("Sept", "Sep"): row["used anything"].replace(",", "") for row in told}
    assert given == {month: str(len(users[month])) for month in given}


def test_who_uses_nothing_is_who_has_no_event_of_late(sign_in: SignIn, shown: Current) -> None:
    since = shown.snapshot.as_of - timedelta(days=90)
    used = {row["customer_id"] for row in table(shown, "events") if row["on"] >= since}
    here = {name for name, row in board(shown).items() if row["status"] != "former"}
    client = sign_in("owner")
    told = lines(client.get("/usage/lists/unused.csv"))
    assert {row["customer_id"] for row in told} == here - used
    groups = client.get("/usage/", {"by": "segment"}).context["groups"]
    assert sum(row["customers"] for row in groups) == len(here)
    assert sum(row["users"] for row in groups) == len(here & used)


def test_a_group_opens_to_its_customers_that_use_nothing(sign_in: SignIn) -> None:
    client = sign_in("owner")
    for row in client.get("/usage/", {"by": "segment"}).context["groups"]:
        found = client.get("/customers/" + row["address"]).context["found"]
        assert found.matched >= row["customers"] - row["users"]
        assert {one["segment"] for one in found.rows} <= {row["grouped"]}


def test_the_heavy_users_that_slacken_are_those_of_the_library(sign_in: SignIn, shown: Current) -> None:
    with TURN:
        expected = {one.customer_id: one.after for one in decline(shown.opened.definitions).now}
    told = lines(sign_in("owner").get("/usage/lists/slackened.csv"))
    assert {row["customer_id"]: float(row["after"]) for row in told} == expected


def test_a_member_gets_its_own_team_and_nothing_that_mixes(
    sign_in: SignIn, shown: Current, passwords: People
) -> None:
    team = passwords["member"]["team"]
    own = {name for name, row in board(shown).items() if row["team"] == team}
    users: dict[str, set[str]] = defaultdict(set)
    for row in table(shown, "events"):
        if row["customer_id"] in own:
            users[f"{row['on']:%b %Y}"].add(row["customer_id"])
    client = sign_in("member")
    page = client.get("/usage/").context
    told = lines(client.get("/usage/charts/uses.csv"))
    given = {row["month"].replace("Sept", "Sep"): int(row["used anything"]) for row in told}
    assert given == {month: len(users[month]) for month in given}
    assert (page["section"], [name for name, _ in page["dimensions"] if name == "team"]) == (None, [])
    other = next(one for one in shown.teams if one != team)
    for address in ("", "lists/unused.csv", "charts/uses.csv"):
        assert client.get(f"/usage/{address}", {"team": other}).status_code == 404
    assert client.get("/usage/charts/usage.csv").status_code == 404


def test_a_reader_sees_figures_and_no_customer(sign_in: SignIn) -> None:
    page = sign_in("reader").get("/usage/")
    assert (page.status_code, page.context["parts"]) == (200, [])
    assert "/customers/" not in page.content.decode()
