"""What is wrong with the data as a whole: rows that name what no table knows, currencies without a rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb

from behoud.company import Company
from behoud.engine.holdings import Holdings, Load
from behoud.engine.scratch import scratch
from behoud.schemas import TABLES, Table
from behoud.tables import quoting
from behoud.words import Words

EXAMPLES = 3
INFORMATION = ("tables-open-ended", "sources-source-gone", "sources-repeated-columns")
"""Findings that say what was done; every other one asks a person to put something right."""


@dataclass(frozen=True)
class Finding:
    """One thing that a person should know: a words id with its facts, and where it was found."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    source: str = ""
    file: str = ""

    def said(self, words: Words) -> str:
        return words.say(self.code, **self.facts)

    @property
    def asks(self) -> bool:
        """Whether a person should put something right, rather than only know of it."""
        return self.code not in INFORMATION


def findings(company: Company, holdings: Holdings) -> Iterator[Finding]:
    """Everything there is to say about what `holdings` hold, beside the quarantine."""
    for load in holdings.inputs:
        yield from noted(load)
    for name in sorted(holdings.absent):
        rows = sum(load.rows for load in holdings.loads if load.source == name)
        yield Finding("sources-source-gone", {"source": name, "rows": rows}, name)
    with scratch() as database:
        for table in TABLES.values():
            yield from unknown_references(database, holdings, table)
        yield from rates_missing(database, company, holdings)


def noted(load: Load) -> Iterator[Finding]:
    """What was noted while an input was read."""
    for note in load.notes:
        yield Finding(note["code"], note["facts"], load.source, load.file)
    if not load.counts.read:
        yield Finding("sources-no-rows", {"file": load.file}, load.source, load.file)
    if damaged := load.found.get("damaged_characters"):
        facts = {"file": load.file, "characters": damaged, "encoding": load.found["encoding"]}
        yield Finding("sources-damaged", facts, load.source, load.file)
    if repeated := load.found.get("repeated_columns"):
        facts = {"file": load.file, "columns": ", ".join(repeated), "count": len(repeated)}
        yield Finding("sources-repeated-columns", facts, load.source, load.file)


def unknown_references(
    database: duckdb.DuckDBPyConnection, holdings: Holdings, table: Table
) -> Iterator[Finding]:
    """Rows whose customer, product … stands in no row of its own table, where that table was imported."""
    if not holdings.has(table.name):
        return
    for column, other in table.references:
        if holdings.has(other):
            yield from unknown_reference(database, holdings, table.name, column, other)


def unknown_reference(
    database: duckdb.DuckDBPyConnection, holdings: Holdings, table: str, column: str, other: str
) -> Iterator[Finding]:
    key, name = quoting.name(TABLES[other].key[0]), quoting.name(column)
    known = f"SELECT {key} AS id FROM {quoting.parquet(*holdings.files(other))}"
    named = f"SELECT {name} AS id, count(*) AS rows FROM {quoting.parquet(*holdings.files(table))} GROUP BY 1"
    found = database.execute(
        f"SELECT sum(rows), count(*), list(id ORDER BY id)[:{EXAMPLES}] FROM ({named}) ANTI JOIN ({known}) "
        "USING (id) WHERE id IS NOT NULL"
    ).fetchone()
    if found and found[1]:
        facts = {"table": table, "column": column, "other": other, "rows": int(found[0]), "ids": found[1]}
        yield Finding("sources-unknown-reference", {**facts, "examples": ", ".join(found[2])})


def rates_missing(
    database: duckdb.DuckDBPyConnection, company: Company, holdings: Holdings
) -> Iterator[Finding]:
    """Currencies that occur and have no rate to the company's own."""
    tables = [
        t for t in TABLES.values() if "currency" in t.names and t.name != "fx_rates" and holdings.has(t.name)
    ]
    rated = "SELECT NULL"
    if holdings.has("fx_rates"):
        rated = f"SELECT DISTINCT currency FROM {quoting.parquet(*holdings.files('fx_rates'))}"
    for table in tables:
        found = database.execute(
            f"SELECT currency, count(*) FROM {quoting.parquet(*holdings.files(table.name))} AS r "
            f"WHERE currency <> {quoting.text(company.currency)} AND NOT EXISTS "
            f"(SELECT 1 FROM ({rated}) AS f(c) WHERE f.c = r.currency) GROUP BY 1 ORDER BY 1"
        ).fetchall()
        for currency, rows in found:
            facts = {"table": table.name, "currency": currency, "rows": rows, "own": company.currency}
            yield Finding("sources-no-rate", facts)
