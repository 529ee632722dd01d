"""Every question that the engine is asked, by name: asked on both engines, and written down as SQL.

Each is asked of a small company; an answer is what the measure gives, in an order of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from behoud.engine import Engine
from behoud.measure import departed
from behoud.measure.adjusted import adjusted_rates
from behoud.measure.benchmark import benchmark_ratios
from behoud.measure.catalogue import METRICS
from behoud.measure.cohort_rows import cell_rows, user_cell_rows
from behoud.measure.cohorts import triangle
from behoud.measure.coming import coming_up
from behoud.measure.figures import figures
from behoud.measure.metric import Metric
from behoud.measure.ownership import ownership
from behoud.measure.partial import stayed
from behoud.measure.rows import behind
from behoud.measure.scope import Definitions
from behoud.measure.survival import survival
from behoud.measure.targets import targets, worth_of_points
from behoud.measure.usage import decline, intensity
from behoud.predict.features import features, present, worth
from behoud.schemas import Type
from tests.engines import ferry, shop
from tests.measure import crowd, kaas
from tests.predict import bakery
from tests.small import CONTRACT, definitions

Ask = Callable[[Definitions], Any]
Make = Callable[[Engine, Path], Definitions]

INACTIVITY = 'kind = "inactivity"\ninactivity_days = 90'
AGAINST = """
[targets]
customer_churn_rate = 0.08
[[benchmarks]]
metric = "customer_churn_rate"
year = 2025
value = 0.1
definition = "customer_churn_rate"
basis = "customers"
source = "Branchemonitor, table 4"
"""
SNAPSHOT = 'kind = "snapshot"\ndeparted = "gone"\nyearly_amount = "worth"\ntenure_months = "months"'
MARKED = """
[attributes.customers]
gone = "flag"
worth = "money"
months = "integer"
"""
OWN = {"customers": {"gone": Type.FLAG, "worth": Type.MONEY, "months": Type.INTEGER}}


def contracts(engine: Engine, folder: Path) -> Definitions:
    return definitions(
        folder, engine, crowd.contracts(7, n=60), as_of="2026-03-15", more=crowd.MORE, rest=AGAINST
    )


def purchases(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, crowd.sales(7, n=60), as_of="2026-03-15", churn=INACTIVITY)


def cheese(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, kaas.TABLES, as_of=kaas.AS_OF)


def ferryman(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, ferry.TABLES, as_of=ferry.AS_OF)


def baker(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, bakery.TABLES, as_of=bakery.AS_OF, churn=CONTRACT)


def shopkeeper(engine: Engine, folder: Path) -> Definitions:
    return definitions(folder, engine, shop.TABLES, as_of=shop.AS_OF, churn=shop.CHURN)


def marked(engine: Engine, folder: Path) -> Definitions:
    rows = [
        {"customer_id": f"{n:02}", "gone": n % 3 == 0, "months": n % 24, "worth": n, "segment": "ab"[n % 2]}
        for n in range(40)
    ]
    return definitions(
        folder, engine, {"customers": rows}, as_of="2026-01-01", own=OWN, churn=SNAPSHOT, rest=MARKED
    )


COMPANIES: dict[str, Make] = {
    "contracts": contracts,
    "purchases": purchases,
    "cheese": cheese,
    "ferry": ferryman,
    "baker": baker,
    "shop": shopkeeper,
    "marked": marked,
}


def of_metric(metric: Metric, by: str) -> Ask:
    return lambda company: figures(company, metric, by=by)


def rows(expression: Callable[[Definitions], Any], *order: str) -> Ask:
    """The rows of an expression, in an order that no engine decides."""

    def ask(company: Definitions) -> Any:
        table = company.views.engine.arrow(expression(company))
        return table.sort_by([(name, "ascending") for name in order]).to_pylist()

    return ask


def metrics(company: str, kind: str, by: str) -> dict[str, tuple[str, Ask]]:
    """Every metric for a kind of churn, by a dimension."""
    return {
        metric.name if kind == "contract" else f"{metric.name} of {company}": (company, of_metric(metric, by))
        for metric in METRICS.values()
        if kind in metric.churn_kinds
    }


QUESTIONS: dict[str, tuple[str, Ask]] = {
    **metrics("cheese", "contract", "team"),
    **metrics("purchases", "inactivity", "region"),
    **metrics("marked", "snapshot", "segment"),
    "came_and_left": ("ferry", of_metric(METRICS["came_and_left"], "segment")),
    "churn by product": ("cheese", lambda c: figures(c, METRICS["customer_churn_rate"], by="product")),
    "rows behind churn": (
        "cheese",
        lambda c: behind(c, METRICS["customer_churn_rate"], by="team").to_pylist(),
    ),
    "departures": ("cheese", rows(departed.departed, "customer_id", "left_on")),
    "reasons": ("cheese", rows(departed.reasons, "customer_id", "left_on")),
    "partial": ("cheese", rows(lambda c: stayed(c.scope("year")), "period", "customer_id")),
    "coming": ("baker", lambda c: coming_up(c, days=365).to_pylist()),
    "cohorts by month": ("contracts", lambda c: triangle(c, period="month")),
    "cohorts by quarter": ("contracts", lambda c: triangle(c, period="quarter")),
    "cohorts by product": ("contracts", lambda c: triangle(c, by="product", period="year")),
    "customers of a cell": (
        "contracts",
        rows(lambda c: cell_rows(c, cohort="2023", age=1, period="year"), "customer_id"),
    ),
    "cohorts by use": ("contracts", lambda c: triangle(c, period="quarter", kept_by="usage")),
    "users of a cell": (
        "contracts",
        rows(lambda c: user_cell_rows(c, cohort="2023", age=1, period="year"), "customer_id"),
    ),
    "cohorts of buyers by month": ("purchases", lambda c: triangle(c, period="month")),
    "cohorts of buyers by region": ("purchases", lambda c: triangle(c, by="region", period="quarter")),
    "survival": ("contracts", survival),
    "survival by team": ("contracts", lambda c: survival(c, by="team")),
    "survival of buyers by region": ("purchases", lambda c: survival(c, by="region")),
    "survival of the marked": ("marked", survival),
    "intensity": ("contracts", intensity),
    "decline": ("contracts", decline),
    "ownership": ("contracts", ownership),
    "ownership of buyers": ("purchases", ownership),
    "adjusted": ("contracts", adjusted_rates),
    "adjusted of buyers": ("purchases", lambda c: adjusted_rates(c, by="region")),
    "benchmarks": ("contracts", benchmark_ratios),
    "targets": ("contracts", targets),
    "points": ("contracts", worth_of_points),
    "points of buyers": ("purchases", worth_of_points),
    "features of contracts": ("baker", rows(features, "customer_id")),
    "features of purchases": ("shop", rows(features, "customer_id")),
    "present": ("baker", rows(present, "customer_id")),
    "worth": ("baker", rows(worth, "customer_id")),
    "worth of buyers": ("shop", rows(worth, "customer_id")),
}
SAME_SQL = (
    "cohorts by quarter",
    "rows behind churn",
    "churn by product",
    "benchmarks",
    "targets",
    "points",
    "points of buyers",
    "ownership of buyers",
    "adjusted of buyers",
    "retention_rate of purchases",
    "successions of purchases",
    "came_and_left of purchases",
    "customers of purchases",
    "tenure of purchases",
    "worth of buyers",
)
"""Questions whose SQL another one shows."""

IN_SQL = {name: question for name, question in QUESTIONS.items() if name not in SAME_SQL}
"""Questions whose SQL is committed, per dialect, under tests/engines/sql."""
