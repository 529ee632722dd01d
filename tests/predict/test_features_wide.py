"""Features of De Zadelmaker, reckoned by hand, on both engines; and what the company file says of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from behoud.engine import Engine
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import own_attribute
from behoud.predict.features import features, marked
from behoud.schemas import Type
from tests.predict import saddlery
from tests.predict.saddlery import AS_OF, FEW, TABLES
from tests.small import day, definitions

SOURCE = """
[[sources]]
name = "customers"
table = "customers"
files = "customers.csv"
[sources.columns]
customer_id = "id"
recorded_at = "changed"
"""
ATTRIBUTES = """
[attributes.customers]
plan = "text"
employees = "integer"
quota = "money"
vip = "flag"
last_visit = "date"
gender = "text"
"""
OWN = {
    "plan": Type.TEXT,
    "employees": Type.INTEGER,
    "quota": Type.MONEY,
    "vip": Type.FLAG,
    "last_visit": Type.DATE,
    "gender": Type.TEXT,
}
ROW: dict[str, Any] = {
    "customer_id": "Gerda",
    "plan": "gold",
    "employees": 12,
    "quota": 99,
    "vip": True,
    "last_visit": day("2025-06-21"),
    "gender": "v",
}


def found_in(company: Definitions) -> dict[str, dict[str, Any]]:
    rows = company.views.engine.arrow(features(company)).to_pylist()
    return {row["customer_id"]: row for row in rows}


def saddler(folder: Path, engine: Engine, rest: str = FEW, **tables: Any) -> dict[str, dict[str, Any]]:
    return found_in(definitions(folder, engine, TABLES | tables, as_of=AS_OF, rest=rest))


def test_every_feature_equals_the_reckoning_by_hand(tmp_path: Path, engine: Engine) -> None:
    found = saddler(tmp_path, engine)
    for who, expected in saddlery.BY_HAND.items():
        assert {name: found[who][name] for name in expected} == pytest.approx(expected, rel=1e-12), who


def test_few_peers_are_no_measure(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = saddler(tmp_path, duckdb_engine, rest="")
    assert [row["contract_amount_over_peers"] for row in found.values()] == [None] * 4


def test_a_sample_is_compared_with_everyone(tmp_path: Path, duckdb_engine: Engine) -> None:
    """Also where a term follows one of another customer, after a merger."""
    terms = [row | {"previous_term_id": "g1"} if row["term_id"] == "h2" else row for row in saddlery.TERMS]
    company = definitions(tmp_path, duckdb_engine, TABLES | {"contract_terms": terms}, as_of=AS_OF, rest=FEW)
    everyone = found_in(company)
    for who in ("Gerda", "Hugo", "Iris"):
        assert found_in(Definitions(company.views.only([who]), company.company)) == {who: everyone[who]}


def test_the_company_file_names_the_events_that_tell(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = saddler(tmp_path, duckdb_engine, rest='[predict]\nerrors = ["terms_page"]\nlookups = []\n')
    assert (found["Hugo"]["usage_errors_90"], found["Hugo"]["usage_errors_days"]) == (1.0, 10.0)
    assert (found["Hugo"]["usage_lookups_90"], found["Hugo"]["usage_lookups_days"]) == (0.0, None)
    assert found["Gerda"]["usage_errors_90"] == 0.0


def test_use_of_late_is_reckoned_beside_the_season(tmp_path: Path, engine: Engine) -> None:
    """Weights in thousandths, over all use of a year; the middle one of Gerda, Hugo and Iris is ordinary."""
    pace: dict[str, float] = {}
    for who in ("Gerda", "Hugo", "Iris"):
        ages = [
            ((date.fromisoformat(AS_OF) - event["at"].date()).days, event["quantity"])
            for event in saddlery.EVENTS
            if event["customer_id"] == who and event["at"].date() < date.fromisoformat(AS_OF)
        ]
        lately, longer = (
            sum(quantity * round(1000 * 0.5 ** (age / half)) for age, quantity in ages) for half in (16, 120)
        )
        pace[who] = lately / longer
    usual = sorted(pace.values())[1]
    found = saddler(tmp_path, engine)
    assert {who: found[who]["usage_lately"] for who in pace} == pytest.approx(
        {who: own / usual for who, own in pace.items()}
    )
    assert min(pace.values()) < usual < max(pace.values())


@pytest.mark.parametrize(
    ("started", "years"), [("2025-01-01", 181 / 365), ("2020-01-01", 533 / 365), ("2026-01-01", 533 / 365)]
)
def test_complaints_a_year_count_from_the_first_day_of_the_customer(
    started: str, years: float, tmp_path: Path, duckdb_engine: Engine
) -> None:
    """Or from that of the records where that is later; a first day that lies ahead is not known."""
    customers = [{"customer_id": "Gerda", "started_on": day(started)}]
    found = saddler(tmp_path, duckdb_engine, customers=customers)["Gerda"]
    assert found["contact_complaints_yearly"] == pytest.approx(1 / (years + 1))


def test_too_many_is_what_the_company_file_says(tmp_path: Path, duckdb_engine: Engine) -> None:
    found = saddler(tmp_path, duckdb_engine, rest="[thresholds]\ncontacts_too_many = 6\n")
    assert found["Gerda"]["contact_too_many"] == 0.0


def test_a_young_customer_that_uses_nothing_is_stalled(tmp_path: Path, duckdb_engine: Engine) -> None:
    without = [row for row in saddlery.EVENTS if row["customer_id"] != "Iris"]
    assert saddler(tmp_path, duckdb_engine, events=without)["Iris"]["onboarding_stalled"] == 1.0


def own(folder: Path, engine: Engine, rest: str) -> dict[str, Any]:
    tables: dict[str, Any] = TABLES | {"customers": [ROW]}
    company = definitions(folder, engine, tables, as_of=AS_OF, own={"customers": OWN}, rest=rest)
    return {name: value for name, value in found_in(company)["Gerda"].items() if own_attribute(name)}


def test_own_attributes_with_a_history_are_numbers_or_categories(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    assert own(tmp_path, duckdb_engine, ATTRIBUTES + SOURCE) == {
        "customer_plan": "gold",
        "own_number_employees": 12.0,
        "own_money_quota": 99.0,
        "own_flag_vip": 1.0,
        "own_days_last_visit": 10.0,
    }


def test_own_attributes_without_a_history_stay_out(tmp_path: Path, duckdb_engine: Engine) -> None:
    assert own(tmp_path, duckdb_engine, ATTRIBUTES) == {}


def test_a_sensitive_attribute_is_used_where_the_company_file_allows_it(
    tmp_path: Path, duckdb_engine: Engine
) -> None:
    allowed = ATTRIBUTES + '[predict]\nallow_sensitive = ["gender"]\n' + SOURCE
    assert own(tmp_path, duckdb_engine, allowed)["customer_gender"] == "v"


def test_a_snapshot_has_its_attributes_and_who_left(tmp_path: Path, duckdb_engine: Engine) -> None:
    churn = 'kind = "snapshot"\ndeparted = "gone"'
    rest = '\n[attributes.customers]\ngone = "flag"\nmonths = "integer"\ngender = "text"\n'
    rows: list[dict[str, Any]] = [
        {"customer_id": "Ada", "gone": True, "months": 3, "gender": "v", "segment": "klein"},
        {"customer_id": "Bas", "gone": None, "months": 40, "gender": "m", "segment": "groot"},
    ]
    kinds = {"gone": Type.FLAG, "months": Type.INTEGER, "gender": Type.TEXT}
    company = definitions(
        tmp_path, duckdb_engine, {"customers": rows}, as_of=AS_OF, own={"customers": kinds}, churn=churn, rest=rest
    )  # fmt: skip
    found = duckdb_engine.arrow(marked(company)).sort_by("customer_id").to_pylist()
    assert [(row["customer_id"], row["left"], row["own_number_months"]) for row in found] == [
        ("Ada", 1, 3.0),
        ("Bas", 0, 40.0),
    ]
    assert not {"own_flag_gone", "customer_gender"} & set(found[0])
    assert found_in(company)["Bas"]["customer_segment"] == "groot"
