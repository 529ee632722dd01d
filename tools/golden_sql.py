"""The SQL that every question compiles to, per dialect, as files that a person reads in a review.

./run python -m tools.golden_sql          writes tests/engines/sql/<question>.<dialect>.sql
./run python -m tools.golden_sql --check  says which of them is not what the code compiles to

Each question of tests/engines/questions.py is asked of a small company on DuckDB, and what reaches
the engine is written down in both dialects: no cluster is needed. A table that is computed once and
read several times is called after the question that first needed it (`renewal_rate`, then
`renewal_rate_2`); what many questions share stands in `shared_by_<company>`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import ibis
import pyarrow as pa
import sqlglot.expressions as sge
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler

from behoud.engine import Engine, connect
from behoud.measure.scope import Definitions
from tests.engines.questions import COMPANIES, IN_SQL, Ask

FOLDER = Path(__file__).parents[1] / "tests" / "engines" / "sql"
BACKENDS = (ibis.duckdb, ibis.pyspark)
"""Asking for a backend registers the options that its compiler looks at; neither is connected to."""
COMPILERS = {"duckdb": DuckDBCompiler(), "spark": PySparkCompiler()}
SHARED = {
    "contract": ("terms", "presence", "lives", "departures"),
    "inactivity": ("presence", "lives", "departures"),
    "snapshot": (),
}
SHOWN = ("cheese", "purchases")
"""Of each kind of churn the company whose shared tables are written down; others differ in name only."""
PER_PERIOD = {"contract": ("periods", "customers", "recurring"), "inactivity": ("periods", "customers")}
HEAD = "-- Written by tools/golden_sql.py: change the code, then run ./run python -m tools.golden_sql"


@dataclass
class Notes:
    """What an engine was asked under a topic, and how often a name was given."""

    topic: str = ""
    asked: list[tuple[str, ibis.Table]] = field(default_factory=list)
    given: Counter[str] = field(default_factory=Counter)

    def name(self, base: str) -> str:
        """A name that is the same on every run: `base`, then `base_2`."""
        self.given[base] += 1
        return base if self.given[base] == 1 else f"{base}_{self.given[base]}"

    def turn_to(self, topic: str) -> None:
        self.topic = topic.replace(" ", "_")
        self.asked.clear()


@dataclass(frozen=True)
class NotingEngine(Engine):
    """An engine that notes what it is asked, and whose tables have names that a person can follow."""

    notes: Notes = field(default_factory=Notes)

    def arrow(self, expression: ibis.Table) -> pa.Table:
        self.notes.asked.append(("", expression))
        return super().arrow(expression)

    def keep(self, expression: ibis.Table) -> ibis.Table:
        name = self.notes.name(self.notes.topic)
        self.notes.asked.append((name, expression))
        return self.backend.create_table(name, expression, temp=True)

    def table(self, rows: pa.Table) -> ibis.Table:
        return self.backend.create_table(self.notes.name(f"{self.notes.topic}_rows"), rows, temp=True)

    def read(self, files: Sequence[Path]) -> ibis.Table:
        paths = [str(file) for file in files]
        name = self.notes.name(f"file_{files[0].stem}")
        return self.backend.read_parquet(paths, table_name=name, union_by_name=True)


def golden_files() -> dict[str, str]:
    """The text of every golden file, by its name."""
    by_company = sorted(IN_SQL.items(), key=lambda question: question[1][0])
    found: dict[str, str] = {}
    for company, questions in groupby(by_company, lambda question: question[1][0]):
        with TemporaryDirectory() as folder:
            for topic, dialect, text in asked(company, [(n, ask) for n, (_, ask) in questions], Path(folder)):
                found[f"{topic}.{dialect}.sql"] = text
    return found


def asked(company: str, questions: list[tuple[str, Ask]], folder: Path) -> Iterator[tuple[str, str, str]]:
    """Topic, dialect and SQL of what all questions share, and of each question."""
    engine = NotingEngine("duckdb", connect("duckdb://").backend)
    definitions = COMPANIES[company](engine, folder)
    before = shared(definitions, engine.notes)
    if company in SHOWN:
        yield from written(f"shared_by_{company}", before)
    for name, ask in questions:
        engine.notes.turn_to(name)
        ask(definitions)
        yield from written(engine.notes.topic, engine.notes.asked)
    engine.close()


def shared(definitions: Definitions, notes: Notes) -> list[tuple[str, ibis.Table]]:
    """What every question of a company rests on, computed table by table so that each has its own name."""
    kind = definitions.company.churn.kind
    found: list[tuple[str, ibis.Table]] = []
    for name in SHARED[kind]:
        notes.turn_to(name)
        getattr(definitions, name)
        found += notes.asked
    for name in PER_PERIOD.get(kind, ()):
        notes.turn_to(f"{name}_per_year")
        getattr(definitions.scope("year"), name)
        found += notes.asked
    return found


def written(topic: str, queries: list[tuple[str, ibis.Table]]) -> Iterator[tuple[str, str, str]]:
    """The queries as one text per dialect, each kept table named before its query."""
    for dialect, compiler in COMPILERS.items() if queries else ():
        lines = [HEAD]
        for kept, expression in queries:
            query = compiler.to_sqlglot(expression.unbind())
            settle(query)
            about = f"-- {kept}, computed once" if kept else "-- asked"
            lines += ["", about, query.sql(compiler.dialect, pretty=True) + ";"]
        yield topic, dialect, "\n".join([*lines, ""])


def settle(query: sge.Expression) -> None:
    """What differs from run to run, or in name only: tables go by their name alone, as on Spark."""
    for table in query.find_all(sge.Table):
        table.set("db", None)
        table.set("catalog", None)
    for star in query.find_all(sge.Star):
        for part in ("except", "except_"):
            if names := star.args.get(part):  # a set in Ibis
                star.set(part, sorted(names, key=str))


def differing(wanted: dict[str, str]) -> list[str]:
    """Golden files that are not what the code compiles to, that are missing, or that nothing compiles to."""
    present = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.sql")}
    return sorted(name for name in wanted | present if wanted.get(name) != present.get(name))


def write(wanted: dict[str, str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.sql"):
        if file.name not in wanted:
            file.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    made = golden_files()
    found = differing(made)
    if "--check" not in sys.argv:
        write(made)
        print(f"{len(made)} files, of which {len(found)} changed.")
        sys.exit()
    print("\n".join(found) if found else "The golden SQL is what the code compiles to.")
    sys.exit(bool(found))
