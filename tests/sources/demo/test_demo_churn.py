"""The churn that the rows show, counted in plain Python, and the special cases among them."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest

from behoud.sources.demo import UNTIL
from behoud.sources.demo.clock import add_months, day_of, number_of

GRACE = timedelta(days=30)
Row = dict[str, Any]


@pytest.fixture(scope="module")
def terms(made: dict[str, pa.Table]) -> dict[str, list[Row]]:
    """The terms of each customer in order."""
    found: dict[str, list[Row]] = {}
    for row in made["contract_terms"].to_pylist():
        found.setdefault(row["customer_id"], []).append(row)
    return found


def runs(row: Row, day: date) -> bool:
    return bool(row["started_on"] <= day and (row["ended_on"] is None or row["ended_on"] > day))


def departures(rows: list[Row]) -> list[tuple[date, Row]]:
    """The days on which nothing ran any more, nor began within the grace period, with the last term."""
    ends = sorted((row for row in rows if row["ended_on"]), key=lambda row: row["ended_on"])
    found = {}
    for row in ends:
        day = row["ended_on"]
        goes_on = any(runs(each, day) or day <= each["started_on"] <= day + GRACE for each in rows)
        if not goes_on:
            found[day] = row
    return list(found.items())


def yearly_rates(terms: dict[str, list[Row]], merged: set[str]) -> list[float]:
    rates = []
    for years in range(4, 0, -1):
        t0, t1 = (day_of(add_months(number_of(UNTIL), -12 * k) - 1) for k in (years, years - 1))
        t0 = max(t0, date(2022, 11, 1))
        there = {customer for customer, rows in terms.items() if any(runs(row, t0) for row in rows)}
        left = {
            customer
            for customer in there - merged
            for day, last in departures(terms[customer])
            if t0 < day <= t1 and last["end_kind"] != "completed"
        }
        rates.append(len(left) / len(there))
    return rates


def test_yearly_churn_lies_around_twelve_percent(
    terms: dict[str, list[Row]], made: dict[str, pa.Table]
) -> None:
    merged = set(made["customer_successions"]["customer_id"].to_pylist())
    rates = yearly_rates(terms, merged)
    assert [0.09 < rate < 0.14 for rate in rates] == [True] * 4, rates
    assert 0.10 < sum(rates) / 4 < 0.13, rates


def test_west_loses_more_than_zuid(terms: dict[str, list[Row]], made: dict[str, pa.Table]) -> None:
    team = {row["customer_id"]: row["team_id"] for row in made["customer_teams"].to_pylist()}
    left = Counter(team[customer] for customer, rows in terms.items() for _ in departures(rows))
    size = Counter(team.values())
    assert left["west"] / size["west"] > 1.3 * left["zuid"] / size["zuid"]


def test_a_merger_moves_the_value_to_the_successor(
    terms: dict[str, list[Row]], made: dict[str, pa.Table]
) -> None:
    successions = made["customer_successions"].to_pylist()
    assert successions
    for row in successions:
        ended = [each for each in terms[row["customer_id"]] if each["ended_on"] == row["on"]]
        taken = [
            each
            for each in terms[row["successor_id"]]
            if each["previous_term_id"] in {term["term_id"] for term in ended}
        ]
        assert sum(each["yearly_amount"] for each in taken) == sum(each["yearly_amount"] for each in ended)
        assert {each["end_kind"] for each in ended} == {"changed"}


def gaps(terms: dict[str, list[Row]]) -> list[int]:
    """Days between the end of everything and the next beginning, for all who came back."""
    found = []
    for rows in terms.values():
        for end in {row["ended_on"] for row in rows if row["ended_on"]}:
            later = [row["started_on"] for row in rows if row["started_on"] >= end]
            if later and not any(runs(row, end) for row in rows):
                found.append((min(later) - end).days)
    return found


def test_there_are_late_renewals_and_second_lives(terms: dict[str, list[Row]]) -> None:
    days = gaps(terms)
    assert sum(0 < gap < 30 for gap in days) >= 20
    assert sum(gap > 30 for gap in days) >= 20


def test_a_late_renewal_looks_like_any_lapse_until_it_comes(made: dict[str, pa.Table]) -> None:
    """The end of a term that lapsed may not tell whether the customer will sign after all."""
    rows = {row["term_id"]: row for row in made["contract_terms"].to_pylist()}
    lapsed = [rows[row["previous_term_id"]] for row in rows.values() if row["previous_term_id"]]
    late = [row for row in lapsed if row["end_kind"] == "voluntary"]
    assert {(row["renewal"], row["end_reason"]) for row in late} == {("manual", None)}
    silent = [row for row in rows.values() if row["end_kind"] == "voluntary" and not row["notice_given_on"]]
    assert {row["end_reason"] for row in silent} == {None}


def test_some_cancelled_and_still_run(terms: dict[str, list[Row]]) -> None:
    waiting = [
        customer
        for customer, rows in terms.items()
        if any(row["notice_given_on"] and row["ended_on"] is None for row in rows)
    ]
    assert len(waiting) >= 20


def test_notice_in_time_ends_the_term_and_late_notice_the_next(terms: dict[str, list[Row]]) -> None:
    told = [
        row
        for rows in terms.values()
        for row in rows
        if row["renewal"] == "auto"
        and row["ends_on"]
        and row["notice_given_on"]
        and row["end_kind"] == "voluntary"
    ]
    assert told
    assert {row["notice_given_on"] <= row["notice_deadline_on"] for row in told if row["started_on"]} == {
        True
    }


def test_products_are_dropped_while_the_customer_stays(terms: dict[str, list[Row]]) -> None:
    dropped = [
        row
        for rows in terms.values()
        for row in rows
        if row["end_kind"] == "voluntary" and any(runs(each, row["ended_on"]) for each in rows)
    ]
    assert len(dropped) >= 20


def test_contracts_of_every_kind_are_there(terms: dict[str, list[Row]]) -> None:
    rows = [row for each in terms.values() for row in each]
    years = {round((row["ends_on"] - row["started_on"]).days / 365) for row in rows if row["ends_on"]}
    assert years >= {1, 2, 3}
    assert sum(row["ends_on"] is None for row in rows) > 100
    assert sum(row["paused_from"] is not None for row in rows) > 20
    assert {row["currency"] for row in rows} == {"EUR", "GBP"}
    assert {row["end_kind"] for row in rows} == {
        None, "renewed", "changed", "voluntary", "involuntary", "ended_by_us", "completed",
    }  # fmt: skip
    assert sum(row["end_kind"] == "renewed" and row["ended_on"] < row["ends_on"] for row in rows) > 20


def test_customers_change_team_and_account_manager(made: dict[str, pa.Table]) -> None:
    spells: dict[str, list[Row]] = {}
    for row in made["customer_teams"].to_pylist():
        spells.setdefault(row["customer_id"], []).append(row)
    teams = [customer for customer, rows in spells.items() if len({row["team_id"] for row in rows}) > 1]
    managers = [
        customer for customer, rows in spells.items() if len({row["account_manager"] for row in rows}) > 1
    ]
    assert len(teams) > 50
    assert len(managers) > len(teams)
    for rows in spells.values():
        assert [row["to_on"] for row in rows[:-1]] == [row["from_on"] for row in rows[1:]]


def test_involuntary_leavers_left_invoices_unpaid(
    terms: dict[str, list[Row]], made: dict[str, pa.Table]
) -> None:
    failed = {
        customer for customer, rows in terms.items() if any(row["end_kind"] == "involuntary" for row in rows)
    }
    unpaid = Counter(row["customer_id"] for row in made["invoices"].to_pylist() if not row["paid_on"])
    share = sum(unpaid[customer] > 0 for customer in failed) / len(failed)
    rest = sum(unpaid[customer] > 1 for customer in terms if customer not in failed) / len(terms)
    assert share > 0.4 > 4 * rest


def test_customers_buy_only_under_contract(terms: dict[str, list[Row]], made: dict[str, pa.Table]) -> None:
    for row in made["transactions"].to_pylist():
        day = row["at"].astimezone(ZoneInfo("Europe/Amsterdam")).date()
        assert any(runs(each, day) for each in terms[row["customer_id"]]), row


def test_customers_use_only_under_contract(terms: dict[str, list[Row]], made: dict[str, pa.Table]) -> None:
    events = made["events"].select(["customer_id", "at"]).slice(0, len(made["events"]) // 4)
    for customer, at in zip(events["customer_id"].to_pylist(), events["at"].to_pylist(), strict=True):
        assert any(runs(each, at.date()) for each in terms[customer]), (customer, at)
