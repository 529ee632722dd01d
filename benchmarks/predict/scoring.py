"""The scoring of many customers, as the runs of `scale` do it: by us, by LightGBM, and reading alone."""

from __future__ import annotations

import pickle
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.company import load
from behoud.engine import connect, connect_for
from behoud.engine.holdings import Holdings
from behoud.engine.map import batches, processors
from behoud.measure.scope import Definitions
from behoud.predict.bonds import bonds
from behoud.predict.label import day_number, left_within, outcomes
from behoud.predict.model import Learned
from behoud.predict.outlook import Outlook, Recipe
from behoud.predict.panel import Past, panel, snapshot_days
from behoud.predict.periods import HORIZONS
from behoud.predict.reasons import Explainer
from behoud.predict.remember import AtOnce
from behoud.predict.scorer import Scorer
from behoud.predict.scores import Scoring, told
from behoud.predict.today import Today, prepared
from behoud.predict.value import Worth
from behoud.sources.demo.generate import generate
from behoud.sources.intake import import_all
from behoud.stats.arrays import FloatArray
from behoud.tables import Views
from benchmarks.predict.peers import small_trees

LEARNED_FROM = 1_200
"""Customers of the demo company whose past is learned from."""
SEED, WITHIN = 19, 90
PRECISION = 1e-9
SPARK = {"spark.executor.memory": "2g", "spark.driver.memory": "3g"}


@dataclass(frozen=True)
class Model:
    """What the runs need of the company that was learned from."""

    scorer: Scorer
    explainer: Explainer
    day: date


@dataclass
class Fresh:
    """Writes each step anew into a folder, and keeps how long it took."""

    folder: Path
    seconds: dict[str, float] = field(default_factory=dict)

    def table(self, name: str, make: Callable[[], pa.Table]) -> pa.Table:
        return make()

    def files(self, name: str, make: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
        shutil.rmtree(self.folder / name, ignore_errors=True)
        begun = time.perf_counter()
        files = make(self.folder / name)
        self.seconds[name] = time.perf_counter() - begun
        return files


@dataclass(frozen=True)
class Place:
    """The folder of a run: the features of all customers, and what was learned."""

    folder: Path

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.folder / "features.parquet",)

    @cached_property
    def loaded(self) -> Model:
        found: Model = pickle.loads((self.folder / "model.pickle").read_bytes())  # our own
        return found

    @cached_property
    def matrix(self) -> FloatArray:
        """The features as LightGBM asks for them, in memory."""
        found: FloatArray = np.load(self.folder / "matrix.npy")
        return found

    def scored(self, address: str, name: str) -> dict[str, Any]:
        """Scores, ranks and reasons as a refresh makes them; the table beside the features."""
        remember = Fresh(self.folder / name)
        engine = connect(address, settings=None if name == "duckdb" else SPARK)
        today = Today(self.files, frozenset(), self.loaded.scorer.as_of, engine, remember)
        horizons = self.loaded.scorer.given
        found = told(today, self.loaded.scorer, self.loaded.explainer, horizons, self.loaded.day)
        pq.write_table(found.table, self.folder / f"{name}.parquet")
        engine.close()
        explained = int(np.count_nonzero(found.table["reasons"].combine_chunks().value_lengths()))
        return {"customers": found.table.num_rows, "explained": explained, "steps": remember.seconds}

    def predicted(self) -> dict[str, Any]:
        """LightGBM's chances of one horizon, from a matrix that is in memory."""
        model = pickle.loads((self.folder / "trees.pickle").read_bytes())  # our own
        options = {"n_jobs": processors()} if "n_jobs" in model.get_params() else {}
        return {"customers": len(model.set_params(**options).predict_proba(self.matrix))}

    def read(self) -> dict[str, Any]:
        """Every value of the features' files."""
        return {"customers": sum(batch.num_rows for batch in batches(self.files))}


def prepare(folder: Path, customers: int) -> None:
    """Learns, and makes the features and the matrix, unless all that is there."""
    if (folder / "matrix.npy").exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    company = folder / "company"
    generate(company, customers=LEARNED_FROM, seed=SEED)
    import_all(load(company))
    today, scoring = learned(company)
    grow(today.files[0], folder / "features.parquet", customers)
    worth = of_many(scoring.worth, customers)
    scorer = replace(scoring, worth=worth).scorer(today)
    explainer = scoring.explainer(today)
    assert explainer is not None
    model = Model(replace(scorer, without=frozenset()), explainer, scoring.company.as_of)
    (folder / "model.pickle").write_bytes(pickle.dumps(model))
    assert scoring.learned is not None
    (folder / "trees.pickle").write_bytes(pickle.dumps(peer(scoring.learned)))
    write_matrix(folder, scoring.learned, today.as_of)


