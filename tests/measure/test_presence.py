"""When a customer is one, and when it has left."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from tests.measure.kaas import term
from tests.small import at, day, definitions


def departures(
    engine: Engine, folder: Path, terms: list[dict[str, Any]], as_of: str = "2026-01-01"
) -> list[Any]:
    found = definitions(folder, engine, {"contract_terms": terms}, as_of=as_of)
    rows = engine.arrow(found.departures).sort_by([("customer_id", "ascending"), ("life", "ascending")])
    return [(r["customer_id"], r["life"], r["left_on"], r["returned_on"]) for r in rows.to_pylist()]


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        ("2024-07-30", []),
        ("2024-07-31", [("Daan", 1, date(2024, 6, 30), date(2024, 7, 31))]),
    ],
    ids=["on the last day of grace: a late renewal", "a day later: a second life"],
)
def test_a_return_within_the_grace_period_is_no_departure(
    duckdb_engine: Engine, tmp_path: Path, returned: str, expected: list[Any]
) -> None:
    terms = [
        term("1", "Daan", "2023-07-01", "2024-06-30", "2024-06-30", "10.00"),
        term("2", "Daan", returned, None, None, "10.00"),
    ]
    assert departures(duckdb_engine, tmp_path, terms) == expected


def test_a_manual_term_past_its_end_has_ended_and_an_automatic_one_runs_on(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    terms = [
        term("1", "Eva", "2023-01-01", "2023-12-31", None, "10.00"),
        term("2", "Finn", "2023-01-01", "2023-12-31", None, "10.00", renewal="auto"),
    ]
    assert departures(duckdb_engine, tmp_path, terms) == [("Eva", 1, date(2023, 12, 31), None)]


def test_a_customer_leaves_with_its_last_running_term(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [
        term("1", "Gijs", "2023-01-01", None, "2023-06-30", "10.00", contract_id="a"),
        term("2", "Gijs", "2023-01-01", None, "2024-03-31", "10.00", contract_id="b"),
    ]
    assert departures(duckdb_engine, tmp_path, terms) == [("Gijs", 1, date(2024, 3, 31), None)]


def test_contracts_per_calendar_year_make_customers_at_the_turn_of_the_year(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    from behoud.measure.catalogue import metric_named
    from behoud.measure.figures import figures

    terms = [
        term("1", "Hanna", "2022-01-01", "2022-12-31", "2022-12-31", "10.00"),
        term("2", "Hanna", "2023-01-01", "2023-12-31", "2023-12-31", "10.00"),
        term("3", "Hanna", "2024-01-01", "2024-12-31", "2024-12-31", "10.00"),
        term("4", "Ivo", "2022-01-01", "2022-12-31", "2022-12-31", "10.00"),
        term("5", "Ivo", "2023-01-01", "2023-12-31", "2023-12-31", "10.00"),
    ]
    found = definitions(tmp_path, duckdb_engine, {"contract_terms": terms}, as_of="2025-03-01")
    churn = figures(found, metric_named("customer_churn_rate"))
    assert [(f.period, f.numerator, f.denominator) for f in churn] == [
        ("2022", 0, 0),
        ("2023", 1, 2),
        ("2024", 1, 1),
        ("2025", 0, 0),
    ]


def test_without_contracts_a_customer_has_left_after_n_silent_days(
    duckdb_engine: Engine, tmp_path: Path
) -> None:
    bought = [
        {"transaction_id": str(n), "customer_id": who, "at": at(f"{on}T12:00"), "amount": 5}
        for n, (who, on) in enumerate(
            [
                ("Joost", "2024-01-01"),
                ("Joost", "2024-01-31"),
                ("Joost", "2024-03-02"),
                ("Karin", "2024-03-20"),
            ]
        )
    ]
    churn = 'kind = "inactivity"\ninactivity_days = 30'
    found = definitions(tmp_path, duckdb_engine, {"transactions": bought}, as_of="2024-04-10", churn=churn)
    rows = duckdb_engine.arrow(found.departures).sort_by(
        [("customer_id", "ascending"), ("life", "ascending")]
    )
    assert [(r["customer_id"], r["left_on"], r["returned_on"]) for r in rows.to_pylist()] == [
        ("Joost", date(2024, 3, 1), date(2024, 3, 2)),
        ("Joost", date(2024, 4, 1), None),
    ]


def test_a_decision_is_the_notice_or_the_silent_deadline(duckdb_engine: Engine, tmp_path: Path) -> None:
    terms = [
        term(
            "1", "Lies", "2023-01-01", "2023-12-31", "2023-12-31", "9.00", notice_given_on=day("2023-08-01")
        ),
        term("2", "Mees", "2023-01-01", "2023-12-31", None, "9.00", notice_deadline_on=day("2023-09-30")),
        term("3", "Noor", "2023-01-01", None, "2023-05-05", "9.00", end_kind="involuntary"),
    ]
    found = definitions(tmp_path, duckdb_engine, {"contract_terms": terms}, as_of="2025-01-01")
    rows = duckdb_engine.arrow(found.departures).sort_by("customer_id").to_pylist()
    assert [(r["customer_id"], r["decided_on"], r["kind"]) for r in rows] == [
        ("Lies", date(2023, 8, 1), "unknown"),
        ("Mees", date(2023, 9, 30), "unknown"),
        ("Noor", date(2023, 5, 5), "involuntary"),
    ]
