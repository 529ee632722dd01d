"""The customers at risk today with their features: in files, read in batches that fit in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from behoud.measure.scope import Definitions
from behoud.predict.catalogue import feature_named, features_among
from behoud.predict.features import features
from behoud.predict.label import day_number
from behoud.predict.remember import Remember

BATCH = 100_000


@dataclass(frozen=True)
class Today:
    """Files with the features of every customer at risk, those in `without` left out when read."""

    files: tuple[Path, ...]
    without: frozenset[str]
    as_of: int

    @classmethod
    def of(cls, definitions: Definitions, without: frozenset[str], remember: Remember) -> Today:
        engine = definitions.views.engine
        files = remember.files("features-today", lambda folder: engine.write(features(definitions), folder))
        return cls(files, without, day_number(definitions.views.as_of))

    @property
    def features(self) -> list[str]:
        """The names of the features, in the order of the catalogue."""
        return features_among(pq.read_schema(self.files[0]).names)

    def batches(self) -> Iterator[pd.DataFrame]:
        """All rows, as `prepared`, in no order that means anything."""
        for file in self.files:
            for batch in pq.ParquetFile(file).iter_batches(batch_size=BATCH):
                rows = prepared(pa.Table.from_batches([batch]), self.as_of)
                rows = rows[~rows.customer_id.isin(self.without)]
                if len(rows):
                    yield rows

    def rows_of(self, customers: Sequence[str]) -> pd.DataFrame:
        """The rows of these customers, in that order; a customer that is not there has none."""
        wanted = frozenset(customers)
        found = [rows[rows.customer_id.isin(wanted)] for rows in self.batches()]
        if not found:
            return prepared(self.nobody(), self.as_of)
        rows = pd.concat(found, ignore_index=True).set_index("customer_id", drop=False)
        return rows.loc[[name for name in customers if name in rows.index]].reset_index(drop=True)

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
