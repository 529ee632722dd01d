"""One snapshot without dates: the share that is marked as departed, and no more than the data say."""

from decimal import Decimal as D
from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.measure.catalogue import metric_named
from behoud.measure.figures import figures
from behoud.measure.scope import Definitions
from behoud.schemas import Type
from tests.small import definitions

OWN = {"customers": {"gone": Type.FLAG, "worth": Type.MONEY, "plan": Type.TEXT}}
ATTRIBUTES = """
[attributes.customers]
gone = "flag"
worth = "money"
plan = "text"
"""
CUSTOMERS: list[dict[str, object]] = [
    {"customer_id": "Abel", "gone": True, "worth": D("10.00"), "plan": "a"},
    {"customer_id": "Bibi", "gone": False, "worth": D("30.00"), "plan": "a"},
    {"customer_id": "Coen", "gone": False, "worth": D("20.00"), "plan": None},
    {"customer_id": "Dien", "gone": None, "worth": D("99.00"), "plan": "a"},
]


def snapshot(engine: Engine, folder: Path, churn: str) -> Definitions:
    tables = {"customers": CUSTOMERS}
    return definitions(folder, engine, tables, as_of="2026-01-01", own=OWN, churn=churn, rest=ATTRIBUTES)


def test_the_share_of_those_of_whom_it_is_known(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = snapshot(
        duckdb_engine, tmp_path, 'kind = "snapshot"\ndeparted = "gone"\nyearly_amount = "worth"'
    )
    share = figures(company, metric_named("departed_share"), by="plan")
    assert [(f.group, f.numerator, f.denominator) for f in share] == [("", 0, 1), ("a", 1, 2)]
    [value] = figures(company, metric_named("departed_value_share"))
    assert (value.period, value.numerator, value.denominator) == ("snapshot", D(10), D(60))


def test_without_an_amount_the_value_is_withheld(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = snapshot(duckdb_engine, tmp_path, 'kind = "snapshot"\ndeparted = "gone"')
    with pytest.raises(BehoudError, match="yearly_amount"):
        figures(company, metric_named("departed_value_share"))


def test_what_needs_dates_is_refused(duckdb_engine: Engine, tmp_path: Path) -> None:
    company = snapshot(duckdb_engine, tmp_path, 'kind = "snapshot"\ndeparted = "gone"')
    with pytest.raises(BehoudError, match="needs dates"):
        figures(company, metric_named("customer_churn_rate"))
