"""Key customers: what they carry and what we do not see of them is reckoned from the rows."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from behoud.web.reading.current import Current
from tests.web.analysis import Row, board, lines, table
from tests.web.conftest import SignIn

People = dict[str, dict[str, str]]


def keys(shown: Current, team: str | None = None) -> dict[str, Row]:
    return {
        name: row
        for name, row in board(shown).items()
        if row["key_customer"] and row["status"] != "former" and team in (None, row["team"])
    }


def blind(shown: Current, known: dict[str, Row]) -> dict[str, set[str]]:
    """Which key customers have which blind spot."""
    today = shown.snapshot.as_of
    deciding = {
        row["contact_id"]
        for row in table(shown, "contacts")
        if row["role"] == "decider" or row["level"] == "c_level"
    }
    talks = [row for row in table(shown, "interactions") if row["customer_id"] in known]
    spoken = {
        row["customer_id"]
        for row in talks
        if row["contact_id"] in deciding and row["on"] >= today - timedelta(days=180)
    }
    people: dict[str, set[str]] = {name: set() for name in known}
    for row in talks:
        if row["on"] >= today - timedelta(days=365) and row["contact_id"]:
            people[row["customer_id"]].add(row["contact_id"])
    answered = {
        row["customer_id"]
        for row in table(shown, "responses")
        if row["completed_on"] is not None and row["completed_on"] >= today - timedelta(days=365)
    }
    used = {row["customer_id"] for row in table(shown, "events") if row["on"] >= today - timedelta(days=90)}
    return {
        "decider": set(known) - spoken,
        "second": {name for name in known if len(people[name]) < 2},
        "answers": set(known) - answered,
        "usage": set(known) - used,
    }


def test_the_blind_spots_are_those_of_the_rows(sign_in: SignIn, shown: Current) -> None:
    client = sign_in("owner")
    known = keys(shown)
    told = {row["customer_id"]: row for row in lines(client.get("/keycustomers/lists/matrix.csv"))}
    expected = blind(shown, known)
    assert set(told) == set(known)
    assert len(known) > 0
    given = {spot: {name for name, row in told.items() if row[spot] == "True"} for spot in expected}
    assert given == expected
    spots = {
        name: (customers, worth) for name, customers, worth in client.get("/keycustomers/").context["spots"]
    }
    assert {spot: spots[spot] for spot in expected} == {
        spot: (len(names), sum((known[name]["worth"] or Decimal(0) for name in names), Decimal(0)))
        for spot, names in expected.items()
    }


def test_roles_that_were_reached_are_those_of_the_contacts(sign_in: SignIn, shown: Current) -> None:
    since = shown.snapshot.as_of - timedelta(days=365)
    reached = {row["contact_id"] for row in table(shown, "interactions") if row["on"] >= since}
    known = [row for row in table(shown, "contacts") if row["active_to"] is None and row["role"]]
    told = lines(sign_in("owner").get("/keycustomers/lists/keys.csv"))
    for row in told:
        own = [one for one in known if one["customer_id"] == row["customer_id"]]
        spoken = {one["role"] for one in own if one["contact_id"] in reached}
        assert row["roles_reached"] == ", ".join(sorted(spoken))
        assert row["roles_missed"] == ", ".join(sorted({one["role"] for one in own} - spoken))


def test_companies_of_the_same_parent_are_counted(sign_in: SignIn, shown: Current) -> None:
    parent = {row["customer_id"]: row["parent_id"] or row["customer_id"] for row in table(shown, "customers")}
    here = {name for name, row in board(shown).items() if row["status"] != "former"}
    for row in lines(sign_in("owner").get("/keycustomers/lists/keys.csv")):
        family = {name for name in here if parent[name] == parent[row["customer_id"]]}
        assert int(row["others"]) == len(family - {row["customer_id"]})


def test_a_member_gets_the_key_customers_of_its_team(
    sign_in: SignIn, shown: Current, passwords: People
) -> None:
    team = passwords["member"]["team"]
    client = sign_in("member")
    told = lines(client.get("/keycustomers/lists/keys.csv"))
    assert {row["customer_id"] for row in told} == set(keys(shown, team))
    other = next(one for one in shown.teams if one != team)
    for page in ("", "lists/keys.csv", "lists/matrix.csv"):
        assert client.get(f"/keycustomers/{page}", {"team": other}).status_code == 404


def test_the_share_in_the_title_is_that_of_the_yearly_amounts(sign_in: SignIn, shown: Current) -> None:
    known = [row for row in board(shown).values() if row["status"] != "former"]
    own = sum(row["yearly_amount"] or 0 for row in keys(shown).values())
    share = own / sum(row["yearly_amount"] or 0 for row in known)
    title = sign_in("owner").get("/keycustomers/").context["sentence"]
    assert title.startswith(f"{len(keys(shown))} key customers carry {share:.0%} of yearly revenue")
