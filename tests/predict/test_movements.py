"""Who moved from one persona to another adds up to who was there."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pytest

from behoud.expressions import parse
from behoud.predict.conditions import conditions
from behoud.predict.loyalty import Loyalty, learn_loyalty
from behoud.predict.movements import movements, quarters
from behoud.predict.panel import Panel
from behoud.predict.persona import Rule, Rules
from behoud.predict.value import Worth
from behoud.predict.withhold import Withheld
from tests.predict.choir import TODAY, choirs


def rules(**texts: str) -> Rules:
    found = [(name, parse(text)) for name, text in texts.items()]
    return Rules(tuple(Rule(name, rule, tuple(conditions(rule))) for name, rule in found), own=True)


FAN = rules(fan="nps >= 9", klager="contact_complaints_open >= 1", trouw="loyalty >= 70")


@pytest.fixture(scope="module")
def found() -> pa.Table:
    made = choirs()
    learned = learn_loyalty(made.panel, made.labels_at(TODAY, 90), horizon=90, cutoff=TODAY, minimum=50)
    assert isinstance(learned, Loyalty)
    moved = movements(made.panel, FAN, learned, made.worth_on)
    assert isinstance(moved, pa.Table)
    return moved


def test_movements_add_up_to_the_customers_of_both_days(found: pa.Table) -> None:
    panel = choirs().panel
    lines = pd.DataFrame(found.to_pylist())
    days = quarters(panel.days)
    assert len(lines.groupby(["from_day", "to_day"])) == len(days) - 1
    pairs = zip(days, days[1:], lines.groupby("from_day", sort=True), strict=False)
    for start, end, (_, of_quarter) in pairs:
        assert of_quarter.customers[of_quarter["from"].notna()].sum() == len(panel.on(start))
        assert of_quarter.customers[of_quarter["to"].notna()].sum() == len(panel.on(end))


def test_what_is_there_at_the_end_of_a_quarter_begins_the_next(found: pa.Table) -> None:
    lines = pd.DataFrame(found.to_pylist())
    ends = lines.dropna(subset=["to"]).groupby(["to_day", "to"]).customers.sum()
    starts = lines.dropna(subset=["from"]).groupby(["from_day", "from"]).customers.sum()
    common = ends.index.intersection(starts.index)
    assert len(common) > 10
    assert ends[common].tolist() == starts[common].tolist()


def test_a_quarter_reckoned_by_hand() -> None:
    rows = pd.DataFrame(
        [
            ("Ada", 0, 9.0), ("Bas", 0, 9.0), ("Cor", 0, None), ("Dina", 0, 3.0),
            ("Ada", 90, 9.0), ("Bas", 90, 2.0), ("Cor", 90, 10.0), ("Eva", 90, None),
        ],
        columns=["customer_id", "as_of", "voice_nps"],
    )  # fmt: skip
    cents = pd.Series({"Ada": 100_00.0, "Bas": 50_50.0, "Cor": 1_00.0, "Eva": 7_00.0})
    found = movements(
        Panel(rows, ("voice_nps",)), rules(fan="nps >= 9"), None, lambda day: Worth("revenue", cents)
    )
    assert isinstance(found, pa.Table)
    assert [(r["from"], r["to"], r["customers"], r["value"]) for r in found.to_pylist()] == [
        ("", "fan", 1, Decimal("1.00")),
        ("", None, 1, Decimal("0.00")),
        ("fan", "", 1, Decimal("50.50")),
        ("fan", "fan", 1, Decimal("100.00")),
        (None, "", 1, Decimal("7.00")),
    ]


def test_rules_that_only_today_can_answer_have_no_movements() -> None:
    made = choirs(people=50)
    found = movements(made.panel, rules(x="p_leave_30 > 0.1"), None, made.worth_on)
    assert isinstance(found, Withheld)
    assert (found.code, found.facts) == ("persona-movements-withheld", {"column": "p_leave_30"})
