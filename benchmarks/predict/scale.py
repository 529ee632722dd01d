"""Two million customers scored with reasons for those on top, beside the bare prediction of LightGBM.

What scores is learned from a company of the demo; the features of so many customers are made from
those of its own, a few percent off. Each run is a process of its own, on the same files.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measured import Measured, measured
from benchmarks.predict.place import Asked
from benchmarks.predict.scoring import differences, prepare
from benchmarks.predict.telling import show
from benchmarks.verdicts import Verdict

CUSTOMERS = 2_000_000
DUCKDB, SPARK = "behoud on DuckDB", "behoud on Spark"
BARE, READING = "LightGBM, prediction alone", "reading the files alone"
ADDRESSES = {DUCKDB: "duckdb://", SPARK: "local-cluster[2,1,3072]"}
SETUP = """
from pathlib import Path
from benchmarks.predict.scoring import Place
place = Place(Path({folder!r}))
place.{ready}
"""
CODE = {
    DUCKDB: ("loaded", f"answer = place.scored({ADDRESSES[DUCKDB]!r}, 'duckdb')"),
    SPARK: ("loaded", f"answer = place.scored({ADDRESSES[SPARK]!r}, 'spark')"),
    BARE: ("matrix", "answer = place.predicted()"),
    READING: ("files", "answer = place.read()"),
}


def run(asked: Asked) -> Sequence[Verdict]:
    """Prints seconds, the ratio to the bare prediction, and peak memory; the engines' answers compared."""
    customers = asked.customers or CUSTOMERS
    with kept(asked.folder, customers) as folder:
        prepare(folder, customers)
        left_out = () if shutil.which("java") and find_spec("pyspark") else (SPARK,)
        found = {name: of(folder, name) for name in CODE if name not in left_out}
        show(
            f"{customers:,} customers scored, reasons for those on top",
            ("s", "x LightGBM", "processor s", "peak MB", "customers", "explained"),
            {name: told(ran, found[BARE]) for name, ran in found.items()},
        )
        return [*verdicts(found, customers), *equal(folder, left_out)]


@contextmanager
def kept(folder: Path | None, customers: int) -> Iterator[Path]:
    """A folder under the one that was asked for, to be used again, or a temporary one."""
    if folder is not None:
        yield folder / f"scale-{customers}"
        return
    with TemporaryDirectory(prefix="behoud-scale-") as made:
        yield Path(made)


def of(folder: Path, name: str) -> Measured:
    ready, code = CODE[name]
    return measured(code, setup=SETUP.format(folder=str(folder), ready=ready))


def told(ran: Measured, bare: Measured) -> list[str]:
    explained = ran.answer.get("explained")
    return [
        f"{ran.seconds:.1f}",
        f"{ran.seconds / bare.seconds:.1f}",
        f"{ran.processor:.1f}",
        f"{ran.memory / 2**20:,.0f}",
        f"{ran.answer['customers']:,}",
        "–" if explained is None else f"{explained:,}",
    ]


def verdicts(found: Mapping[str, Measured], customers: int) -> Iterator[Verdict]:
    ours = found[DUCKDB]
    yield Verdict(f"scale: {ours.seconds / found[BARE].seconds:.1f} x LightGBM's bare prediction", None)
    steps = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in ours.answer["steps"].items())
    yield Verdict(f"scale: {steps}, the rest ranking and putting together", None)
    scored, explained = ours.answer["customers"], ours.answer["explained"]
    yield Verdict(f"scale: {scored:,} of {customers:,} customers scored", scored == customers)
    share = explained / customers
    yield Verdict(f"scale: {share:.1%} of them explained (goal: at least 5.0%)", share >= 0.05)


def equal(folder: Path, left_out: Sequence[str]) -> Iterator[Verdict]:
    """Whether both engines say the same: ranks and money exactly, doubles to nine digits."""
    if SPARK in left_out:
        yield Verdict("scale: Spark not run, Java or pyspark is absent", None)
        return
    off = differences(folder / "duckdb.parquet", folder / "spark.parquet")
    named = f" ({', '.join(off)})" if off else ""
    yield Verdict(f"scale: {len(off)} columns differ between DuckDB and Spark{named}", not off)
