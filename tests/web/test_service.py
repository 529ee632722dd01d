"""Service: the lists are those of the contacts themselves, within the reader's teams."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from django.test import Client

from behoud.web.reading.current import Current
from behoud.web.service.taking import took
from tests.web.analysis import Row, board, lines, table
from tests.web.conftest import HOST, SignIn

People = dict[str, dict[str, str]]


def incoming(shown: Current, days: int) -> list[Row]:
    since = shown.snapshot.as_of - timedelta(days=days)
    rows = table(shown, "interactions")
    return [row for row in rows if row["direction"] != "out" and row["on"] >= since]


def here(shown: Current) -> dict[str, Row]:
    return {name: row for name, row in board(shown).items() if row["status"] != "former"}


@pytest.mark.parametrize("days", [30, 90, 365])
def test_who_gets_in_touch_too_often_is_counted_by_hand(days: int, sign_in: SignIn, shown: Current) -> None:
    known = here(shown)
    counts = Counter(row["customer_id"] for row in incoming(shown, days))
    expected = {name: n for name, n in counts.items() if n > 5 and name in known}
    told = lines(sign_in("service").get("/service/lists/many.csv", {"days": days}))
    assert {row["customer_id"]: int(row[f"contacts_{days}"]) for row in told} == expected


def test_the_same_again_within_a_fortnight_is_counted_by_hand(sign_in: SignIn, shown: Current) -> None:
    known, since = here(shown), shown.snapshot.as_of - timedelta(days=90)
    last: dict[tuple[str, str], Row] = {}
    expected: Counter[str] = Counter()
    for row in sorted(incoming(shown, 90 + 14), key=lambda r: (r["at"], r["interaction_id"])):
        about = (row["customer_id"], row["thread_id"] or row["subject"] or row["interaction_id"])
        before = last.get(about)
        if before is not None and (row["on"] - before["on"]).days <= 14 and row["on"] >= since:
            expected[row["customer_id"]] += 1
        last[about] = row
    told = lines(sign_in("service").get("/service/lists/repeats.csv"))
    assert {row["customer_id"]: int(row["repeats_90"]) for row in told} == {
        name: n for name, n in expected.items() if name in known
    }


def test_overdue_is_what_is_open_for_more_than_a_fortnight(sign_in: SignIn, shown: Current) -> None:
    known, today = here(shown), shown.snapshot.as_of
    expected = sorted(
        (row["customer_id"], row["kind"], (today - row["on"]).days)
        for row in table(shown, "interactions")
        if row["kind"] in ("complaint", "disruption")
        and row["resolved_at"] is None
        and 14 < (today - row["on"]).days <= 365
        and row["customer_id"] in known
    )
    told = lines(sign_in("service").get("/service/lists/overdue.csv"))
    assert sorted((row["customer_id"], row["kind"], int(row["days_open"])) for row in told) == expected
    assert len(expected) > 0


def test_in_silence_is_who_heard_nothing_for_half_a_year(sign_in: SignIn, shown: Current) -> None:
    since = shown.snapshot.as_of - timedelta(days=180)
    heard = {
        r["customer_id"] for r in table(shown, "interactions") if r["direction"] == "out" and r["on"] >= since
    }
    expected = {name for name, row in here(shown).items() if (row["worth"] or 0) > 0 and name not in heard}
    told = lines(sign_in("service").get("/service/lists/silent.csv"))
    assert {row["customer_id"] for row in told} == expected
    worth = [float(row["worth"]) for row in told]
    assert worth == sorted(worth, reverse=True)


def test_a_member_gets_its_own_team(sign_in: SignIn, shown: Current, passwords: People) -> None:
    team = passwords["member"]["team"]
    client = sign_in("member")
    known = {name for name, row in here(shown).items() if row["team"] == team}
    counts = Counter(row["customer_id"] for row in incoming(shown, 365) if row["customer_id"] in known)
    told = lines(client.get("/service/lists/many.csv", {"days": 365}))
    assert {row["customer_id"] for row in told} == {name for name, n in counts.items() if n > 5}
    months = lines(client.get("/service/charts/waiting.csv"))
    asked = {n for n, row in board(shown).items() if row["team"] == team}
    came = Counter(f"{r['on']:%Y-%m}" for r in incoming(shown, 365) if r["customer_id"] in asked)
    assert [int(row["came in"]) for row in months] == [n for _, n in sorted(came.items(), reverse=True)]
    other = next(one for one in shown.teams if one != team)
    for page in ("", "lists/many.csv", "charts/waiting.csv"):
        assert client.get(f"/service/{page}", {"team": other}).status_code == 404


def test_an_analyst_sees_no_name_no_owner_and_no_subject(sign_in: SignIn) -> None:
    told = sign_in("analyst").get("/service/lists/overdue.csv")
    heads = b"".join(told).decode("utf-8-sig").splitlines()[0].split(",")
    assert set(heads) & {"customer_id", "name", "account_manager", "owner", "subject"} == set()
    assert heads[0] == "pseudonym"


def test_what_is_open_counts_as_taking_at_least_so_long() -> None:
    rows = [
        {"hours": 2, "done": True, "number": 2},
        {"hours": 10, "done": True, "number": 1},
        {"hours": 48, "done": False, "number": 3},
    ]
    found = took(rows, 0.95)
    assert found is not None
    assert (found.number, found.done, found.median.value) == (6, 3, 10.0)
    assert took([], 0.95) is None


def test_who_works_in_service_begins_there(passwords: People) -> None:
    for role, home in (("service", "/service/"), ("owner", "/")):
        asked = {"login": passwords[role]["email"], "password": passwords[role]["password"]}
        answer = Client(headers=HOST).post("/account/login/", asked)
        assert answer.headers["Location"] == home
