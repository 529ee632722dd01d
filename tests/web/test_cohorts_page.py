"""Cohorts: the triangle is that of the rows, of one team without the others, and opens to its customers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from behoud.measure.cohort_rows import cell_rows
from behoud.measure.cohorts import Cell, triangle
from behoud.web.cohorts.asking import AskedCohorts, cells_of
from behoud.web.reading.current import TURN, Current
from tests.web.analysis import board, lines
from tests.web.conftest import SignIn

People = dict[str, dict[str, str]]
WHOLE = AskedCohorts("start", "year", "customers", None)


def by_hand(shown: Current, cells: list[Cell], **asked: str) -> Iterator[tuple[int, int]]:
    """The customers kept and all customers of each cell, counted from its rows."""
    with TURN:
        definitions = shown.opened.definitions
        for cell in cells:
            rows = cell_rows(definitions, cohort=cell.cohort, age=cell.age, period="year", **asked)
            found = definitions.views.engine.arrow(rows).to_pylist()
            yield sum(row["kept"] for row in found), len(found)


def test_the_triangle_of_a_team_is_that_of_its_rows(shown: Current) -> None:
    team = shown.teams[0]
    cells = [
        c for c in cells_of(shown, AskedCohorts("start", "year", "customers", team)) if c.age is not None
    ]
    counted = list(by_hand(shown, cells, by="team", group=team))
    assert [(c.customers, c.size) for c in cells] == counted
    assert len(cells) > 4


def test_the_teams_together_are_the_company(shown: Current) -> None:
    with TURN:
        groups = {c.group for c in triangle(shown.opened.definitions, by="team", period="year")}
    whole = {(c.cohort, c.age): c.customers for c in cells_of(shown, WHOLE)}
    summed: dict[tuple[str, int | None], int] = dict.fromkeys(whole, 0)
    for team in groups:
        for cell in cells_of(shown, AskedCohorts("start", "year", "customers", team)):
            summed[cell.cohort, cell.age] += cell.customers
    assert summed == whole


def test_a_cell_opens_to_its_customers(sign_in: SignIn, shown: Current) -> None:
    cell = next(c for c in cells_of(shown, WHOLE) if c.age == 1)
    asked = {"period": "year", "cohort": cell.cohort, "age": 1}
    page = sign_in("owner").get("/cohorts/rows", asked).context
    assert (page["kept"], page["count"]) == (cell.customers, cell.size)
    told = lines(sign_in("owner").get("/cohorts/rows", asked | {"as": "csv"}))
    assert sum(row["kept"] == "True" for row in told) == cell.customers


def test_a_group_opens_to_its_customers(sign_in: SignIn, shown: Current) -> None:
    asked = {"by": "segment", "period": "year", "cohort": "all", "age": 1, "group": "klein"}
    cells = cells_of(shown, AskedCohorts("segment", "year", "customers", None))
    cell = next(c for c in cells if (c.group, c.age) == ("klein", 1))
    page = sign_in("owner").get("/cohorts/rows", asked).context
    assert (page["kept"], page["count"]) == (cell.customers, cell.size)


def test_a_member_gets_its_own_team_by_start_only(sign_in: SignIn, shown: Current, passwords: People) -> None:
    team = passwords["member"]["team"]
    client = sign_in("member")
    page = client.get("/cohorts/", {"period": "year"}).context
    expected = cells_of(shown, AskedCohorts("start", "year", "customers", team))
    told = lines(client.get("/cohorts/triangle.csv", {"period": "year"}))
    assert [row["customers"] for row in told] == [str(cell.customers) for cell in expected]
    assert [name for name, _ in page["dimensions"]] == ["start"]
    assert [row[0] for row in page["staying"].pictures[0].table.rows] == [team]
    other = next(one for one in shown.teams if one != team)
    for asked in ({"by": "segment"}, {"by": "team"}, {"team": other}):
        for address in ("", "triangle.csv", "charts/survival.csv"):
            assert client.get(f"/cohorts/{address}", asked).status_code == 404


def test_a_member_finds_only_who_is_its_teams_now(sign_in: SignIn, shown: Current, passwords: People) -> None:
    team, known = passwords["member"]["team"], board(shown)
    cells = cells_of(shown, AskedCohorts("start", "year", "customers", team))
    cell = max((c for c in cells if c.age == 0), key=lambda c: c.size or 0)
    asked = {"period": "year", "cohort": cell.cohort, "age": 0, "as": "csv"}
    told = lines(sign_in("member").get("/cohorts/rows", asked))
    assert {known[row["customer_id"]]["team"] for row in told} == {team}


@pytest.mark.parametrize(
    "asked", [{}, {"cohort": "2024"}, {"cohort": "2024", "age": "x"}, {"by": "shoe_size"}]
)
def test_a_cell_that_is_none_is_not_there(asked: dict[str, str], sign_in: SignIn) -> None:
    assert sign_in("owner").get("/cohorts/rows", asked).status_code == 404


def test_the_curves_are_told_with_the_numbers_that_were_watched(sign_in: SignIn) -> None:
    section = sign_in("owner").get("/cohorts/").context["staying"]
    ((_, table),) = section.tables
    assert [column.head for column in table.columns][1:4] == ["after 6", "after 12", "after 18"]
    watched = [int(cell.split("\n")[0].replace(",", "")) for cell in table.rows[0][1:] if cell != "–"]
    assert (len(watched) > 3, all(number > 0 for number in watched)) == (True, True)
