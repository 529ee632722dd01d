"""Features of De Bakkerij, reckoned by hand, on both engines."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.predict.catalogue import CATALOGUE
from behoud.predict.features import features
from behoud.schemas import Type
from tests.predict import bakery
from tests.small import CONTRACT, at, day, definitions

BY_HAND = [
    ("Ada", "contract_days_to_end", 183.0),
    ("Ada", "contract_days_to_deadline", 91.0),
    ("Ada", "contract_in_notice_window", 0.0),
    ("Ada", "tenure_days", 181.0),
    ("Ada", "usage_days_since_last", 52.0),
    ("Ada", "usage_90", 10.0),
    ("Ada", "usage_trend_90", -0.5),
    ("Ada", "contact_90", 2.0),
    ("Ada", "contact_complaints_open", 1.0),
    ("Ada", "contact_complaint_age", 30.0),
    ("Ada", "contact_transfers_90", 1.0),
    ("Ada", "contact_days_to_resolve", 4.0),
    ("Ada", "contact_days_since_outgoing", 100.0),
    ("Ada", "people_decider_active", 0.0),
    ("Ada", "people_decider_left_180", 1.0),
    ("Ada", "voice_nps", 4.0),
    ("Ada", "voice_nps_days", 10.0),
    ("Ada", "mood_recent", 43.0),
    ("Ada", "mood_lasting", 46.0),
    ("Ada", "voice_unanswered_365", 0.0),
    ("Ada", "team", "zuid"),
    ("Ada", "team_changes_365", 1.0),
    ("Ada", "team_days", 90.0),
    ("Cor", "contract_open_ended", 1.0),
    ("Cor", "contract_partly_cancelled", 1.0),
    ("Cor", "contract_yearly_amount", 500.0),
    ("Cor", "contract_products", 2.0),
    ("Cor", "contract_held", "brood + taart"),
    ("Cor", "usage_90", 1.0),
    ("Cor", "usage_days_since_last", 1.0),
    ("Cor", "invoices_overdue", 1.0),
    ("Cor", "invoices_days_late", 10.0),
    ("Cor", "invoices_failed_365", 0.0),
    ("Cor", "people_decider_active", 1.0),
    ("Cor", "people_decider_left_180", 0.0),
    ("Cor", "voice_unanswered_365", 1.0),
    ("Eva", "usage_90", 0.0),
    ("Eva", "usage_days_since_last", None),
    ("Eva", "tenure_days", 16.0),
    ("Eva", "mood_recent", None),
    ("Fien", "contract_amount_change", pytest.approx(0.1)),
    ("Fien", "contract_indexation", pytest.approx(0.04)),
    ("Fien", "usage_90", 3.5),
    ("Fien", "customer_segment", "klein"),
]


def rows_of(
    folder: Path, engine: Engine, tables: dict[str, Any], as_of: str = bakery.AS_OF
) -> dict[str, dict[str, Any]]:
    company = definitions(folder, engine, tables, as_of=as_of)
    return {row["customer_id"]: row for row in engine.arrow(features(company)).to_pylist()}


def test_every_feature_equals_the_reckoning_by_hand(tmp_path: Path, engine: Engine) -> None:
    found = rows_of(tmp_path, engine, bakery.TABLES)
    assert {(who, name): found[who][name] for who, name, _ in BY_HAND} == {
        (who, name): value for who, name, value in BY_HAND
    }


def test_who_left_and_who_cancelled_is_not_at_risk(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = rows_of(tmp_path, duckdb_engine, bakery.TABLES)
    assert sorted(found) == ["Ada", "Cor", "Eva", "Fien"]


def test_what_is_held_is_told_by_name_and_in_one_order(tmp_path: Path, engine: Engine) -> None:
    ended = {"ended_on": day("2024-12-31"), "end_kind": "voluntary"}
    terms = [
        bakery.term("1", "Ada", "2024-01-01", None, "10.00", product_id="z"),
        bakery.term("2", "Ada", "2024-02-01", None, "10.00", product_id="b"),
        bakery.term("3", "Ada", "2024-03-01", None, "10.00", product_id="z"),
        bakery.term("4", "Ada", "2024-01-01", None, "10.00", product_id="gone", **ended),
        bakery.term("5", "Bas", "2024-01-01", None, "10.00", product_id=None),
    ]
    products = [{"product_id": "z", "name": "Aardbeientaart"}]
    found = rows_of(tmp_path, engine, {"contract_terms": terms, "products": products})
    held = {who: row["contract_held"] for who, row in found.items()}
    assert held == {"Ada": "Aardbeientaart + b", "Bas": ""}


def test_a_renewal_that_starts_on_the_day_itself_is_no_departure(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    found = rows_of(tmp_path, duckdb_engine, bakery.TABLES, as_of="2025-01-01")
    assert sorted(found) == ["Bas", "Dina", "Fien"]
    assert found["Fien"]["contract_yearly_amount"] == 100.0


def test_a_term_that_was_agreed_to_begin_on_the_day_itself_follows_on_the_last(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    """Without it the customer would have left in silence on the day before."""
    last = bakery.term("g1", "Gijs", "2024-07-01", "2025-06-30", "300.00", renewal="manual")
    next_one = bakery.term("g2", "Gijs", "2025-07-01", "2026-06-30", "330.00", known_on=day("2025-06-01"))
    for terms, expected in (([last], []), ([last, next_one], [300.0])):
        found = rows_of(tmp_path / str(len(terms)), duckdb_engine, {"contract_terms": terms})
        assert [row["contract_yearly_amount"] for row in found.values()] == expected


def test_a_table_that_was_not_imported_gives_no_features(tmp_path: Path, duckdb_engine: Engine) -> None:
    only = {name: bakery.TABLES[name] for name in ("contract_terms", "customers")}
    found = rows_of(tmp_path, duckdb_engine, only)["Ada"]
    families = {CATALOGUE[name].group for name in found if name in CATALOGUE}
    assert families == {"contract", "price", "size", "given_up", "tenure", "kind"}


def test_a_window_from_before_the_table_begins_is_absent(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = rows_of(tmp_path, duckdb_engine, bakery.TABLES, as_of="2025-02-01")["Ada"]
    assert found["usage_30"] == 10.0
    assert "usage_90" not in found


def test_an_own_attribute_without_history_stays_out(tmp_path: Path, duckdb_engine: Engine) -> None:
    rest = '\n[attributes.customers]\nplan = "text"\n'
    tables = bakery.TABLES | {"customers": [{"customer_id": "Ada", "plan": "gold"}]}
    own = {"customers": {"plan": Type.TEXT}}
    company = definitions(
        tmp_path, duckdb_engine, tables, as_of=bakery.AS_OF, own=own, churn=CONTRACT, rest=rest
    )
    assert "customer_plan" not in features(company).columns


SALES = [
    ("Gijs", "2025-01-01", "10.00"),
    ("Gijs", "2025-01-21", "30.00"),
    ("Gijs", "2025-01-21", "-5.00"),
    ("Hilde", "2024-11-01", "8.00"),
]


def test_purchases_of_a_shop_by_hand(tmp_path: Path, engine: Engine) -> None:
    rows = [
        {
            "transaction_id": str(i),
            "customer_id": who,
            "at": at(f"{on}T10:00:00"),
            "amount": Decimal(much),
            "product_id": much,
        }
        for i, (who, on, much) in enumerate(SALES)
    ]
    company = definitions(
        tmp_path,
        engine,
        {"transactions": rows},
        as_of="2025-01-31",
        churn='kind = "inactivity"\ninactivity_days = 60',
    )
    (gijs,) = engine.arrow(features(company)).to_pylist()
    assert gijs == {
        "customer_id": "Gijs",
        "as_of": company.views.as_of,
        "purchases_rate": 1.0,
        "purchases_amount_rate": 17.5,
        "purchases_products_90": 3.0,
        "purchases_returned": pytest.approx(1 / 3),
        "purchases_recency": 10.0,
        "purchases_gap": 20.0,
        "purchases_recency_over_gap": 0.5,
        "purchases_per_day": 17.5,
        "purchases_30": 2.0,
        "purchases_90": 2.0,
        "rule_days_silent": 10.0,
        "silence_left": 50.0,
    }
