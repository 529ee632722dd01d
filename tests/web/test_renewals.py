"""Renewals: the sums are those of the contracts, within the reader's teams, and the days go into a diary."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from behoud.web.accounts.models import Reading
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.renewals.calendar import Day, calendar
from behoud.web.renewals.coming import chance
from tests.web.analysis import Row, board, lines, table
from tests.web.conftest import SignIn

CENT = Decimal("0.01")
People = dict[str, dict[str, str]]


def rates(shown: Current) -> dict[str, Decimal]:
    """The exchange rate of each currency on the eve of the snapshot's day."""
    before = [row for row in table(shown, "fx_rates") if row["on"] < shown.snapshot.as_of]
    return {
        row["currency"]: Decimal(str(row["rate"])) for row in sorted(before, key=lambda row: row["on"])
    } | {shown.company.currency: Decimal(1)}


def coming(shown: Current, days: int, team: str | None = None) -> list[Row]:
    """The running contracts that were not cancelled, with a last day to cancel in the days ahead."""
    today, known, rate = shown.snapshot.as_of, board(shown), rates(shown)
    found = []
    for term in table(shown, "contract_terms"):
        deadline = term["notice_deadline_on"] or term["ends_on"]
        running = term["ended_on"] is None and term["notice_given_on"] is None
        ahead = deadline is not None and today <= deadline < today + timedelta(days=days)
        if running and ahead and team in (None, known[term["customer_id"]]["team"]):
            amount = (term["yearly_amount"] * rate[term["currency"]]).quantize(CENT, ROUND_HALF_UP)
            found.append(term | {"deadline": deadline, "yearly_amount": amount})
    return found


@pytest.mark.parametrize("days", [30, 90, 365])
def test_the_sum_at_the_top_is_that_of_the_contracts(days: int, sign_in: SignIn, shown: Current) -> None:
    sums = sign_in("owner").get("/renewals/", {"days": days}).context["sums"]
    rows = coming(shown, days)
    assert len(rows) > 0
    assert (sums["number"], sums["amount"]) == (len(rows), sum(row["yearly_amount"] for row in rows))


def test_a_member_gets_the_contracts_of_its_team(sign_in: SignIn, shown: Current, passwords: People) -> None:
    team = passwords["member"]["team"]
    client = sign_in("member")
    rows = coming(shown, 365, team)
    sums = client.get("/renewals/", {"days": 365}).context["sums"]
    assert (sums["number"], sums["amount"]) == (len(rows), sum(row["yearly_amount"] for row in rows))
    told = lines(client.get("/renewals/lists/coming.csv", {"days": 365}))
    assert sorted(row["customer_id"] for row in told) == sorted(row["customer_id"] for row in rows)
    assert {row["team"] for row in told} == {team}
    other = next(one for one in shown.teams if one != team)
    for page in ("", "lists/coming.csv", "deadlines.ics", "charts/renewals.csv"):
        assert client.get(f"/renewals/{page}", {"team": other}).status_code == 404


def test_the_months_add_up_to_the_year(sign_in: SignIn, shown: Current) -> None:
    months = sign_in("owner").get("/renewals/").context["months"]
    rows = coming(shown, 365)
    expected: dict[date, Decimal] = {}
    for row in rows:
        begin = row["deadline"].replace(day=1)
        expected[begin] = expected.get(begin, Decimal(0)) + row["yearly_amount"]
    assert {month["begin"]: month["amount"] for month in months} == expected


def test_a_week_opens_to_its_own_contracts(sign_in: SignIn, shown: Current) -> None:
    client = sign_in("owner")
    page = client.get("/renewals/", {"days": 90}).context
    week = max(page["steps"], key=lambda one: one["number"])
    opened = client.get("/renewals/" + week["address"]).context
    assert page["step"] == "week"
    expected = [r for r in coming(shown, 400) if week["begin"] <= r["deadline"] <= week["end"]]
    assert opened["sums"]["number"] == len(expected)
    assert {step["begin"] for step in opened["steps"]} == {week["begin"]}


@pytest.mark.parametrize("kind", ["auto", "manual"])
def test_the_kind_of_renewal_narrows_the_list(kind: str, sign_in: SignIn, shown: Current) -> None:
    told = lines(sign_in("owner").get("/renewals/lists/coming.csv", {"days": 365, "renewal": kind}))
    expected = [row for row in coming(shown, 365) if row["renewal"] == kind]
    assert (len(told), {row["renewal"] for row in told}) == (len(expected), {kind})


def test_the_list_is_sorted_as_the_address_asks(sign_in: SignIn) -> None:
    asked = {"days": 365, "list": "coming", "sort": "amount", "way": "down"}
    told = lines(sign_in("owner").get("/renewals/lists/coming.csv", asked))
    amounts = [Decimal(row["amount"]) for row in told]
    assert amounts == sorted(amounts, reverse=True)


def test_the_days_go_into_a_diary_and_that_is_noted(sign_in: SignIn, shown: Current) -> None:
    Reading.objects.all().delete()
    answer = sign_in("owner").get("/renewals/deadlines.ics", {"days": 30})
    text = answer.content.decode()
    expected = coming(shown, 30)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    days = sorted(
        line.removeprefix("DTSTART;VALUE=DATE:") for line in text.split("\r\n") if "DTSTART" in line
    )
    assert days == sorted(f"{row['deadline']:%Y%m%d}" for row in expected)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert [(one.what, one.rows) for one in Reading.objects.all()] == [("export", len(expected))]


def test_an_analyst_takes_days_along_without_a_name(sign_in: SignIn, shown: Current) -> None:
    text = sign_in("analyst").get("/renewals/deadlines.ics", {"days": 365}).content.decode()
    text = text.replace("\r\n ", "")
    known = board(shown).values()
    told = [row["customer_id"] for row in known if str(row["name"]) in text or row["customer_id"] in text]
    assert told == []
    assert text.count("BEGIN:VEVENT") == len(coming(shown, 365))


def test_a_calendar_is_as_the_standard_writes_it() -> None:
    day = Day("T1", date(2026, 11, 30), "Last day; Aalbers, Zn", "a\nb")
    text = calendar([day], title="Days", made_at=datetime(2026, 11, 1, 5, 30, tzinfo=UTC))
    assert text.split("\r\n")[5:12] == [
        "BEGIN:VEVENT",
        "UID:T1@behoud",
        "DTSTAMP:20261101T053000Z",
        "DTSTART;VALUE=DATE:20261130",
        "DTEND;VALUE=DATE:20261201",
        "SUMMARY:Last day\\; Aalbers\\, Zn",
        "DESCRIPTION:a\\nb",
    ]


def test_a_chance_between_two_horizons_lies_on_the_curve() -> None:
    import pyarrow as pa

    made = Board.over(pa.table({"p_leave_30": [0.1], "p_leave_90": [0.19], "customer_id": ["K1"]}))
    found = {}
    for days in (0, 15, 30, 60, 90, 91):
        query = f"SELECT {chance(made, '')} AS chance FROM (SELECT {days} AS days) AS t, board AS c"
        found[days] = made.rows(query, [])[0]["chance"]
    made.close()
    rounded = {days: None if value is None else round(value, 9) for days, value in found.items()}
    assert rounded == {
        0: 0.0,
        15: round(1 - 0.9**0.5, 9),
        30: 0.1,
        60: round(1 - (0.9 * 0.81) ** 0.5, 9),
        90: 0.19,
        91: None,
    }
