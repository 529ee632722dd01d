"""Every metric on both engines: to the hand-made answer, and so to each other."""

from decimal import Decimal as D
from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.measure.catalogue import METRICS, metric_named
from behoud.measure.figures import Figure, figures
from behoud.measure.metric import Metric
from behoud.measure.scope import Definitions
from tests.engines import ferry
from tests.measure import kaas
from tests.measure.test_snapshot import snapshot
from tests.small import definitions


def made(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Definitions:
    return definitions(tmp_path_factory.mktemp("kaas"), engine, kaas.TABLES, as_of=kaas.AS_OF)


@pytest.fixture(scope="session")
def on_duckdb(tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Definitions:
    return made(tmp_path_factory, duckdb_engine)


@pytest.fixture(scope="session")
def on_spark(tmp_path_factory: pytest.TempPathFactory, spark_engine: Engine) -> Definitions:
    return made(tmp_path_factory, spark_engine)


@pytest.fixture(scope="session", params=["duckdb", pytest.param("spark", marks=pytest.mark.spark)])
def company(request: pytest.FixtureRequest) -> Definitions:
    """One company per engine, so that what the metrics share is computed once."""
    found: Definitions = request.getfixturevalue(f"on_{request.param}")
    return found


def of(company: Definitions, name: str, period: str, by: str = "total") -> dict[str, tuple[object, object]]:
    found = figures(company, metric_named(name), by=by)
    return {f.group: (f.numerator, f.denominator) for f in found if f.period == period}


BY_HAND = [
    ("customer_churn_rate", "total", {"total": (1, 3)}),
    ("customer_churn_rate", "team", {"Noord": (1, 2), "Zuid": (0, 1)}),
    ("customer_churn_rate", "segment", {"groot": (0, 1), "klein": (1, 1), "": (0, 1)}),
    ("customer_churn_rate", "product", {"kaas": (1, 2), "worst": (0, 1)}),
    ("retention_rate", "total", {"total": (2, 3)}),
    ("voluntary_churn_rate", "total", {"total": (1, 3)}),
    ("successions", "team", {"Noord": (0, 2), "Zuid": (1, 1)}),
    ("customers", "total", {"total": (3, 3)}),
    ("gross_revenue_retention", "total", {"total": (D("110.00"), D("350.00"))}),
    ("net_revenue_retention", "total", {"total": (D("110.00"), D("350.00"))}),
    ("revenue_churn_rate", "total", {"total": (D("240.00"), D("350.00"))}),
    ("arr", "total", {"total": (D("475.00"), 3)}),
    ("arr", "product", {"kaas": (D("110.00"), 1), "worst": (D("365.00"), 2)}),
    ("mrr", "total", {"total": (D("475.00"), 12)}),
    ("renewal_rate", "team", {"Noord": (0, 1)}),
    ("value_not_renewed", "total", {"total": (D("200.00"), D("200.00"))}),
    ("value_of_ended_contracts", "team", {"Zuid": (D("50.00"), D("50.00"))}),
    ("partial_churn", "total", {"total": (0, 3)}),
]


@pytest.mark.parametrize(("name", "by", "expected"), BY_HAND, ids=lambda value: str(value)[:30])
def test_a_metric_of_2024_equals_the_reckoning_by_hand(
    company: Definitions, name: str, by: str, expected: dict[str, tuple[object, object]]
) -> None:
    assert of(company, name, "2024", by) == expected


def test_the_bridge_closes_per_team_and_in_total(company: Definitions) -> None:
    found = [f for f in figures(company, METRICS["arr_bridge"], by="team") if f.period == "2024"]
    lines = {(f.group, f.line): f.value for f in found}
    assert lines == {
        ("Noord", "start"): D("300.00"),
        ("Noord", "indexation"): D("4.00"),
        ("Noord", "contraction"): D("-44.00"),
        ("Noord", "churned"): D("-200.00"),
        ("Noord", "transfer"): D("-110.00"),
        ("Noord", "succession"): D("50.00"),
        ("Zuid", "start"): D("50.00"),
        ("Zuid", "late_renewal"): D("80.00"),
        ("Zuid", "transfer"): D("110.00"),
        ("Zuid", "succession"): D("-50.00"),
        ("Zuid", "end"): D("190.00"),
        ("", "new"): D("270.00"),
        ("", "currency"): D("15.00"),
        ("", "end"): D("285.00"),
    }


@pytest.fixture(scope="session")
def ferries(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Definitions:
    return definitions(tmp_path_factory.mktemp("ferry"), engine, ferry.TABLES, as_of=ferry.AS_OF)


@pytest.mark.parametrize("name", ferry.BY_HAND)
def test_a_metric_of_every_way_to_go_equals_the_reckoning_by_hand(ferries: Definitions, name: str) -> None:
    assert of(ferries, name, ferry.PERIOD) == {"total": ferry.BY_HAND[name]}


def test_the_bridge_has_a_line_for_every_way_to_go(ferries: Definitions) -> None:
    found = [f for f in figures(ferries, METRICS["arr_bridge"]) if f.period == ferry.PERIOD]
    assert {f.line: f.value for f in found} == ferry.BRIDGE


def test_no_metric_of_contracts_is_without_a_reckoning_by_hand() -> None:
    assert {metric.name for metric in OF_CONTRACTS} == {*ferry.BY_HAND, "arr_bridge"}


OF_CONTRACTS = [metric for metric in METRICS.values() if "contract" in metric.churn_kinds]


@pytest.mark.parametrize("metric", OF_CONTRACTS, ids=lambda metric: metric.name)
def test_parts_sum_to_the_whole(on_duckdb: Definitions, metric: Metric) -> None:
    whole = summed(figures(on_duckdb, metric))
    for by in ("team", "segment", "product"):
        assert summed(figures(on_duckdb, metric, by=by)) == whole, by


SHARES = [
    ("departed_share", {"": (0, 1), "a": (1, 2)}),
    ("departed_value_share", {"": (D("0.00"), D("20.00")), "a": (D("10.00"), D("40.00"))}),
]


@pytest.mark.parametrize(("name", "expected"), SHARES)
def test_a_share_of_a_snapshot_equals_the_reckoning_by_hand(
    engine: Engine, tmp_path: Path, name: str, expected: dict[str, tuple[object, object]]
) -> None:
    company = snapshot(engine, tmp_path, 'kind = "snapshot"\ndeparted = "gone"\nyearly_amount = "worth"')
    assert of(company, name, "snapshot", "plan") == expected


def summed(found: list[Figure]) -> dict[tuple[str, str | None], tuple[object, object]]:
    sums: dict[tuple[str, str | None], tuple[D, D]] = {}
    for f in found:
        if f.n == 0:
            continue
        numerator, denominator = sums.get((f.period, f.line), (D(0), D(0)))
        denominator = D(str(f.denominator)) if f.metric == "mrr" else denominator + D(str(f.denominator))
        sums[f.period, f.line] = (numerator + D(str(f.numerator)), denominator)
    return {key: (round(numerator, 6), denominator) for key, (numerator, denominator) in sums.items()}
