"""Companies to report on: a whole one, one that lacks nearly everything, one per kind of churn."""

from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.report.evidence import Evidence
from behoud.report.facts import Reader
from behoud.schemas import Type
from behoud.words import Words
from tests.report import noorderpoort
from tests.small import Rows, at, day, definitions


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory, duckdb_engine: Engine) -> Evidence:
    """Noorderpoort with teams, targets, a benchmark and predictions; session-wide, as nothing changes it."""
    made = definitions(
        tmp_path_factory.mktemp("noorderpoort"),
        duckdb_engine,
        noorderpoort.TABLES,
        as_of=noorderpoort.AS_OF,
        more=noorderpoort.MORE,
        rest=noorderpoort.REST,
    )
    return Evidence(made, noorderpoort.published(), noorderpoort.NOTES)


@pytest.fixture
def bare(tmp_path: Path, duckdb_engine: Engine) -> Evidence:
    """Noorderpoort with nothing but its contracts and its customers, not refreshed."""
    tables = {name: noorderpoort.TABLES[name] for name in ("contract_terms", "customers")}
    return Evidence(definitions(tmp_path, duckdb_engine, tables, as_of=noorderpoort.AS_OF))


@pytest.fixture
def shop(tmp_path: Path, duckdb_engine: Engine) -> Evidence:
    """Anna buys every month; Bram stopped in March 2024; Cem came in 2024 and stayed."""
    bought = [("Anna", f"2023-{m:02}-05") for m in range(1, 13)] + [
        ("Anna", f"2024-{m:02}-05") for m in range(1, 13)
    ]
    bought += [("Bram", f"2023-{m:02}-10") for m in range(1, 13)] + [
        ("Bram", "2024-02-10"),
        ("Bram", "2024-03-10"),
    ]
    bought += [("Cem", f"2024-{m:02}-15") for m in range(5, 13)]
    rows = [
        {
            "transaction_id": str(n),
            "customer_id": who,
            "at": at(f"{when}T12:00:00"),
            "amount": 10,
            "currency": "EUR",
        }
        for n, (who, when) in enumerate(bought)
    ]
    tables: dict[str, Rows] = {
        "transactions": rows,
        "customers": [{"customer_id": who} for who in ("Anna", "Bram", "Cem")],
    }
    churn = 'kind = "inactivity"\ninactivity_days = 60'
    return Evidence(definitions(tmp_path, duckdb_engine, tables, as_of="2025-01-20", churn=churn))


@pytest.fixture
def snapshot(tmp_path: Path, duckdb_engine: Engine) -> Evidence:
    """Forty customers of which ten are marked as departed."""
    rows = [
        {
            "customer_id": f"K{n}",
            "gone": n < 10,
            "months": n + 1,
            "yearly": 100,
            "known_on": day("2025-01-01"),
        }
        for n in range(40)
    ]
    churn = 'kind = "snapshot"\ndeparted = "gone"\ntenure_months = "months"\nyearly_amount = "yearly"'
    own = {"customers": {"gone": Type.FLAG, "months": Type.INTEGER, "yearly": Type.MONEY}}
    rest = '[attributes.customers]\ngone = "flag"\nmonths = "integer"\nyearly = "money"\n'
    found = definitions(
        tmp_path, duckdb_engine, {"customers": rows}, as_of="2025-02-01", own=own, churn=churn, rest=rest
    )
    return Evidence(found)


@pytest.fixture(params=["nl", "en"])
def reader(request: pytest.FixtureRequest) -> Reader:
    return Reader(Words(request.param), "EUR")


@pytest.fixture
def nl() -> Reader:
    return Reader(Words("nl"), "EUR")


@pytest.fixture
def en() -> Reader:
    return Reader(Words("en"), "EUR")
