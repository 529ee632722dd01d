"""What a customer is worth in a year, in the reporting currency, on either engine."""

from decimal import Decimal as D
from pathlib import Path

from behoud.engine import Engine
from behoud.predict.features import worth
from tests.measure.kaas import term
from tests.small import day, definitions

TABLES = {
    "contract_terms": [
        term("1", "Cem", "2024-03-01", None, None, "30000.00", currency="USD", renewal="auto"),
        term("2", "Anna", "2024-01-01", None, None, "1000.00", renewal="auto"),
    ],
    "fx_rates": [{"currency": "USD", "on": day("2024-01-01"), "rate": 0.94895123}],
}


def test_rates_and_margins_keep_all_their_decimals(engine: Engine, tmp_path: Path) -> None:
    company = definitions(tmp_path, engine, TABLES, as_of="2025-06-01", more="gross_margin = 0.62345")
    rows = engine.arrow(worth(company)).sort_by("customer_id").to_pylist()
    assert rows == [
        {"customer_id": "Anna", "revenue": D("1000.00"), "margin": D("623.45")},
        {"customer_id": "Cem", "revenue": D("28468.54"), "margin": D("17748.71")},
    ]