def learned(folder: Path) -> tuple[Today, Scoring]:
    """What a refresh learns of the company, without judging it: every horizon counts as given."""
    company = load(folder)
    views = Views(connect_for(company), Holdings.load(company.lake), company.as_of)
    definitions = Definitions(views, company)
    remember = AtOnce(company.lake)
    today = Today.of(definitions, frozenset(), remember)
    days = snapshot_days(definitions.first_day, company.as_of)[::-3][::-1]
    seen = panel(definitions, days[:-1], Past(frozenset(), remember), today.everyone())
    found = Recipe(seen, {today.as_of: outcomes(definitions)}, {}, SEED).at(today.as_of)
    assert found is not None
    outlooks = [Outlook(horizon, found, {}, (), None) for horizon in HORIZONS]
    known = {day_number(company.as_of): outcomes(definitions)}
    held = bonds(definitions, seen, known, horizons=HORIZONS, seed=SEED)
    return today, Scoring(company, outlooks, seen, Worth.ahead(definitions), held)


def grow(features: Path, file: Path, customers: int) -> None:
    """The features of so many customers, each those of a real one with what is no whole number a bit off."""
    schema = pq.read_schema(features)
    columns = ["'C' || lpad(i::varchar, 9, '0') AS customer_id"]
    for each in schema:
        if each.type == pa.float64():
            off = f"(0.98 + 0.04 * (hash(i, '{each.name}') % 1000) / 1000)"
            whole = f'"{each.name}" = round("{each.name}")'
            columns.append(f'CASE WHEN {whole} THEN 1 ELSE {off} END * "{each.name}" AS "{each.name}"')
        elif each.name != "customer_id":
            columns.append(f'"{each.name}"')
    count = pq.read_metadata(features).num_rows
    rows = f"SELECT *, row_number() OVER () - 1 AS place FROM read_parquet('{features}')"
    with duckdb.connect() as database:
        many = f"range({customers}) many(i) JOIN ({rows}) few ON few.place = hash(i) % {count}"
        query = f"SELECT {', '.join(columns)} FROM {many}"
        database.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


def of_many(worth: Worth, customers: int) -> Worth:
    """The value of so many customers: each that of one of the company's."""
    cents = worth.cents.dropna().to_numpy()
    names = [f"C{number:09}" for number in range(customers)]
    drawn = np.random.default_rng(SEED).choice(cents, customers)
    return replace(worth, cents=pd.Series(drawn, index=names))


def peer(found: Learned) -> Any:
    """LightGBM with small trees on the same rows and columns, for one horizon."""
    left = left_within(found.lesson.spells, WITHIN)
    known = ~np.isnan(left)
    _, make = small_trees()
    return make().fit(numbers(found, found.lesson.rows[known]), left[known])


def numbers(found: Learned, rows: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.float32]]:
    return found.hazard.encoder.for_trees(rows).astype(np.float32)


def write_matrix(folder: Path, found: Learned, as_of: int) -> None:
    parts = (
        numbers(found, prepared(pa.Table.from_batches([batch]), as_of))
        for batch in batches([folder / "features.parquet"])
    )
    np.save(folder / "matrix.npy", np.vstack(list(parts)))


def differences(one: Path, other: Path) -> Sequence[str]:
    """The columns in which two tables differ: doubles by more than nine digits, all else at all."""
    here, there = pq.ParquetFile(one).read(), pq.ParquetFile(other).read()
    return [name for name in here.column_names if not alike(here[name], there[name])]


def alike(here: pa.ChunkedArray, there: pa.ChunkedArray) -> bool:
    if here.type != pa.float64():
        return bool(here.type == there.type and plainly(here) == plainly(there))
    off = np.isclose(here.to_numpy(), there.to_numpy(), rtol=PRECISION, atol=0, equal_nan=True)
    return bool(off.all())


def plainly(values: pa.ChunkedArray) -> Any:
    """Values to be compared; within lists doubles are kept to nine digits."""
    if not pa.types.is_list(values.type):
        return values
    found = values.combine_chunks()
    inner = [found.flatten().field(n) for n in range(found.type.value_type.num_fields)]
    made = [
        np.round(part.to_numpy(zero_copy_only=False), 9).tobytes() if part.type == pa.float64() else part
        for part in inner
    ]
    return [found.value_lengths(), *made]
