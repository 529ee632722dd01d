"""What leaks in a company's own data, found from its tables."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.leaking import of_history, of_snapshot
from behoud.schemas import Type
from behoud.words import Words
from tests.small import day, definitions

SNAPSHOT = 'kind = "snapshot"\ndeparted = "churned"\ntenure_months = "tenure"'
KINDS = {
    "churned": Type.FLAG,
    "tenure": Type.INTEGER,
    "monthly": Type.MONEY,
    "total": Type.MONEY,
    "contract": Type.TEXT,
    "internet": Type.TEXT,
    "senior": Type.FLAG,
}


def telco(folder: Path, engine: Engine, file: Path) -> Definitions:
    with file.open(encoding="utf-8-sig") as text:
        rows: list[dict[str, Any]] = [
            {
                "customer_id": row["customerID"],
                "churned": row["Churn"] == "Yes",
                "tenure": int(row["tenure"]),
                "monthly": Decimal(row["MonthlyCharges"]),
                "total": Decimal(row["TotalCharges"]) if row["TotalCharges"].strip() else None,
                "contract": row["Contract"],
                "internet": row["InternetService"],
                "senior": row["SeniorCitizen"] == "1",
            }
            for row in csv.DictReader(text)
        ]
    attributes = "\n[attributes.customers]\n" + "".join(f'{n} = "{kind}"\n' for n, kind in KINDS.items())
    own = {"customers": KINDS}
    return definitions(
        folder, engine, {"customers": rows}, as_of="2026-01-01", own=own, churn=SNAPSHOT, rest=attributes
    )


def test_total_charges_is_found_in_the_snapshot_of_telco(
    shared_data: Path, tmp_path: Path, duckdb_engine: Engine
) -> None:
    company = telco(tmp_path, duckdb_engine, shared_data / "telco_ibm" / "Telco-Customer-Churn.csv")
    (leak,) = of_snapshot(company)
    assert (leak.column, leak.code) == ("own_money_total", "time")
    assert leak.sentence(Words("en")) == (
        "total stands in for tenure: together with monthly it explains 99.9% of it."
    )


SOURCE = """
[attributes.customers]
reason = "text"
seats = "integer"
[[sources]]
name = "customers"
table = "customers"
files = "customers.csv"
[sources.columns]
customer_id = "id"
recorded_at = "changed"
"""


def version(who: str, number: int, on: str, reason: str | None, seats: int) -> dict[str, Any]:
    return {"customer_id": who, "version": number, "known_on": day(on), "reason": reason, "seats": seats}


def test_an_attribute_that_is_filled_in_after_the_decision_is_found(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    rows = [
        row
        for n in range(30)
        for row in (
            version(f"Ada {n}", 1, "2024-01-01", None, 3),
            version(f"Ada {n}", 2, "2024-06-01", None, 5),
            version(f"Ada {n}", 3, "2025-03-12", "price", 5),
        )
    ]
    own = {"customers": {"reason": Type.TEXT, "seats": Type.INTEGER}}
    company = definitions(
        tmp_path, duckdb_engine, {"customers": rows}, as_of="2025-07-01", own=own, rest=SOURCE
    )
    decided = {f"Ada {n}": (day("2025-03-10") - day("1970-01-01")).days for n in range(30)}
    assert [(leak.column, leak.code) for leak in of_history(company, decided)] == [
        ("customer_reason", "afterwards")
    ]


def test_without_a_history_nothing_is_said(tmp_path: Path, duckdb_engine: Engine) -> None:
    rows = [version("Ada", 1, "2024-01-01", None, 3)]
    company = definitions(tmp_path, duckdb_engine, {"customers": rows}, as_of="2025-07-01")
    assert of_history(company, {"Ada": 20000}) == ()
