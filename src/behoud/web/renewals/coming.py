"""The contracts that come up, each with the chance that its customer leaves before its last day to cancel."""

from __future__ import annotations

import pyarrow as pa

from behoud.engine.scratch import scratch
from behoud.measure.coming import coming_up
from behoud.web.reading.board import Board
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import beside
from behoud.web.reading.relation import FAR

TABLE = "coming"
BEFORE = "p_leave_before_notice_deadline"
ENDS = ("", "_low", "_high")


def board_with_coming(shown: Current) -> Board:
    """The board with the table `coming` beside it.

    Columns customer_id, term_id, product, ends_on, renewal, amount (a year), deadline_on, days
    until then, chance with chance_low and chance_high, and amount_at_risk (amount times chance).
    """
    return beside(shown, TABLE, made)


def made(shown: Current) -> pa.Table:
    """A row per running term that was not cancelled, with the chance where one is given."""
    rows = coming_up(shown.opened.definitions, days=FAR)
    with scratch() as database:
        database.register("terms", rows)
        database.register("customers", shown.board.rows_of("customer_id", *chances(shown.board)))
        return database.execute(query(shown)).to_arrow_table()


def chances(board: Board) -> list[str]:
    """The columns that chances are made from."""
    names = [f"{BEFORE}{end}" for end in ENDS] + ["days_to_notice_deadline"]
    horizons = [f"p_leave_{days}{end}" for days in given(board) for end in ENDS]
    return [name for name in [*names, *horizons] if name in board.columns]


def given(board: Board) -> list[int]:
    """Days of the horizons for which a probability is given."""
    found = [name.removeprefix("p_leave_") for name in board.columns if name.startswith("p_leave_")]
    asked = sorted(int(name) for name in found if name.isdigit())
    return [days for days in asked if board.values(f"p_leave_{days}")]


def query(shown: Current) -> str:
    """The terms with their chances; what stands in it is ours, and no text that somebody wrote."""
    made = ", ".join(f"{chance(shown.board, end)} AS chance{end}" for end in ENDS)
    return (
        "WITH dated AS (SELECT *, date_diff('day', DATE '"  # noqa: S608
        f"{shown.snapshot.as_of:%Y-%m-%d}', deadline_on) AS days FROM terms), "
        f"priced AS (SELECT t.*, {made} FROM dated AS t LEFT JOIN customers AS c USING (customer_id)) "
        "SELECT customer_id, term_id, product, ends_on, coalesce(renewal, 'unknown') AS renewal, "
        "value AS amount, deadline_on, days, chance, chance_low, chance_high, "
        "CAST(value * chance AS DECIMAL(18, 2)) AS amount_at_risk FROM priced"
    )


def chance(board: Board, end: str) -> str:
    """The chance by the day of a term: the published one, else on the curve between two horizons.

    Between two horizons the daily rate of leaving is the same; beyond the last none is given.
    """
    found = [(0, "0.0"), *((days, f"c.p_leave_{days}{end}") for days in given(board))]
    steps = [
        f"WHEN t.days <= {days} THEN {between(found[place], (days, name))}"
        for place, (days, name) in enumerate(found[1:])
    ]
    published = [
        f"WHEN t.days = c.days_to_notice_deadline AND c.{BEFORE}{end} IS NOT NULL THEN c.{BEFORE}{end}"
    ]
    cases = (published if BEFORE in board.columns else []) + steps
    return f"CASE {' '.join(cases)} END" if cases else "NULL::DOUBLE"


def between(before: tuple[int, str], after: tuple[int, str]) -> str:
    """The chance at `t.days` between two horizons, along the logarithms of the chances to stay."""
    (first, low), (last, high) = before, after
    share = f"((t.days - {first}) / {last - first}.0)"
    return f"1 - exp((1 - {share}) * ln(1 - least({low}, 0.9999)) + {share} * ln(1 - least({high}, 0.9999)))"
