"""Our own path: the public functions that a refresh calls."""

from __future__ import annotations

from typing import Any

import ibis.backends.duckdb.converter  # noqa: F401  (loaded at the first answer otherwise)
import pyarrow.dataset  # noqa: F401  (the same)

from behoud.engine import Engine, connect
from behoud.measure.catalogue import METRICS
from behoud.measure.cohorts import triangle
from behoud.measure.reduced import reduce_rows
from behoud.measure.scope import Definitions
from behoud.predict.features import present, side_by_side
from behoud.predict.features.seen import Seen
from behoud.predict.features.usage import usage
from behoud.tables import Views
from behoud.tables.rolling import roll_up
from benchmarks.engine.answers import TABLES
from benchmarks.engine.place import MEMORY, Place


def engine() -> Engine:
    return connect("duckdb://", settings={"memory_limit": MEMORY})


def definitions(place: Place) -> Definitions:
    return Definitions(Views(engine(), place.holdings, place.as_of), place.company)


def cohorts(place: Place) -> list[list[Any]]:
    """From the events, as where nothing was rolled up yet."""
    return counted(Definitions(Views(engine(), place.bare, place.as_of), place.company))


def cohorts_rolled(place: Place) -> list[list[Any]]:
    return counted(definitions(place))


def counted(found_in: Definitions) -> list[list[Any]]:
    cells = triangle(found_in, kept_by="usage")
    found = [[number(c.cohort), c.age, c.customers] for c in cells if c.age is not None and c.customers]
    return sorted(found)


def number(label: str) -> int:
    """Months since 1970 of a label like 2025-03."""
    year, month = label.split("-")
    return (int(year) - 1970) * 12 + int(month) - 1


def renewals(place: Place) -> list[list[Any]]:
    """What the engine does of a figure; intervals and the tests between teams are no work of an engine."""
    found = reduce_rows(definitions(place).scope("quarter"), METRICS["renewal_rate"], "team")
    return sorted([f.period, f.group, int(f.numerator), int(f.denominator)] for f in found)


def rollup(place: Place) -> None:
    """Into a lake of its own that shares the files of events."""
    roll_up(engine(), place.bare)


def features(place: Place) -> None:
    now = definitions(place)
    for day in place.dates:
        at = Definitions(now.views.at(day), place.company.at(day))
        active = present(at).select("customer_id")
        rows = side_by_side(active, [usage(Seen.of(at))]).mutate(as_of=Seen.of(at).today)
        compared = rows.select(*TABLES["features"]["features"])
        now.views.engine.write(compared, place.out / "features" / str(day))
