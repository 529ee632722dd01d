"""The list of customers: found, sorted, paged, asked by a condition, and taken along."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pytest

from behoud.errors import BehoudError
from behoud.web.accounts.models import Reading
from behoud.web.accounts.roles import Scope
from behoud.web.figures.csv import plain
from behoud.web.reading.board import Asked, Board
from behoud.web.reading.current import Current
from behoud.web.reading.gather import pseudonym
from tests.web.conftest import SignIn

EVERYBODY = Asked(scope=Scope(None), status="")


def small(**columns: list[object]) -> Board:
    """A board of named customers, with what every board has."""
    names = ["Aalbers", "Bakker", "Chen", "Demir", "Evers"]
    given = {
        "customer_id": [f"K{number}" for number in range(1, 6)],
        "pseudonym": [pseudonym(f"K{number}", "key") for number in range(1, 6)],
        "name": names,
        "account_manager": ["Jan"] * 5,
        "status": ["active", "active", "active", "cancelled", "former"],
        "team": ["Noord", "Noord", "Zuid", None, "Zuid"],
        "persona": [None, "shopper", "shopper", None, None],
        "value_at_risk": pa.array([Decimal("5.00"), None, Decimal("9.00"), Decimal("5.00"), None]),
        "nps": [3.0, None, 9.0, 6.0, None],
        "reasons": pa.nulls(5),
        "persona_because": pa.nulls(5),
    }
    return Board.over(pa.table(given | columns))


def names_of(board: Board, asked: Asked) -> list[str]:
    return [str(row["name"]) for row in board.page(asked).rows]


def test_the_most_at_stake_comes_first_and_who_has_no_figure_last() -> None:
    asked = replace(EVERYBODY, size=3)
    found = small().page(asked)
    assert [row["value_at_risk"] for row in found.rows] == [Decimal("9.00"), Decimal("5.00"), Decimal("5.00")]
    rest = small().page(replace(asked, after=found.following))
    assert [row["value_at_risk"] for row in rest.rows] == [None, None]
    assert rest.following is None


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("sort", ["value_at_risk", "name", "nps", "team"])
def test_page_after_page_shows_everybody_once(sort: str, descending: bool) -> None:
    board, asked = small(), replace(EVERYBODY, sort=sort, descending=descending, size=2)
    seen: list[str] = []
    while True:
        found = board.page(asked)
        seen += [str(row["customer_id"]) for row in found.rows]
        if found.following is None:
            break
        asked = replace(asked, after=found.following)
    assert sorted(seen) == ["K1", "K2", "K3", "K4", "K5"]


def test_a_condition_counts_who_matches_and_of_whom_it_is_unknown() -> None:
    found = small().page(replace(EVERYBODY, where="nps <= 6"))
    assert ([row["name"] for row in found.rows], found.matched, found.unknown) == (["Aalbers", "Demir"], 2, 2)


@pytest.mark.parametrize(
    "where",
    [
        "1; drop table board",
        "exists (select 1 from board)",
        "read_csv('/etc/passwd') is not null",
        "name = (select current_setting('temp_directory'))",
        "getenv('HOME') = ''",
        "nps = ",
        "persona_because is null",
        "x" * 20_000,
    ],
)
def test_a_condition_that_reaches_further_is_refused(where: str) -> None:
    board = small()
    with pytest.raises(BehoudError):
        board.page(replace(EVERYBODY, where=where))
    assert names_of(board, replace(EVERYBODY, search="chen")) == ["Chen"]


def test_a_condition_that_its_values_do_not_allow_is_told() -> None:
    with pytest.raises(BehoudError) as told:
        small().page(replace(EVERYBODY, where="team > 3"))
    assert told.value.code == "web-customers-unanswerable"


@pytest.mark.parametrize("column", ["name", "customer_id", "account_manager", "reasons"])
def test_who_sees_no_names_can_neither_ask_nor_sort_by_them(column: str) -> None:
    board, hidden = small(), replace(EVERYBODY, names=False)
    with pytest.raises(BehoudError):
        board.page(replace(hidden, where=f"{column} = 'Chen'"))
    with pytest.raises(BehoudError):
        board.page(replace(hidden, sort=column))
    assert board.page(replace(hidden, search="chen")).matched == 0


def test_a_scope_holds_its_teams_and_nobody_without_one() -> None:
    board = small()
    assert names_of(board, replace(EVERYBODY, scope=Scope(frozenset({"Zuid"})), sort="name")) == [
        "Evers",
        "Chen",
    ]
    assert names_of(board, replace(EVERYBODY, scope=Scope(frozenset()))) == []
    assert board.customer("K1", Scope(frozenset({"Zuid"})), names=True) is None
    assert (board.customer("K3", Scope(frozenset({"Zuid"})), names=True) or {})["name"] == "Chen"


def test_the_board_has_every_customer_once_and_the_scores_of_the_snapshot(shown: Current) -> None:
    scores = shown.opened.table("scores")
    (counted,) = shown.board.rows(
        "SELECT count(*) AS n, count(DISTINCT customer_id) AS different, count(rank) AS scored FROM board", []
    )
    customers = shown.opened.definitions.views["customers"]
    assert counted["n"] == counted["different"] == int(customers.count().to_pyarrow().as_py())
    assert counted["scored"] == scores.num_rows


def test_the_list_on_the_page_is_the_list_of_the_snapshot(sign_in: SignIn, shown: Current) -> None:
    answer = sign_in("owner").get("/customers/")
    first = [row["address"] for row in answer.context["rows"]][:10]
    if shown.horizon is not None:
        ranked = shown.opened.table("scores").sort_by("rank")["customer_id"].to_pylist()
        assert set(first[:1]) <= set(ranked[:20])
    assert answer.context["found"].matched == shown.opened.table("scores").num_rows


def test_a_wrong_condition_is_told_beside_the_list(sign_in: SignIn) -> None:
    answer = sign_in("owner").get("/customers/", {"where": "nsp < 3"})
    assert answer.status_code == 200
    assert "nsp" in answer.context["fault"]


def test_an_export_holds_who_was_asked_for_and_is_in_the_trail(sign_in: SignIn, shown: Current) -> None:
    client = sign_in("member")
    text = b"".join(client.get("/customers/export.csv", {"status": ""})).decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    teams = {row["team"] for row in rows}
    latest = Reading.objects.latest("pk")
    assert len(teams) == 1
    assert (latest.what, latest.rows) == ("export", len(rows))


def test_an_export_of_an_analyst_names_nobody(sign_in: SignIn) -> None:
    answer = sign_in("analyst").get("/customers/export.csv")
    heads = b"".join(answer).decode("utf-8-sig").splitlines()[0].split(",")
    assert [head for head in heads if head in ("name", "customer_id", "account_manager")] == []


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_of_an_export_is_a_formula(text: str) -> None:
    assert plain(text) == "'" + text


def test_figures_of_an_export_stay_figures() -> None:
    assert [plain(Decimal("-3.50")), plain(-2), plain(date(2026, 11, 1)), plain(None)] == [
        "-3.50",
        "-2",
        "2026-11-01",
        "",
    ]
