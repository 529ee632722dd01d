"""The customers at risk today with their features: in files, read in batches that fit in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.engine import Engine
from behoud.engine.map import Function, batches
from behoud.measure.scope import Definitions
from behoud.predict.catalogue import feature_named, features_among
from behoud.predict.features import features
from behoud.predict.label import day_number
from behoud.predict.remember import Remember


@dataclass(frozen=True)
class Today:
    """Files with the features of every customer at risk, those in `without` left out when read."""

    files: tuple[Path, ...]
    without: frozenset[str]
    as_of: int
    engine: Engine
    remember: Remember

    @classmethod
    def of(cls, definitions: Definitions, without: frozenset[str], remember: Remember) -> Today:
        engine = definitions.views.engine
        files = remember.files("features-today", lambda folder: engine.write(features(definitions), folder))
        return cls(files, without, day_number(definitions.views.as_of), engine, remember)

    @property
    def features(self) -> list[str]:
        """The names of the features, in the order of the catalogue."""
        return features_among(pq.read_schema(self.files[0]).names)

    def mapped(self, name: str, function: Function, schema: pa.Schema) -> tuple[Path, ...]:
        """Files with what `function` makes of each batch of features, remembered by that name."""
        make = partial(self.engine.map, self.files, function, schema=schema)
        return self.remember.files(name, make)

    def only(self, customers: pa.Array, name: str) -> Today:
        """The same with the files of these customers alone, remembered by that name."""
        rows = self.engine.read(self.files)
        wanted = self.engine.table(pa.table({"customer_id": customers}))
        chosen = rows.semi_join(wanted, "customer_id")
        files = self.remember.files(name, partial(self.engine.write, chosen))
        return Today(files, self.without, self.as_of, self.engine, self.remember)

    def columns(self, names: Sequence[str]) -> pa.Table:
        """Some features of everyone, those that are left out too."""
        return pa.concat_tables(pq.ParquetFile(file).read(columns=list(names)) for file in self.files)

    def batches(self) -> Iterator[pd.DataFrame]:
        """All rows, as `prepared`, in no order that means anything."""
        for batch in batches(self.files):
            rows = prepared(pa.Table.from_batches([batch]), self.as_of)
            rows = rows[~rows.customer_id.isin(self.without)]
            if len(rows):
                yield rows

    def everyone(self, *, among: Collection[str] | None = None) -> pd.DataFrame:
        """The rows in the order of customer_id, of `among` alone where that is given."""
        found = [rows if among is None else rows[rows.customer_id.isin(among)] for rows in self.batches()]
        rows = pd.concat(found, ignore_index=True) if found else prepared(self.nobody(), self.as_of)
        return rows.sort_values("customer_id", ignore_index=True)

    def nobody(self) -> pa.Table:
        return pq.read_schema(self.files[0]).empty_table()


def prepared(table: pa.Table, as_of: int) -> pd.DataFrame:
    """Rows of features for a model: as_of as a day number, categories as text, "" where unknown."""
    rows: pd.DataFrame = table.drop_columns("as_of").to_pandas()
    rows["as_of"] = as_of
    for name in features_among(list(rows.columns)):
        if feature_named(name).unit == "category":
            rows[name] = rows[name].fillna("").astype(object)
    return rows
